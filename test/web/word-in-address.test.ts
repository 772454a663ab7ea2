import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasBrowser, see, useBrowser, visit } from './browser.ts';

const anna = { email: 'anna@example.com', password: 'a sentence that only I know' };

/** Every address that the browser asks for, as it is sent. */
function listen(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) =>
    asked.push(`${request.method()} ${request.url()} ${request.headers().referer ?? ''}`),
  );
  return asked;
}

describe.skipIf(!hasBrowser)('the word of a link', () => {
  const browser = useBrowser();
  const open = () => visit(browser(), { mayComplain: /40[14]|422|socket|WebSocket/ });

  it('opens what somebody may look at, and is in no address that is sent', async () => {
    const { page, site } = await open();
    await page.goto(`${site.url}/set-up`);
    for (const [name, value] of Object.entries({ word: site.word, ...anna }))
      await page.fill(`[name="${name}"]`, value);
    await page.locator('form[action="/set-up"] button').click();
    await page.waitForURL(`${site.url}/security`);
    const form = page.locator('form[action="/security/make-link"]');
    await form.locator('[name="name"]').fill('For Ben');
    await form.locator('[name="password"]').fill(anna.password);
    await form.locator('button').click();
    const link = (await page.locator('code', { hasText: '/look/open#' }).textContent()) ?? '';
    const word = link.split('#')[1] ?? '';
    expect(word.length).toBeGreaterThan(40);
    await page.context().clearCookies();
    const asked = listen(page);
    await page.goto(link);
    await see(page.locator('main'), 'You only look on here.');
    expect(page.url()).toBe(`${site.url}/look`);
    expect(asked.some((each) => each.startsWith(`POST ${site.url}/look `))).toBe(true);
    expect(asked.filter((each) => each.includes(word))).toEqual([]);
  });

  it.each(['/verify', '/reset', '/keep-factor', '/register/word'])('is taken into the form of %s', async (path) => {
    const { page, site } = await open();
    const asked = listen(page);
    await page.goto(`${site.url}${path}#owner.a%26b`);
    const field = page.locator('[name="word"]');
    await expect.poll(() => field.inputValue()).toBe('owner.a&b');
    expect(page.url()).toBe(`${site.url}${path}`);
    expect(await field.isVisible()).toBe(path === '/register/word');
    // Another link, opened where one is open.
    await page.evaluate(() => location.assign('#another'));
    await expect.poll(() => field.inputValue()).toBe('another');
    expect(asked.filter((each) => /owner\.a|another/.test(each))).toEqual([]);
  });

  it('is typed where no scripts run', async () => {
    const { site } = await open();
    const context = await browser().newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}/look/open#word`);
    expect(await page.locator('[name="word"]').isVisible()).toBe(true);
    await page.fill('[name="word"]', 'no such word');
    await page.locator('form button').click();
    await see(page.locator('main'), 'This link is over');
    await context.close();
  });
});
