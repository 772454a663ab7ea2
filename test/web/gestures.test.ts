import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasBrowser, see, useBrowser, type Visit, visit } from './browser.ts';

/** Two clicks in the same moment, as no pointer makes them: without the page's own guard both would be sent. */
async function clickTwiceAtOnce(page: Page, selector: string): Promise<void> {
  await page.locator(selector).evaluate((button: HTMLElement) => {
    button.click();
    button.click();
  });
}

/** A double click so slow that the first half is answered before the second comes. */
async function doubleClickSlowly({ page, settled }: Visit, button: Locator): Promise<void> {
  await button.hover();
  for (const clickCount of [1, 2]) {
    await page.mouse.down({ clickCount });
    await page.mouse.up({ clickCount });
    await settled();
  }
}

describe.skipIf(!hasBrowser)('one gesture', () => {
  const browser = useBrowser();

  it('is one message, however often the button is hit in it; the next gesture is another', async () => {
    const seen = await visit(browser());
    const { page, chip, part, messages, settled } = seen;
    await doubleClickSlowly(seen, chip('Good morning'));
    expect(await messages()).toHaveLength(1);
    await chip('Good morning').click();
    await settled();
    expect(await messages()).toHaveLength(2);
    await clickTwiceAtOnce(page, '[data-ready="chatter"]');
    await settled();
    expect(await messages()).toHaveLength(3);
    await page.locator('#composer-text').fill('Quiet day');
    await page.getByRole('button', { name: 'Post' }).dblclick();
    await settled();
    await see(part('channel'), 'Quiet day');
    expect(await messages()).toHaveLength(4);
  });

  it('after another one is a new gesture, also when the answer to its like was lost before', async () => {
    const { page, settled } = await visit(browser(), { mayComplain: /ERR_FAILED/ });
    const keys: Record<string, string[]> = { '/halt': [], '/resume': [] };
    await page.route('**/api/v1/chat', async (route) => {
      const { text } = route.request().postDataJSON() as { text: string };
      const key = route.request().headers()['idempotency-key'] ?? '';
      keys[text]?.push(key);
      if (text !== '/halt' || (keys[text]?.length ?? 0) > 1) return route.continue();
      await route.fetch();
      await route.abort();
    });
    const say = async (text: string) => {
      await page.locator('#say-text').fill(text);
      await page.locator('#say-text').press('Enter');
      await settled();
    };
    await say('/halt');
    await say('/resume');
    await say('/halt');
    expect(keys['/halt']).toHaveLength(2);
    expect(new Set(keys['/halt']).size).toBe(2);
  });

  it('whose answer was lost is the same gesture when it is tried again', async () => {
    const { page, part, messages, settled } = await visit(browser(), { mayComplain: /ERR_FAILED/ });
    const keys: (string | undefined)[] = [];
    await page.route('**/api/v1/feeds/demo/messages', async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      if (keys.length > 1) return route.continue();
      await route.fetch();
      await route.abort();
    });
    await page.locator('#composer-text').fill('Quiet day');
    const post = page.getByRole('button', { name: 'Post' });
    await post.click();
    await see(page.getByRole('alert'), 'nothing is done twice');
    await settled();
    await post.click();
    await see(part('channel'), 'Quiet day');
    await page.getByRole('alert').waitFor({ state: 'hidden' });
    expect(await messages()).toHaveLength(1);
    expect(new Set(keys).size).toBe(1);

    await settled();
    await page.locator('#composer-text').fill('Quiet day');
    await post.click();
    await settled();
    expect(await messages()).toHaveLength(2);
    expect(new Set(keys).size).toBe(2);
  });

  it('that is refused says why in words', async () => {
    const { page, site, part } = await visit(browser(), { mayComplain: /409/ });
    await page.locator('#composer-text').fill('Quiet day');
    await page.keyboard.press('Control+Enter');
    await part('channel').getByRole('button', { name: 'Edit m1' }).click();
    await page.locator('#composer-text').fill('Other words');
    await site.ask('DELETE', '/feeds/demo/messages/m1');
    await page.getByRole('button', { name: 'Save' }).click();
    await see(page.getByRole('alert'), 'Message m1 was deleted and can no longer be edited.');
    expect(await page.locator('#composer-text').inputValue()).toBe('Other words');
  });
});

describe.skipIf(!hasBrowser)('with the keyboard alone', () => {
  const browser = useBrowser();

  async function tabTo(page: Page, what: string): Promise<void> {
    for (let i = 0; i < 60; i += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate((wanted) => {
        const element = document.activeElement;
        const outline = element ? getComputedStyle(element).outlineStyle : 'none';
        return { isWanted: element?.matches(wanted) ?? false, isVisible: outline !== 'none', name: element?.outerHTML };
      }, what);
      expect(focused.isVisible, `focus is not seen on ${focused.name?.slice(0, 120)}`).toBe(true);
      if (focused.isWanted) return;
    }
    throw new Error(`Tab never comes to ${what}`);
  }

  it('a trade is sent, watched and closed', async () => {
    const { page, part } = await visit(browser());
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Skip to the channel');
    await page.keyboard.press('Enter');
    await tabTo(page, '[data-ready="gold"]');
    await page.keyboard.press('Enter');
    await see(part('chat'), 'Open · BUY XAUUSD');
    await tabTo(page, '#say-text');
    await page.keyboard.type('/positions');
    await page.keyboard.press('Enter');
    await see(part('chat'), 'Margin');

    await tabTo(page, '[data-do="reset"]');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-do'))).toBe('reset');
    await see(part('chat'), 'Open · BUY XAUUSD');
  });

  it('a key held down presses its button once', async () => {
    const { page, chip, messages, settled } = await visit(browser());
    await chip('Good morning').focus();
    await page.keyboard.down('Enter');
    for (let i = 0; i < 5; i += 1) {
      await settled();
      await page.keyboard.down('Enter');
    }
    await page.keyboard.up('Enter');
    await settled();
    expect(await messages()).toHaveLength(1);
  });
});
