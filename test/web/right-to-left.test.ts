import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findBarriers, hasBrowser, see, useBrowser, visit } from './browser.ts';

const widths = [360, 820, 1440] as const;

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Where something stands, counted from the edge at which a line of the page begins. */
const fromStart = (page: Page, selector: string): Promise<number> =>
  page.evaluate((which) => {
    const box = document.querySelector(which)?.getBoundingClientRect();
    if (!box) throw new Error(`no ${which}`);
    return document.dir === 'rtl' ? innerWidth - box.right : box.left;
  }, selector);

describe.skipIf(!hasBrowser)('the page in Arabic', () => {
  const browser = useBrowser();

  it.each(widths)('is guessed from the browser, runs from right to left, and fits %i pixels', async (width) => {
    const seen = await visit(browser(), { locale: 'ar-EG', viewport: { width, height: 900 }, bypassCSP: true });
    const { page, part } = seen;
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await page.locator('html').getAttribute('lang')).toBe('ar');
    await page.locator('[data-ready="gold"]').click();
    await part('channel').locator('.message-text').first().waitFor();
    const parts = ['channel', 'chat', 'account'] as const;
    for (const name of parts) {
      const tab = page.locator(`[data-do="view"][data-view="${name}"]`);
      if (await tab.isVisible()) await tab.click();
      await part(name).waitFor();
      if (name === 'chat') await see(part('chat'), 'مفتوحة · شراء');
      if (name === 'account') await see(part('account'), 'وفق قواعد');
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      const to = process.env.SCREENSHOTS;
      if (to) await page.screenshot({ path: `${to}/arabic-${width}-${name}.png` });
    }
    await seen.settled();
    expect(await findBarriers(page)).toEqual([]);
  });

  it('begins with the channel at the right where English begins at the left, and keeps what a provider wrote as it is', async () => {
    const where = async (locale: string) => {
      const { page, part } = await visit(browser(), { locale });
      await page.locator('[data-ready="gold"]').click();
      await part('channel').locator('.message-text').first().waitFor();
      const direction = await page
        .locator('.message-text')
        .first()
        .evaluate((text) => getComputedStyle(text).unicodeBidi);
      return { channel: await fromStart(page, '#channel'), account: await fromStart(page, '#account'), direction };
    };
    const english = await where('en-US');
    const arabic = await where('ar');
    expect(Math.abs(arabic.channel - english.channel)).toBeLessThanOrEqual(1);
    expect(Math.abs(arabic.account - english.account)).toBeLessThanOrEqual(1);
    expect(arabic.direction).toBe('plaintext');
  });

  it('a language that is chosen holds against the browser', async () => {
    const { page } = await visit(browser(), { locale: 'ar' });
    await page.locator('#say-text').fill('/lang en');
    await page.locator('#say-text').press('Enter');
    await see(page.locator('#chat-title'), 'Your chat');
    expect(await page.locator('html').getAttribute('dir')).toBe('ltr');
    await page.reload();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });
});
