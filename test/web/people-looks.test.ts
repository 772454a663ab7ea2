import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findBarriers, hasBrowser, useBrowser, visit } from './browser.ts';

const anna = { email: 'anna@example.com', password: 'a sentence that only I know' };
const bob = { email: 'bob.with.a.long.address@mail.department.example.com', password: 'one that only Bob knows' };

const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => `${element.tagName} ${element.className} ${element.getBoundingClientRect().right}`),
  );

async function fillIn(page: Page, path: string, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await page.fill(`form[action="${path}"] [name="${name}"]`, value);
  await page.locator(`form[action="${path}"] button`).first().click();
  await page.waitForLoadState();
}

/** An owner with one trader, one open invitation, and registration by invitation. */
async function openTeam(page: Page, url: string, word: string): Promise<void> {
  await page.goto(`${url}/set-up`);
  await fillIn(page, '/set-up', { word, ...anna });
  await page.goto(`${url}/people`);
  await page.selectOption('form[action="/people/mode"] select', 'invitation');
  await fillIn(page, '/people/mode', {});
  await fillIn(page, '/people/invite', { invited: 'Bob' });
  const invitation = (await page.locator('[role="status"] code').first().textContent()) ?? '';
  const context = await page.context().browser()?.newContext();
  const other = await context?.newPage();
  if (!other) throw new Error('no second browser');
  await other.goto(`${url}/register/word#${invitation}`);
  await fillIn(other, '/register', bob);
  await context?.close();
  await fillIn(page, '/people/invite', { invited: 'Somebody with a rather long name, of the third floor' });
}

const own = ['/people', '/settings', '/security'];
const strangers = ['/sign-in', '/register', '/forgot', '/reset#x', '/verify#x', '/look/open'];

describe.skipIf(!hasBrowser)('the pages of people', () => {
  const browser = useBrowser();

  it.each(['en', 'ar'])('stand in a window 360 pixels wide and put no barrier in the way: %s', async (language) => {
    const { page, site } = await visit(browser(), {
      viewport: { width: 360, height: 740 },
      bypassCSP: true,
      locale: language,
      mayComplain: /40[14]|socket|WebSocket/,
    });
    await openTeam(page, site.url, site.word);
    await page.goto(`${site.url}/settings`);
    await page.selectOption('[name="language"]', language);
    await fillIn(page, '/settings/save', {});
    for (const path of [...own, ...strangers]) {
      if (path === strangers[0]) await page.context().clearCookies();
      await page.goto(`${site.url}${path}`);
      expect(await page.locator('html').getAttribute('dir'), path).toBe(language === 'ar' ? 'rtl' : 'ltr');
      expect(await tooWide(page), path).toEqual([]);
      expect(await findBarriers(page), path).toEqual([]);
    }
  });

  it('are driven by keys alone: somebody is taken out only after a second press', async () => {
    const { page, site } = await visit(browser(), { mayComplain: /40[14]|socket|WebSocket/ });
    await openTeam(page, site.url, site.word);
    await page.goto(`${site.url}/people`);
    const sure = page.locator('form[action="/people/take-out"] button');
    expect(await sure.isVisible()).toBe(false);
    const summary = page.locator('details summary').first();
    for (let n = 0; n < 30 && !(await summary.evaluate((it) => it === document.activeElement)); n += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await sure.waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForLoadState();
    await page.locator(`text=${bob.email}`).waitFor({ state: 'detached' });
    expect(await page.locator('form[action="/people/take-out"]').count()).toBe(0);
  });
});
