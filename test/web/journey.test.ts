import { describe, expect, it } from 'vitest';
import { hasBrowser, see, useBrowser, visit } from './browser.ts';

describe.skipIf(!hasBrowser)('a newcomer at the page', () => {
  const browser = useBrowser();

  it('sends the ready gold message, sees it filled, protected and closed, all on one card', async () => {
    const { site, part, chip, page } = await visit(browser());
    await see(part('channel'), 'Send the first message');
    await see(part('account'), 'Nothing is open.');

    await chip('Gold: buy now').click();
    await see(part('channel'), 'BUY XAUUSD at market');
    await see(part('chat'), 'Open · BUY XAUUSD');
    const positions = page.getByRole('list', { name: 'Open positions' }).getByRole('listitem');
    await see(positions.first(), '4060.25');
    expect(await positions.count()).toBe(2);

    await site.quote('XAUUSD', '4062.00', '4062.25');
    await see(part('account'), '1.75 ahead');
    await chip('Break-even').click();
    await see(part('chat'), 'Provider: break-even.');
    await see(part('chat').getByRole('table'), '4060.25');

    await chip('Close').click();
    await see(part('chat'), 'Closed · BUY XAUUSD');
    await see(part('account'), 'Nothing is open.');
    await see(part('channel'), '→ closed');
    expect(await part('chat').getByRole('article').count()).toBe(1);
  });

  it('sends each other ready message, which is read as it says', async () => {
    const { part, chip } = await visit(browser());
    await chip('EURUSD: limit').click();
    await see(part('chat'), 'Order waits · BUY EURUSD');
    await see(part('account'), 'limit');
    await chip('Good morning').click();
    await see(part('channel'), 'nothing to trade');
    await chip('Contradiction').click();
    await see(part('channel'), 'Not readable');
    await see(part('chat'), 'Not traded');
  });

  it('is told why a reply has nothing to reply to, and the next success takes the words away', async () => {
    const { page, chip, messages } = await visit(browser());
    await chip('Close').click();
    const problem = page.getByRole('alert');
    await see(problem, 'There is no open trade to reply to yet.');
    expect(await messages()).toEqual([]);
    await chip('Gold: buy now').click();
    await problem.waitFor({ state: 'hidden' });
  });

  it('puts a ready message into the box first when asked to', async () => {
    const { page, chip, messages } = await visit(browser());
    await page.getByLabel('into the box first').check();
    await chip('Gold: buy now').click();
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#composer-text')?.value !== '');
    expect(await page.getByLabel('New message').inputValue()).toMatch(/^XAUUSD BUY NOW\nSL 4052\.2\n/);
    expect(await messages()).toEqual([]);
  });

  it('answers a question of the bot with a button, once', async () => {
    const { page, part, chip } = await visit(browser());
    await page.getByLabel('A signal of this channel is').selectOption('confirm');
    await chip('Gold: buy now').click();
    await see(part('chat'), 'Your decision · BUY XAUUSD');
    await part('chat').getByRole('button', { name: 'Half size' }).click();
    await see(part('chat'), 'Open · BUY XAUUSD');
    expect(await part('chat').getByRole('button').allTextContents()).toEqual(['Close', 'Half', 'Break-even']);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('chat-region');
  });
});

describe.skipIf(!hasBrowser)('the channel', () => {
  const browser = useBrowser();

  it('edits, answers and deletes a message, and brings back what was being typed', async () => {
    const { page, part, messages } = await visit(browser());
    const box = page.locator('#composer-text');
    await box.fill('XAUUSD BUY NOW\nSL 4050\nTP 4070');
    await page.keyboard.press('Control+Enter');
    await see(part('chat'), 'Open · BUY XAUUSD');
    await box.fill('half a thought');

    await part('channel').getByRole('button', { name: 'Edit m1' }).click();
    expect(await box.inputValue()).toContain('SL 4050');
    await box.fill('XAUUSD BUY NOW\nSL 4052\nTP 4070');
    await page.getByRole('button', { name: 'Save' }).click();
    await see(part('channel'), 'edited, revision 2');
    await see(part('chat').getByRole('table'), '4052.00');
    expect(await box.inputValue()).toBe('half a thought');

    await part('channel').getByRole('button', { name: 'Reply to m1' }).click();
    await box.fill('Close now');
    await page.getByRole('button', { name: 'Reply', exact: true }).click();
    await see(part('chat'), 'Closed · BUY XAUUSD');
    await see(part('channel'), 'reply to m1');

    await part('channel').getByRole('button', { name: 'Delete m1' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await part('channel').getByRole('button', { name: 'Delete m1' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await see(part('channel'), '· deleted');
    expect((await messages()).find(({ messageId }) => messageId === 'm1')).toMatchObject({ isDeleted: true });
  });

  it('keeps focus, typed text, its caret and the place that is being read while news come in', async () => {
    const { site, page, part } = await visit(browser());
    for (let i = 1; i <= 12; i += 1)
      await site.ask('POST', '/feeds/demo/messages', { text: `Good morning, number ${i}` });
    await see(part('channel'), 'number 12');
    const box = page.locator('#composer-text');
    await box.fill('half a thought');
    await box.press('Home');
    await part('channel').evaluate((region) => {
      region.scrollTop = 40;
    });
    await site.ask('POST', '/feeds/demo/messages', { text: 'Good morning, number 13' });
    await see(part('channel'), 'number 13');
    const kept = await page.evaluate(() => {
      const focused = document.activeElement as HTMLTextAreaElement;
      const top = document.querySelector('#channel-region')?.scrollTop;
      return { id: focused.id, text: focused.value, caret: focused.selectionStart, top };
    });
    expect(kept).toEqual({ id: 'composer-text', text: 'half a thought', caret: 0, top: 40 });
  });

  it('shows older messages when asked, and nothing twice', async () => {
    const { site, part } = await visit(browser());
    for (let i = 1; i <= 60; i += 1)
      await site.ask('POST', '/feeds/demo/messages', { text: `Good morning, number ${i}.` });
    await see(part('channel'), 'number 60.');
    await part('channel').getByRole('button', { name: 'Show older' }).click();
    await see(part('channel'), 'number 1.');
    expect(await part('channel').getByRole('article').count()).toBe(60);
    await part('channel').getByRole('button', { name: 'Show older' }).waitFor({ state: 'detached' });
  });
});

describe.skipIf(!hasBrowser)('the chat and the account', () => {
  const browser = useBrowser();

  it('takes commands, and /help lists those of the catalogue', async () => {
    const { page, part } = await visit(browser());
    await page.getByRole('button', { name: '/help' }).click();
    await see(part('chat'), 'What I can do');
    await see(part('chat'), '/positions [account]');
    await page.getByLabel('Command').fill('/accounts');
    await page.keyboard.press('Enter');
    await see(part('chat'), '10,000.00');
    expect(await page.getByLabel('Command').inputValue()).toBe('');
    await page.getByLabel('Command').fill('nonsense <b>here</b>');
    await page.keyboard.press('Enter');
    await see(part('chat'), 'I do not know that, and did not keep it.');
    await page.getByLabel('Command').fill('/zone <b>x');
    await page.keyboard.press('Enter');
    await see(part('chat'), '<b>x');
  });

  it('is asked question by question how a channel is followed, with buttons and a form', async () => {
    const { page, part } = await visit(browser());
    const chat = part('chat');
    const press = (name: string) => chat.getByRole('button', { name, exact: true }).click();
    await page.getByLabel('Command').fill('/follow');
    await page.keyboard.press('Enter');
    await see(chat, 'Which channel?');
    await press('Demo channel');
    await see(chat, 'Into which account is Demo channel copied?');
    await press('A new paper account');
    await chat.getByLabel('Name').fill('Evaluation');
    await chat.getByLabel('Starts with, in USD').fill('5');
    await chat.getByLabel('Rules').selectOption('FTMO');
    await press('Send');
    await see(chat, 'Starts with, in USD: from 100 to 10000000');
    await chat.getByLabel('Starts with, in USD').fill('25000');
    await press('Send');
    await see(chat, 'How much may one signal lose?');
    await page.getByLabel('Command').fill('0.25');
    await page.keyboard.press('Enter');
    await see(chat, 'What happens with a signal?');
    await press('Ask me first');
    await see(chat, '25,000.00 USD, paper');
    await press('Follow');
    await see(chat, 'Demo channel is followed');
  });

  it('halts and resumes trading, and starts the demo over after a question', async () => {
    const { page, part, chip } = await visit(browser());
    await chip('Gold: buy now').click();
    await see(part('chat'), 'Open · BUY XAUUSD');
    await part('account').getByRole('button', { name: 'Halt' }).click();
    await see(part('account'), 'Halted');
    await part('account').getByRole('button', { name: 'Resume' }).click();
    await part('account').getByRole('button', { name: 'Halt' }).waitFor();

    await page.getByRole('button', { name: 'Reset demo' }).click();
    await see(page.getByRole('dialog'), 'Start the demo over?');
    await page.getByRole('dialog').getByRole('button', { name: 'Start over' }).click();
    await see(part('channel'), 'Send the first message');
    await see(part('chat'), 'No cards yet');
    await see(part('account'), '10,000.00');
    await see(part('account'), 'Nothing is open.');
  });
});
