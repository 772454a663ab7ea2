import type { Browser } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findBarriers, hasBrowser, see, useBrowser, type Visit, visit } from './browser.ts';

interface Standing {
  positions: { lots: string; sl: string | null }[];
  orders: object[];
}

const standing = async ({ site }: Visit): Promise<Standing['positions']> =>
  (await site.ask<Standing>('GET', '/positions')).positions.map(({ lots, sl }) => ({ lots, sl }));

async function openTrade(browser: Browser, width: number): Promise<Visit> {
  const seen = await visit(browser, { viewport: { width, height: 860 }, bypassCSP: true });
  await seen.chip('Gold: buy now').click();
  await seen.settled();
  await seen.page.locator('#account-region .hand').first().waitFor({ state: 'attached' });
  return seen;
}

const view = (seen: Visit, name: string) => seen.page.locator(`[data-do="view"][data-view="${name}"]`);

describe.skipIf(!hasBrowser)('a trade on the page', () => {
  const browser = useBrowser();

  it.each([360, 820, 1440])(
    '%i pixels wide: is closed in half, by keyboard, once its effect was read',
    async (width) => {
      const seen = await openTrade(browser(), width);
      const { page, part } = seen;
      if (await view(seen, 'account').isVisible()) await view(seen, 'account').click();
      const before = await standing(seen);
      await part('account')
        .getByRole('button', { name: /^Half buy XAUUSD/ })
        .first()
        .press('Enter');
      await see(part('chat'), /Closes .* lots BUY XAUUSD; .* stay open/);
      await page.waitForFunction(() => document.activeElement?.textContent === 'Confirm');
      expect(await standing(seen)).toEqual(before);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await page.keyboard.press('Enter');
      await see(part('chat'), /You confirmed · close 50 %/);
      await see(part('chat'), /lots were closed at/);
      const lots = (all: Standing['positions']) => all.reduce((sum, one) => sum + Number(one.lots), 0);
      expect(lots(await standing(seen))).toBeLessThan(lots(before));
      if (await view(seen, 'account').isVisible()) await view(seen, 'account').click();
      expect(await findBarriers(page)).toEqual([]);
    },
  );

  it('has its stop moved with a price that is typed', async () => {
    const seen = await openTrade(browser(), 1440);
    const { page, part } = seen;
    await part('account')
      .getByRole('button', { name: /^Stop… buy XAUUSD/ })
      .first()
      .click();
    expect(await page.locator('#say-text').inputValue()).toMatch(/^\/sl paper\/\d+ $/);
    await page.keyboard.type('4058');
    await page.keyboard.press('Enter');
    await part('chat').getByRole('button', { name: 'Confirm' }).click();
    await see(part('chat'), /You confirmed · stop to 4058/);
    await see(part('account'), '4058.00');
    expect((await standing(seen)).map(({ sl }) => sl)).toContain('4058.00');
  });

  it.each([360, 820, 1440])(
    '%i pixels wide: a trade is opened with a form, once its effect was read',
    async (width) => {
      const seen = await visit(browser(), { viewport: { width, height: 860 }, bypassCSP: true });
      const { page, part, site } = seen;
      if (await view(seen, 'account').isVisible()) await view(seen, 'account').click();
      await page.locator('#open-trade summary').click();
      await page.locator('#order-symbol').fill('XAUUSD');
      await page.locator('#order-order').selectOption('limit');
      await page.locator('#order-price').fill('4055');
      await page.locator('#order-stop').fill('4045');
      await page.locator('#order-targets').fill('4070 2R');
      await page.locator('#order-size').fill('0.1');
      expect(await findBarriers(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await page.locator('#order-size').press('Enter');
      await see(part('chat'), 'BUY XAUUSD limit 4055 on Paper account?');
      await page.waitForFunction(() => document.activeElement?.textContent === 'Confirm');
      expect((await site.ask<Standing>('GET', '/orders')).orders).toEqual([]);
      await page.keyboard.press('Enter');
      await see(part('chat'), 'You confirmed · BUY XAUUSD limit 4055');
      await see(part('chat'), 'Order waits · BUY XAUUSD');
      expect((await site.ask<Standing>('GET', '/orders')).orders).toMatchObject([{ lots: '0.05' }, { lots: '0.05' }]);
    },
  );

  it('a form that leaves out a price says what is missing, and keeps what was typed', async () => {
    const seen = await visit(browser(), { viewport: { width: 1440, height: 860 } });
    const { page, part } = seen;
    await page.locator('#open-trade summary').click();
    await page.locator('#order-symbol').fill('XAUUSD');
    await page.locator('#order-order').selectOption('limit');
    await page.locator('#order-stop').fill('4045');
    await page.locator('#order-stop').press('Enter');
    await see(part('chat'), /is no price/);
    expect(await page.locator('#order-stop').inputValue()).toBe('4045');
  });
});
