import { setTimeout as pause } from 'node:timers/promises';
import { account } from './crash-ledgers.ts';
import { end, type Launched, type Running } from './crash-process.ts';
import { askingChannel, channel } from './crash-traffic.ts';

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
  // A firm's limit of requests a day is for a day, and a long run asks for more than one day's.
  ['compliance/custom-profile', { id: profile, name: 'No limit of requests', from: 'FTMO', rules: { requests: null } }],
  ['accounts/paper', { account, name: 'Crash', balance: '300000', profile }],
  ['feeds', { feed: channel, name: 'Crash channel' }],
  ['feeds', { feed: askingChannel, name: 'Channel that asks' }],
  ['follows', { feed: channel, account, mode: 'auto', settings, handling }],
  ['follows', { feed: askingChannel, account, mode: 'confirm', settings, handling }],
];

/** An account, two channels and their follows, with room for everything the channels will ask for. */
export async function prepare(start: () => Launched): Promise<void> {
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
