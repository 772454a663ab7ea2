import { z } from 'zod';
import { defineAction } from '../core/action.ts';
import type { Quote } from '../core/broker.ts';
import { heading, paragraph } from '../core/chat.ts';
import { type FeedEntry, readFeedLog } from '../core/feed-log.ts';
import { idOf } from '../core/id.ts';
import { ask } from '../core/office.ts';
import { accept } from '../core/outcome.ts';
import type { Signal } from '../core/reading.ts';
import { internally } from '../core/who.ts';
import { applyReport } from './execute/apply-report.ts';
import { targetsOf } from './execute/apply-update.ts';
import { findRepost } from './execute/find-repost.ts';
import { mustWait } from './execute/must-wait.ts';
import { takeEntry } from './execute/take-entry.ts';
import { type BrokerFacts, gatherAccount } from './facts/gather.ts';
import { companionsOf } from './facts/siblings.ts';
import { keepCalendar } from './news/read-calendar.ts';
import type { DeskContext, FollowRow, SignalRow } from './store.ts';
import { say } from './talk/cards.ts';

const batch = 20;
const idleMs = 30_000;
const waitMs = 150;
const retryMs = 1_000;

interface Batch {
  followId: string;
  accountId: string;
  entries: FeedEntry[];
  isMore: boolean;
}

interface FeedLog {
  entries: FeedEntry[];
  head: number;
}

interface PullFacts {
  batches: Batch[];
  brokers: Map<string, BrokerFacts>;
  /** a channel or a broker could not be reached; the rest goes on */
  isPartial: boolean;
}

/**
 * Takes new entries of every followed feed. One channel or broker that cannot be reached holds up nobody else.
 *  1. The cursor and the effect of an entry are committed together: exactly once, in order, also after a crash.
 *  2. Quotes and the broker's report are fetched first; deciding sees them and every reservation at once.
 *  3. What cannot be reached now is tried again; the cursor stays where it is.
 */
export const pull = defineAction({
  name: 'desk.pull',
  summary: 'Takes what followed channels have published since',
  on: 'desk',
  kind: 'write',
  isNudge: true,
  permission: 'internal',
  input: z.object({}),
  output: z.object({ taken: z.number() }),
  prepare: gatherEntries,
  run: (context: DeskContext, _input, _who, facts) => {
    for (const broker of facts.brokers.values()) applyReport(context, broker.accountId, broker.report);
    let taken = 0;
    let isMore = false;
    if (facts.isPartial) schedulePull(context, context.now() + retryMs);
    for (const { followId, entries, isMore: hasMore } of facts.batches) {
      const progress = takeBatch(context, followId, entries, facts.brokers);
      taken += progress.taken;
      isMore ||= hasMore && !progress.isWaiting;
      if (progress.isWaiting) schedulePull(context, context.now() + waitMs);
    }
    if (isMore) schedulePull(context, context.now());
    schedulePull(context, context.now() + idleMs);
    keepCalendar(context);
    return accept({ taken });
  },
});

export function schedulePull(context: DeskContext, at: number): void {
  const current = context.scheduledAt('pull');
  if (current === null || at < current) context.schedule({ key: 'pull', action: 'desk.pull', at, input: {} });
}

/** What is held back for a broker's answer goes on at once. With nothing held back, looking would only cost a commit. */
export function hurryPull(context: DeskContext): void {
  const at = context.scheduledAt('pull');
  if (at !== null && at <= context.now() + waitMs) schedulePull(context, context.now());
}

/** All at once: a broker that takes its time to answer keeps nobody else waiting behind it. */
async function gatherEntries(context: DeskContext): Promise<PullFacts> {
  const logs = new Map<string, Promise<FeedLog>>();
  let isPartial = false;
  const orNothing = <T>(error: unknown): T | null => {
    context.services.log.warn({ desk: context.id, error: String(error) }, 'could not be reached, tried again soon');
    isPartial = true;
    return null;
  };
  const readOnce = (follow: FollowRow) => {
    const key = `${follow.feedId} ${follow.cursor}`;
    const reading = logs.get(key) ?? readLog(context, follow);
    logs.set(key, reading);
    return reading;
  };
  const read = async (follow: FollowRow): Promise<Batch[]> => {
    const log = await readOnce(follow).catch(orNothing<FeedLog>);
    if (!log || log.entries.length === 0) return [];
    const isMore = log.head > (log.entries.at(-1)?.seq ?? log.head);
    return [{ followId: follow.id, accountId: follow.accountId, entries: log.entries, isMore }];
  };
  const batches = (await Promise.all(context.store.follows().map(read))).flat();
  const concerned = new Set(
    batches
      .filter(({ entries }) => entries.some(isOfConcern))
      .flatMap(({ accountId }) => [accountId, ...besideOf(context, accountId)]),
  );
  const askBroker = async (accountId: string): Promise<[string, BrokerFacts][]> => {
    const account = context.store.account(accountId);
    const facts = account && (await gatherAccount(context, account).catch(orNothing<BrokerFacts>));
    return facts ? [[accountId, facts]] : [];
  };
  const brokers = new Map((await Promise.all([...concerned].map(askBroker))).flat());
  const isReady = ({ entries, accountId }: Batch) => brokers.has(accountId) || !entries.some(isOfConcern);
  return { batches: batches.filter(isReady), brokers, isPartial };
}

/** Accounts without a signal of their own whose positions decide about one all the same. */
function besideOf(context: DeskContext, accountId: string): string[] {
  const account = context.store.account(accountId);
  return account ? companionsOf(context, account).map(({ id }) => id) : [];
}

async function readLog(context: DeskContext, follow: FollowRow): Promise<FeedLog> {
  const outcome = await ask(
    context.office.feed(follow.feedId),
    readFeedLog,
    { after: follow.cursor, limit: batch },
    internally(context.trace),
  );
  if (!outcome.ok) throw new Error(`the log of ${follow.feedId} cannot be read: ${outcome.refusal.code}`);
  return outcome.value;
}

/** Chatter needs no price: most messages of a channel cost the broker nothing. */
function isOfConcern({ kind, read }: FeedEntry): boolean {
  return kind !== 'read' || (read.reading.type !== 'none' && read.reading.type !== 'reject');
}

function takeBatch(
  context: DeskContext,
  followId: string,
  entries: FeedEntry[],
  brokers: Map<string, BrokerFacts>,
): { taken: number; isWaiting: boolean } {
  let taken = 0;
  for (const entry of entries) {
    const follow = context.store.follow(followId);
    if (!follow || follow.endedAt !== null) return { taken, isWaiting: false };
    if (entry.seq <= follow.cursor) continue;
    if (isHeldBack(context, follow, entry)) return { taken, isWaiting: true };
    const quotes: Quote[] = brokers.get(follow.accountId)?.quotes ?? [];
    const broken = context.attempt(() => takeEntry(context, follow, entry, quotes));
    if (broken) parkEntry(context, follow, entry, broken.error);
    context.store.moveCursor(followId, entry.seq);
    taken += 1;
  }
  return { taken, isWaiting: false };
}

/** What concerns orders still on their way waits for the broker, and whatever comes after it waits too. */
function isHeldBack(context: DeskContext, follow: FollowRow, entry: FeedEntry): boolean {
  if (entry.kind !== 'read') return mustWait(context, tradesOf(context, follow, entry));
  const { reading } = entry.read;
  if (reading.type === 'signal' || reading.type === 'signals') {
    const signals = reading.type === 'signal' ? [reading] : reading.items;
    return signals.some((signal) => mustWait(context, correctedBy(context, follow, entry, signal)));
  }
  const updates = reading.type === 'update' ? [reading] : reading.type === 'updates' ? reading.items : [];
  return updates.some((update) => mustWait(context, targetsOf(context, follow, entry, update)));
}

/** The trades of a message, and those it only said again. */
function tradesOf({ store }: DeskContext, follow: FollowRow, { messageId }: FeedEntry): SignalRow[] {
  const rows = store.signalsOfMessage(follow.id, messageId);
  const first = rows.flatMap(({ repostOf }) => (repostOf === null ? [] : (store.signal(repostOf) ?? [])));
  return [...rows, ...first];
}

/** A trade said again with other levels concerns the orders of the first. */
function correctedBy(context: DeskContext, follow: FollowRow, { messageId }: FeedEntry, signal: Signal): SignalRow[] {
  const repost = findRepost(context, follow, { id: '', messageId, signal }, []);
  return repost?.likeness === 'correction' ? [repost.row] : [];
}

/** A message that breaks a promise of ours is set aside with an alert; the ones after it go on. */
function parkEntry(context: DeskContext, follow: FollowRow, entry: FeedEntry, error: unknown): void {
  context.services.alert({
    kind: 'broken_promise',
    subject: `desk ${context.id}`,
    text: `message ${entry.messageId}: ${String(error)}`,
  });
  context.store.journal.append(
    'parked-entry',
    { follow: follow.id, seq: entry.seq, message: entry.messageId },
    context.now(),
  );
  const words = 'Something about this message could not be handled. Nothing was sent for it; look at it yourself.';
  say(context, idOf('parked', follow.id, entry.seq), [
    heading('Set aside', 'bad'),
    paragraph(words),
    paragraph(entry.text.slice(0, 300)),
  ]);
}
