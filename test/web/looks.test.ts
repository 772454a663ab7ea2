import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findBarriers, hasBrowser, see, useBrowser, type Visit, visit } from './browser.ts';
import { openSite } from './open-site.ts';

/** A page with everything on it: a trade, an order, a refusal, talk, a table. */
async function fill({ page, part, chip }: Visit): Promise<void> {
  for (const [name, seen] of [
    ['Good morning', 'nothing to trade'],
    ['Gold: buy now', 'BUY XAUUSD at market'],
    ['EURUSD: limit', 'BUY EURUSD limit'],
    ['Contradiction', 'Not readable'],
  ] as const) {
    await chip(name).click();
    await see(part('channel'), seen);
  }
  const counted = page.locator('#chat-region .card');
  await counted.nth(2).waitFor({ state: 'attached' });
  await page.evaluate(async () => {
    await Promise.all(document.getAnimations().map((animation) => animation.finished));
  });
}

async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility() && element.scrollWidth > element.clientWidth + 1)
      .filter(
        (element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || element === document.body,
      )
      .concat(document.documentElement.scrollWidth > innerWidth ? [document.documentElement] : [])
      .map((element) => `${element.tagName} ${element.id} ${element.scrollWidth} > ${element.clientWidth}`),
  );
}

const parts = ['channel', 'chat', 'account'] as const;

describe.skipIf(!hasBrowser)('the page', () => {
  const browser = useBrowser();

  it('stands in a window 360 pixels wide, one part at a time, and says where news are', async () => {
    const seen = await visit(browser(), { viewport: { width: 360, height: 740 } });
    const { page, part } = seen;
    await part('chat').waitFor({ state: 'hidden' });
    await fill(seen);
    await page.getByRole('button', { name: 'Chat new' }).click();
    await see(part('chat'), 'Open · BUY XAUUSD');
    await page.getByRole('button', { name: 'Chat', exact: true }).waitFor();
    await page.getByRole('button', { name: '/help' }).click();
    await see(part('chat'), 'What I can do');
    for (const name of parts) {
      await page.locator(`[data-do="view"][data-view="${name}"]`).click();
      await part(name).waitFor();
      expect(await overflow(page)).toEqual([]);
    }
  });

  it('puts no barrier in the way, empty and full, in light and dark colours', async () => {
    const seen = await visit(browser(), { bypassCSP: true, colorScheme: 'light' });
    const { page, part } = seen;
    expect(await findBarriers(page)).toEqual([]);
    await fill(seen);
    await page.getByRole('button', { name: '/help' }).click();
    await see(part('chat'), 'What I can do');
    await seen.settled();
    expect(await findBarriers(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Reset demo' }).click();
    expect(await findBarriers(page)).toEqual([]);
  });

  it('has its barriers found, if it had any', async () => {
    const { page } = await visit(browser(), { bypassCSP: true });
    await page.evaluate(() => document.querySelector('#say-text')?.insertAdjacentHTML('afterend', '<input>'));
    expect((await findBarriers(page)).join()).toContain('label');
  });

  it('follows the system’s colours until others are chosen, and remembers those', async () => {
    const { page } = await visit(browser(), { colorScheme: 'dark' });
    const isDark = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor === 'rgb(13, 17, 23)');
    expect(await isDark()).toBe(true);
    await page.getByRole('button', { name: 'Switch to light colours' }).click();
    expect(await isDark()).toBe(false);
    await page.reload();
    expect(await isDark()).toBe(false);
    await page.getByRole('button', { name: 'Switch to dark colours' }).click();
    await page.emulateMedia({ colorScheme: 'light' });
    await page.reload();
    expect(await isDark()).toBe(false);
  });

  it('says that the connection is lost and marks its figures as old while the service is away, and shows what was missed', async () => {
    const { site, page, folder, part, chip } = await visit(browser(), {
      mayComplain: /WebSocket|ERR_CONNECTION|ERR_SOCKET|ERR_EMPTY/,
      bypassCSP: true,
    });
    await chip('Gold: buy now').click();
    await see(part('account'), 'XAUUSD');
    await site.ask('POST', '/feeds/demo/messages', { text: 'Good morning, before' });
    await see(part('channel'), 'before');
    const olds = () => part('account').getByText('(old)').filter({ visible: true }).count();
    const note = page.getByText('Old figures: this is how it stood at');
    expect([await olds(), await note.isVisible()]).toEqual([0, false]);
    await site.close();
    await see(page.getByRole('status'), 'Connection lost · trying again');
    await note.waitFor();
    const prices = await part('account').locator('.price-now').count();
    expect(prices).toBeGreaterThan(0);
    expect(await olds()).toBe(prices + 1);
    expect(await findBarriers(page)).toEqual([]);
    const back = await openSite(folder, site.port);
    onTestFinished(back.close);
    await back.ask('POST', '/feeds/demo/messages', { text: 'Good morning, after' });
    await see(page.getByRole('status'), 'Live');
    await see(part('channel'), 'after');
    await note.waitFor({ state: 'hidden' });
    expect(await olds()).toBe(0);
  });

  it('says so also where the network is gone and nothing closes the connection', async () => {
    const { page } = await visit(browser(), { mayComplain: /WebSocket|ERR_INTERNET_DISCONNECTED/ });
    await page.context().setOffline(true);
    await see(page.getByRole('status'), 'Connection lost · trying again');
    await see(page.getByRole('status'), 'Old figures');
    await page.context().setOffline(false);
    await see(page.getByRole('status'), 'Live');
    await page.getByText('Old figures').waitFor({ state: 'hidden' });
  });

  it.runIf(process.env.SCREENSHOTS).each(['light', 'dark'] as const)(
    'is photographed in %s colours',
    async (colorScheme) => {
      const seen = await visit(browser(), {
        colorScheme,
        deviceScaleFactor: 1.5,
        viewport: { width: 1360, height: 860 },
      });
      await fill(seen);
      await seen.site.quote('XAUUSD', '4062.10', '4062.35');
      await see(seen.part('account'), '1.85 ahead');
      await seen.page.getByLabel('Command').fill('/accounts');
      await seen.page.keyboard.press('Enter');
      await see(seen.part('chat'), '/accounts');
      await seen.settled();
      await seen.page.locator('h1').click();
      await seen.part('chat').evaluate((region) => region.scrollTo(0, 0));
      await seen.page.evaluate(() => Promise.all(document.getAnimations().map((each) => each.finished)));
      await seen.page.screenshot({ path: `docs/web-chat-${colorScheme}.png` });
    },
  );
});
