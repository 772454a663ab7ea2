import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { noteError } from '../kit/errors.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { openSite, type Site } from './open-site.ts';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
/** Where no browser is installed these tests are left out; a machine that checks our work must have one. */
export const hasBrowser = existsSync(executablePath) || process.env.CI !== undefined;

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** One browser for the tests of a file. */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args });
  }, 60_000);
  afterAll(() => browser?.close());
  return () => {
    if (!browser) throw new Error('the browser is not open yet');
    return browser;
  };
}

export interface Visit {
  site: Site;
  page: Page;
  folder: string;
  part(name: 'channel' | 'chat' | 'account'): Locator;
  chip(name: string): Locator;
  messages(): Promise<{ messageId: string; text: string; replyTo: string | null; isDeleted: boolean }[]>;
  /** until no button waits for an answer any more */
  settled(): Promise<void>;
}

interface VisitOptions extends BrowserContextOptions {
  /** what the console may complain about, where a test takes the service away */
  mayComplain?: RegExp;
}

/** A newcomer's first look: a fresh installation, the price of gold held still. A complaint of the console fails the test. */
export async function visit(browser: Browser, { mayComplain, ...options }: VisitOptions = {}): Promise<Visit> {
  const folder = temporaryFolder();
  const site = await openSite(folder);
  onTestFinished(site.close);
  await site.quote('XAUUSD', '4060.00', '4060.25');
  const context = await browser.newContext({ viewport: { width: 1360, height: 860 }, ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('console', (message) => {
    const isFine = message.type() !== 'error' && message.type() !== 'warning';
    if (!isFine && !mayComplain?.test(message.text())) noteError(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => noteError(`the page threw ${error.message}`));
  await page.goto(site.url);
  await page.locator('#connection[data-state="live"]').waitFor();
  return {
    site,
    page,
    folder,
    part: (name) => page.locator(`#${name}-region`),
    chip: (name) => page.locator('.chips').getByRole('button', { name, exact: true }),
    messages: async () => {
      const { messages } = await site.ask<{ messages: Awaited<ReturnType<Visit['messages']>> }>(
        'GET',
        '/feeds/demo/messages',
      );
      return messages;
    },
    settled: async () => {
      await page.waitForFunction(() => document.querySelector('[data-busy]') === null);
    },
  };
}

/** Waits until this text stands there. */
export async function see(where: Locator, text: string | RegExp): Promise<void> {
  await where.getByText(text).first().waitFor();
}

interface Finding {
  id: string;
  impact: string | null;
  nodes: { html: string; failureSummary: string }[];
}

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds serious or critical. The page must have been opened with `bypassCSP`. */
export async function findBarriers(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: readFileSync(axePath, 'utf8') });
  const { violations } = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Finding[] }> } };
    return axe.run();
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
    );
}
