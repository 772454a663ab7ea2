import { expect, it } from 'vitest';
import { identifyLocalOwner } from '../../src/office/sign-in/local-owner.ts';
import { mountWeb } from '../../src/web/web.tsx';
import { appOf } from '../kit/app.ts';
import { market, openGold } from '../kit/gold.ts';

async function openPage() {
  const gold = await openGold();
  await gold.say(market);
  const app = appOf(gold);
  mountWeb(app, { context: gold.context, identify: identifyLocalOwner });
  const page = async () => (await app.request('http://localhost/')).text();
  return { gold, page };
}

it('while its broker is silent the page is there, and says of when its figures are', async () => {
  const { gold, page } = await openPage();
  expect(await page()).not.toContain('outage');
  for (const kind of ['broker.report', 'broker.quotes', 'broker.offer', 'broker.prove'])
    gold.bridge.loseRequests(kind, 1_000_000);
  await gold.advance(60_000);
  gold.takeAlerts();
  const shown = await page();
  expect(shown).toContain('The broker does not answer. These are the figures of');
  expect(shown).toContain('data-old');
  expect(shown).toContain('4050.00');
});

it('and while a terminal has lost its broker it says so', async () => {
  const { gold, page } = await openPage();
  await gold.behave({ switches: { isConnected: false } });
  expect(await page()).toContain('The terminal has no connection to its broker.');
});
