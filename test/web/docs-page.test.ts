import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findBarriers, hasBrowser, see, useBrowser, visit } from './browser.ts';

/** What is wider than its window, or than what it stands in. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 0.5)
      .concat(document.documentElement.scrollWidth > innerWidth ? [document.documentElement] : [])
      .map((element) => `${element.tagName} ${element.textContent?.slice(0, 60)}`),
  );
}

async function openDocs(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/docs`);
  await page.getByLabel('Find').waitFor();
}

const openAll = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

describe.skipIf(!hasBrowser)('the page about the API', () => {
  const browser = useBrowser();

  it.each([360, 780, 820, 1440])(
    'is nowhere wider than a window of %d pixels, with everything open',
    async (width) => {
      const { page, site } = await visit(browser(), { viewport: { width, height: 800 }, bypassCSP: true });
      await openDocs(page, site.url);
      await openAll(page);
      expect(await tooWide(page)).toEqual([]);
      if (process.env.SCREENSHOTS) {
        await page.locator('#positions\\.close').scrollIntoViewIfNeeded();
        await page.screenshot({ path: `test/output/docs-${width}.png` });
      }
      await page.evaluate(() =>
        document.querySelector('h1')?.insertAdjacentHTML('afterend', '<p style="width:2000px">x</p>'),
      );
      expect((await tooWide(page)).join()).toContain('P x');
    },
    120_000,
  );

  it('finds by every word that is typed, hides what is not meant, and shows all again', async () => {
    const { page, site } = await visit(browser());
    await openDocs(page, site.url);
    const shown = () => page.locator('article').filter({ visible: true }).count();
    const all = await shown();
    await page.getByLabel('Find').fill('close percent');
    await see(page.getByRole('status'), ` of ${all}`);
    expect(await shown()).toBeLessThan(all / 10);
    await page.locator('#positions\\.close').waitFor();
    expect(await page.getByRole('heading', { name: 'Talk with the bot' }).filter({ visible: true }).count()).toBe(0);
    await page.getByLabel('Find').fill('nothingofthekind');
    await see(page.getByRole('status'), 'Nothing was found. Try a shorter word.');
    await page.getByLabel('Find').fill('');
    expect(await shown()).toBe(all);
  });

  it('leads to an action that the search had hidden', async () => {
    const { page, site } = await visit(browser());
    await openDocs(page, site.url);
    await page.getByLabel('Find').fill('positions.close');
    await page.evaluate(() => {
      location.hash = '#problems';
    });
    await page.getByLabel('Find').fill('whole calendar');
    await page.evaluate(() => {
      location.hash = '#accounts.list';
    });
    await page.locator('#accounts\\.list').waitFor();
    expect(await page.getByLabel('Find').inputValue()).toBe('');
  });

  it('copies an example as it stands there', async () => {
    const { page, site } = await visit(browser(), { permissions: ['clipboard-read', 'clipboard-write'] });
    await openDocs(page, site.url);
    const card = page.locator('#messages\\.post');
    await card.getByRole('button', { name: 'Copy' }).click();
    await card.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`curl -X POST ${site.url}/api/v1/feeds/demo/messages`);
    expect(copied).toBe(await card.locator('pre code').textContent());
  });

  it('puts no barrier in the way, in light and dark colours, and leads back to the page', async () => {
    const { page, site } = await visit(browser(), { bypassCSP: true, colorScheme: 'light' });
    await page.getByRole('link', { name: 'API' }).click();
    await page.getByLabel('Find').waitFor();
    await page.locator('summary').first().click();
    expect(await findBarriers(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('link', { name: 'Back to the page' }).first().click();
    await page.waitForURL(`${site.url}/`);
  }, 90_000);
});
