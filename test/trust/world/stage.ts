import { bridges } from '../../../src/bridge/bridges.ts';
import { NotReached } from '../../../src/core/bridge.ts';
import type { Outcome } from '../../../src/core/outcome.ts';
import { internally } from '../../../src/core/who.ts';
import { buildCatalogue, type OfficeContext, perform } from '../../../src/office/catalogue.ts';
import { venueOf } from '../../../src/office/desks.ts';
import { createPasswords } from '../../../src/platform/passwords.ts';
import { secretBytes } from '../../../src/platform/secret-bytes.ts';
import type { Alert } from '../../../src/platform/services.ts';
import { openRehearsal } from '../../../src/rehearsal/rehearsal.ts';
import { rebuildBook } from '../../../src/runtime/commands/rebuild-book.ts';
import { nodePosting } from '../../../src/runtime/node/posting-node.ts';
import { allActions, allRefusals, rooms } from '../../../src/runtime/program.ts';
import { asking, callers } from '../../kit/who.ts';
import type { Story } from './acts.ts';
import { createCrashes } from './crash.ts';
import { createMemoryFiles } from './memory-files.ts';
import { auditor, createNetwork } from './network.ts';
import type { Plant } from './plants.ts';
import { feedCount } from './script.ts';

const deskId = 'desk-1';
const owner = asking(callers.owner(deskId), { via: 'internal' });
const catalogue = buildCatalogue(allActions, allRefusals);

export const feedIdOf = (feed: number): string => `feed-${feed + 1}`;
export const accountIdOf = (account: number): string => `acc${account + 1}`;
export const venueIdOf = (account: number): string => venueOf(deskId, accountIdOf(account));

/** The real office of one story: one desk, its channels and its paper accounts, over a network that can be disturbed. */
export async function setStage(
  story: Pick<Story, 'start' | 'accounts' | 'prices' | 'seed'>,
  note: (what: string) => void,
  plant?: Plant,
) {
  const alerts: Alert[] = [];
  const errors: string[] = [];
  const files = createMemoryFiles();
  const network = createNetwork(note, plant);
  const crashes = createCrashes(note);
  const fail = (text: string) => {
    errors.push(text);
  };
  const rehearsal = openRehearsal({
    rooms,
    start: story.start - 60_000,
    openDatabase: files.open,
    services: {
      log: { info: () => {}, warn: () => {}, error: (facts, text) => fail(`${text} ${JSON.stringify(facts)}`) },
      metrics: { count: (name, labels, by) => note(metricNote(name, labels, by)), observe: () => {} },
      alert: (alert) => alerts.push(alert),
      changed: () => {},
      chats: new Map(),
      bridges,
      secretBytes,
      passwords: createPasswords(),
      posting: nodePosting({ mayBeHere: false }),
    },
    outsideVenue: network.outsideVenue,
    outsideDesk: network.outsideDesk,
    moment: crashes.moment,
    // Whoever was to be told is away: nudges may get lost.
    failed: (error) => error instanceof NotReached || fail(`in the background: ${String(error)}`),
  });
  const { office, services, clock } = rehearsal;
  const context: OfficeContext = { office, services, catalogue };
  async function tell(name: string, input: object, key?: string): Promise<Outcome<unknown>> {
    if (plant?.ignores?.(name, input)) return { ok: true, value: { changed: [] } };
    return perform(context, name, input, { ...owner, trace: 'world', ...(key && { idempotencyKey: key }) });
  }
  const must = async (name: string, input: object): Promise<unknown> => {
    const outcome = await tell(name, input);
    if (!outcome.ok) throw new Error(`${name} was refused: ${JSON.stringify(outcome.refusal)}`);
    return outcome.value;
  };

  await must('desks.create', { desk: deskId, user: owner.user });
  for (let feed = 0; feed < feedCount; feed += 1)
    await must('feeds.create', { feed: feedIdOf(feed), name: `Channel ${feed + 1}` });
  for (const [at, { margin }] of story.accounts.entries()) {
    const account = accountIdOf(at);
    // Made beforehand, because the door for paper accounts only makes hedging ones.
    const venue = { owner: `${deskId}/${account}`, currency: 'USD', balance: '10000', seed: 1, marginMode: margin };
    await office.venue(venueIdOf(at)).perform('venue.open', venue, internally('world'));
    await must('accounts.open-paper', { account, name: account });
    for (const price of story.prices) await must('quotes.set', { venue: venueIdOf(at), ...price });
  }
  for (const [at, { feeds, mode, lots, zone, whoWins, onDelete }] of story.accounts.entries())
    for (const feed of feeds)
      await must('follows.create', {
        feed: feedIdOf(feed),
        account: accountIdOf(at),
        mode,
        settings: { size: { mode: 'lots', lots }, zone, slippagePoints: 100 },
        handling: { whoWins, onDelete },
      });
  crashes.watch(rehearsal);
  await clock.advance(60_000);

  return {
    ...rehearsal,
    alerts,
    errors,
    network,
    crashes,
    tell,
    /** where the desk's rows are not what its journal makes of them */
    rebuild(): string[] {
      const client = files.opened('desk', deskId);
      return client ? rebuildBook(client).differences : ['the desk is not open'];
    },
    /** the broker's own books, asked past the network */
    askVenue: (account: number, name: string, input: object) =>
      office.venue(venueIdOf(account)).perform(name, input, { ...internally('world'), user: auditor }),
  };
}

export type Stage = Awaited<ReturnType<typeof setStage>>;

function metricNote(name: string, labels: Record<string, string> | undefined, by = 1): string {
  return `metric ${name} ${Object.values(labels ?? {}).join(' ')} x${by}`;
}
