import { setTimeout as pause } from 'node:timers/promises';
import { internally } from '../../src/core/who.ts';
import { askingChannel, channel, nettingChannel } from './crash-acts.ts';
import { hedging, netting, venueOf } from './crash-ledgers.ts';
import { end, type Launched, type Running } from './crash-process.ts';
import type { VenueRun } from './crash-venue.ts';

const profile = 'CRASH';
const mostTries = 60;
const dayS = 86_400;

/** A size that can be halved twice, or once when it is split over two targets. */
const settings = { size: { mode: 'lots', lots: '0.04' }, slippagePoints: 10_000 };
const handling = {
  marketLateSeconds: dayS,
  pendingLateSeconds: dayS,
  confirmSeconds: dayS,
  onDelete: 'cancel',
  whoWins: 'provider',
};

const steps: [path: string, body: object][] = [
  // A firm's limit of requests a day is for a day, and a long run asks for more than one day's; so does what stands after
  // many restores for more than one account's room. The two accounts are traded each for itself.
  [
    'compliance/custom-profile',
    {
      id: profile,
      name: 'No limit of requests',
      from: 'FTMO',
      rules: { requests: null, capitalCap: null, maxLots: null, maxOrders: null, oppositeAccounts: { allowed: true } },
    },
  ],
  ['accounts/paper', { account: hedging, name: 'Crash', balance: '3000000', profile }],
  ['accounts/paper', { account: netting, name: 'Net', balance: '90000', profile }],
  ['feeds', { feed: channel, name: 'Crash channel' }],
  ['feeds', { feed: askingChannel, name: 'Channel that asks' }],
  ['feeds', { feed: nettingChannel, name: 'Channel of the account that nets' }],
  ['follows', { feed: channel, account: hedging, mode: 'auto', settings, handling }],
  ['follows', { feed: askingChannel, account: hedging, mode: 'confirm', settings, handling }],
  ['follows', { feed: nettingChannel, account: netting, mode: 'auto', settings, handling }],
];

/** Two accounts, three channels and their follows, with room for everything the channels will ask for. */
export async function prepare(start: () => Launched, broker: VenueRun): Promise<void> {
  await openNetting(broker);
  let launched = start();
  let running = await launched.ready;
  // The very first start asks the venue for the demo account, and an answer may be lost.
  for (let tries = 0; running === null && tries < mostTries; tries += 1) {
    launched = start();
    running = await launched.ready;
  }
  if (!running) throw new Error(`the service did not start: ${launched.said()}`);
  for (const step of steps) await postUntilDone(running, step);
  await end(launched, 'SIGKILL');
}

/** Answers are lost from the first minute on, so setting up is repeated like everything else. */
async function postUntilDone({ url }: Running, [path, body]: [string, object]): Promise<void> {
  let told = '';
  for (let tries = 0; tries < mostTries; tries += 1) {
    const response = await fetch(`${url}/api/v1/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    told = await response.text();
    if (response.ok || told.includes('FOLLOWED_ALREADY')) return;
    await pause(20);
  }
  throw new Error(`${path} was never done: ${told}`);
}

/** Opened at its broker before the desk is told of it: only there can it be said that it nets. */
async function openNetting(broker: VenueRun): Promise<void> {
  const input = { owner: `desk-1/${netting}`, currency: 'USD', balance: '90000', seed: 2, marginMode: 'netting' };
  const body = JSON.stringify({ action: 'venue.open', input, who: internally('prepare') });
  for (let tries = 0; tries < mostTries; tries += 1) {
    const at = broker.url();
    const response = at && (await fetch(`${at}/${venueOf(netting)}`, { method: 'POST', body }).catch(() => null));
    if (response && (await response.text()).startsWith('{"ok":true')) return;
    await pause(20);
  }
  throw new Error('the netting account was not opened');
}
