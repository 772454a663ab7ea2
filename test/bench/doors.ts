import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ChatDoor } from '../../src/core/chat.ts';
import { internally } from '../../src/core/who.ts';
import { earsOf } from '../../src/office/ears.ts';
import { arrival, followed, signalText, untilClosed } from './copy.ts';
import { openDiscordDoor } from './door-of-discord.ts';
import { openTelegramDoor } from './door-of-telegram.ts';
import { type Figure, percentile, type Sizes } from './figures.ts';
import { openBenchOffice } from './office.ts';
import { measureCommits } from './raw-fsync.ts';
import { untilSo } from './until-so.ts';

/** A platform on this machine, the door to it, and its own library beside it. */
export interface BenchDoor {
  name: string;
  library: string;
  door: ChatDoor;
  channel: string;
  /** somebody there, and their private chat */
  person: string;
  place: string;
  /** the door is heard */
  ready(): Promise<void>;
  /** the platform has its menu of commands */
  registered(): Promise<void>;
  post(id: string, text: string, replyTo?: string): void;
  /** how long the library takes for so many posts, doing nothing with them */
  byLibrary(count: number, post: (nth: number) => void): Promise<number>;
  say(text: string): void;
  shows(label: string): boolean;
  /** until it is answered, in milliseconds */
  tap(label: string): Promise<number>;
  /** a call of the platform that does nothing */
  bareCall(): Promise<number>;
  close(): Promise<void>;
}

const { feed } = followed;
/** The platform takes about one message a second in a chat, and each tap answers three. */
const mostTaps = 30;

/** From what a platform tells to what is kept, ordered and answered. */
export async function measureDoors(folder: string, sizes: Sizes): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const open of [openTelegramDoor, openDiscordDoor]) {
    const dataDir = mkdtempSync(join(folder, 'doors-'));
    figures.push(...(await measureDoor(await open(), dataDir, sizes)));
    rmSync(dataDir, { recursive: true, force: true });
  }
  return figures;
}

async function measureDoor(at: BenchDoor, dataDir: string, { updates, copies }: Sizes): Promise<Figure[]> {
  const waiting = new Map<string, () => void>();
  const accepted = (_venue: string, stops: (string | null)[]) => {
    for (const stop of stops) if (stop !== null) waiting.get(String(Number(stop)))?.();
  };
  const chatter = (of: string) => (nth: number) => at.post(`${of}${nth}`, `Good morning, number ${nth}`);
  // What waits is told at once where the platform is asked, and as it is posted where it tells by itself.
  const isAsked = at.library === 'telegraf';
  const postAll = (of: string) => {
    for (let nth = 0; nth < updates; nth += 1) chatter(of)(nth);
  };
  if (isAsked) postAll('library');
  const byLibrary = await at.byLibrary(updates, chatter('library'));

  const office = await openBenchOffice(dataDir, accepted, new Map([[at.door.port.scheme, at.door.port]]));
  const { context } = office;
  const inside = (name: string, input: object) =>
    context.office.directory().perform(name, input, internally(`bench ${name}`));
  await office.tell('desks.create', { desk: 'desk-1', user: 'owner' });
  await office.tell('feeds.create', { feed, name: 'Bench' });
  await inside('directory.add-source', { channel: at.channel, title: 'Bench', feed });
  await inside('directory.link-person', { person: at.person, user: 'owner', place: at.place });
  await context.office.desk('desk-1').perform('places.add', { place: at.place }, internally('bench place'));
  let kept = 0;
  const ears = earsOf(context);
  const counted = {
    ...ears,
    channel: async (heard: Parameters<typeof ears.channel>[0]) => {
      await ears.channel(heard);
      kept += 1;
    },
  };
  if (isAsked) postAll('ours');
  const started = performance.now();
  const registered = at.registered().then(() => performance.now() - started);
  await at.door.start(counted);
  if (!isAsked) await at.ready();
  const begun = isAsked ? started : performance.now();
  if (!isAsked) postAll('ours');
  await untilSo(() => kept >= updates);
  const ours = performance.now() - begun;
  if (isAsked) await at.ready();

  const taps: number[] = [];
  const bare: number[] = [];
  for (let nth = 0; nth < Math.min(copies, mostTaps); nth += 1) {
    at.say('/follow');
    await untilSo(() => at.shows('Cancel'));
    taps.push(await at.tap('Cancel'));
    await untilSo(() => !at.shows('Cancel'));
    bare.push(await at.bareCall());
  }
  await office.tell('accounts.open-paper', { account: 'a', balance: '300000' });
  await office.tell('follows.create', { ...followed, account: 'a' });
  const took: number[] = [];
  for (let nth = 0; nth < copies; nth += 1) {
    const { text, stop } = signalText(nth);
    const done = arrival(waiting, stop, performance.now());
    at.post(`signal${nth}`, text);
    took.push(await done);
    at.post(`close${nth}`, 'Close now', `signal${nth}`);
    await untilClosed(office);
  }

  const raw = measureCommits(dataDir, 2_000);
  await at.close();
  await office.close();
  const perSecond = (ms: number) => (updates * 1_000) / ms;
  const figure = (name: string, share: number, values: number[], ceiling: { what: string; value: number }): Figure => ({
    name: `${at.name}: ${name}: p${share * 100}`,
    value: percentile(values, share),
    unit: 'ms',
    n: values.length,
    ceiling,
  });
  const commit = (value: number) => ({ what: 'one raw FULL commit', value });
  const call = (share: number) => ({ what: 'a bare call', value: percentile(bare, share) });
  return [
    {
      name: `${at.name}: updates heard`,
      value: perSecond(ours),
      unit: '/s',
      n: updates,
      ceiling: { what: `${at.library}, empty handler`, value: perSecond(byLibrary) },
      note: `1 : ${(ours / byLibrary).toFixed(0)}; ${(perSecond(ours) / raw.perSecond).toFixed(2)} of raw FULL commits`,
    },
    { name: `${at.name}: start → commands registered`, value: await registered, unit: 'ms', n: 1 },
    figure('post → accepted order', 0.5, took, commit(raw.p50)),
    figure('post → accepted order', 0.99, took, commit(raw.p99)),
    figure('tap → answered', 0.5, taps, call(0.5)),
    figure('tap → answered', 0.99, taps, call(0.99)),
  ];
}
