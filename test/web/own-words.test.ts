import { describe, expect, it } from 'vitest';
import { hasBrowser, see, useBrowser, type Visit, visit } from './browser.ts';

const isAtEnd = ({ page }: Visit, part: string) =>
  page.waitForFunction((id) => {
    const region = document.querySelector(`#${id}-region`);
    return region !== null && region.scrollHeight - region.scrollTop - region.clientHeight < 4;
  }, part);

async function type({ page }: Visit, text: string): Promise<void> {
  await page.locator('#say-text').fill(text);
  await page.locator('#say-text').press('Enter');
}

const clockIn = (zone: string, at: number) =>
  new Date(at).toLocaleTimeString('en-US', { timeZone: zone, hour: '2-digit', minute: '2-digit', second: '2-digit' });

describe.skipIf(!hasBrowser)('what one says oneself', () => {
  const browser = useBrowser();

  it('/language holds for the whole page at once, and for where the focus goes', async () => {
    const seen = await visit(browser(), { locale: 'en-US' });
    const { page, part } = seen;
    await seen.chip('Gold: buy now').click();
    await seen.settled();
    await type(seen, '/language es');
    await see(page.locator('#chat-title'), 'Tu chat');
    await see(page.locator('#connection'), 'En directo');
    await part('account')
      .getByRole('button', { name: /^Cerrar compra XAUUSD/ })
      .first()
      .click();
    await page.waitForFunction(() => document.activeElement?.textContent === 'Confirmar');
  });

  it('/zone holds for every line of the channel and of the chat, also after a reload', async () => {
    const seen = await visit(browser(), { locale: 'en-US', timezoneId: 'Europe/Berlin' });
    const { page, part, chip } = seen;
    await chip('Good morning').click();
    await see(part('channel'), 'Good morning');
    await type(seen, '/zone Asia/Tokyo');
    await see(part('chat'), 'Times are shown for Asia/Tokyo');
    for (const name of ['channel', 'chat'] as const) {
      const time = part(name).locator('time[data-zone="Asia/Tokyo"]').first();
      await time.waitFor();
      const at = Date.parse((await time.getAttribute('datetime')) ?? '');
      expect(await time.textContent()).toContain(clockIn('Asia/Tokyo', at));
    }
    await page.reload();
    const again = part('channel').locator('time').first();
    const at = Date.parse((await again.getAttribute('datetime')) ?? '');
    await page.waitForFunction(
      (text) => document.querySelector('#channel-region time')?.textContent?.includes(text),
      clockIn('Asia/Tokyo', at),
    );
  });

  it('a command stands above what it is answered with, question included', async () => {
    const seen = await visit(browser());
    const { part, chip } = seen;
    await chip('Gold: buy now').click();
    await see(part('chat'), 'Open · BUY XAUUSD');
    await type(seen, '/close');
    await see(part('chat'), 'Close: BUY XAUUSD?');
    const kinds = await part('chat')
      .locator('article')
      .evaluateAll((all) => all.map(({ textContent }) => textContent ?? ''));
    const place = (text: string) => kinds.findIndex((one) => one.includes(text));
    expect(place('/close')).toBeGreaterThan(place('Open · BUY XAUUSD'));
    expect(place('Close: BUY XAUUSD?')).toBeGreaterThan(place('/close'));
    expect(kinds).toHaveLength(3);
    await type(seen, '/close');
    await see(part('chat'), 'It is asked above already');
  });

  it('is scrolled to, wherever one was reading: a message, a command, and the question of a button', async () => {
    const seen = await visit(browser(), { viewport: { width: 1360, height: 620 } });
    const { site, page, part, chip } = seen;
    for (let i = 1; i <= 14; i += 1)
      await site.ask('POST', '/feeds/demo/messages', { text: `Good morning, number ${i}` });
    await see(part('channel'), 'number 14');
    const up = (name: 'channel' | 'chat') => part(name).evaluate((region) => region.scrollTo(0, 0));
    await up('channel');
    await page.locator('#composer-text').fill('Good evening');
    await page.locator('#composer-text').press('Control+Enter');
    await isAtEnd(seen, 'channel');
    await chip('Gold: buy now').click();
    await see(part('chat'), 'Open · BUY XAUUSD');
    for (let i = 0; i < 3; i += 1) {
      await type(seen, '/rules');
      await page.waitForFunction((count) => document.querySelectorAll('#chat-region .typed').length > count, i);
    }
    await up('chat');
    await type(seen, '/positions');
    await isAtEnd(seen, 'chat');
    await up('chat');
    await part('chat').getByRole('button', { name: 'Close', exact: true }).first().click();
    await see(part('chat'), /Close: BUY XAUUSD\?/);
    await isAtEnd(seen, 'chat');
  });
});
