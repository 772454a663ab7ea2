import { createServer } from 'node:net';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { noteError } from '../kit/errors.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { hasBrowser, useBrowser } from './browser.ts';
import { openSite } from './open-site.ts';

const anna = { email: 'anna@example.com', password: 'a sentence that only I know' };

/** A name is part of a passkey, so the port is known before the service starts. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function fillIn(page: Page, path: string, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await page.fill(`form[action="${path}"] [name="${name}"]`, value);
  await page.locator(`form[action="${path}"] button`).first().click();
  await page.waitForLoadState();
}

describe.skipIf(!hasBrowser)('a passkey in a browser', () => {
  const browser = useBrowser();

  it('is made on the page of security, signs in, and lets through what is held, with no other key', async () => {
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const site = await openSite(temporaryFolder(), port, { PUBLIC_URL: url });
    onTestFinished(site.close);
    const context = await browser().newContext();
    onTestFinished(() => context.close());
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => noteError(`the page threw ${error.message}`));
    const devices = await context.newCDPSession(page);
    await devices.send('WebAuthn.enable');
    const { authenticatorId } = await devices.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
        ...{ isUserVerified: true, automaticPresenceSimulation: true },
      },
    });

    await page.goto(`${url}/set-up`);
    await fillIn(page, '/set-up', { word: site.word, ...anna });
    await fillIn(page, '/security/begin-passkey', { password: anna.password });
    await page.fill('[name="name"]#passkey-name', 'My laptop');
    await page.locator('button[data-passkey="make"]').click();
    await page.getByText('Your backup codes').waitFor();
    await page.getByText('My laptop').waitFor();

    await page.locator('form[action="/sign-out"] button').click();
    await page.locator('button[data-passkey="use"]').click();
    await page.locator('#connection[data-state="live"]').waitFor();

    await page.goto(`${url}/security`);
    await page.getByText('New backup codes').click();
    await page.waitForURL('**/prove/*');
    await devices.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    await page.locator('button[data-passkey="use"]').click();
    await page.locator('[data-failed]:not([hidden])').waitFor();
    await devices.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
    await page.locator('button[data-passkey="use"]').click();
    await page.getByText('Your backup codes').waitFor();

    await devices.send('WebAuthn.clearCredentials', { authenticatorId });
    await page.locator('form[action="/sign-out"] button').click();
    await page.locator('button[data-passkey="use"]').click();
    await page.locator('[data-failed]:not([hidden])').waitFor();
    expect(new URL(page.url()).pathname).toBe('/sign-in');
  });
});
