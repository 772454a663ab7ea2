import { z } from 'zod';
import { defineAction } from '../core/action.ts';
import type { Quote } from '../core/broker.ts';
import { heading, paragraph } from '../core/chat.ts';
import { type FeedEntry, readFeedLog } from '../core/feed-log.ts';
import { idOf } from '../core/id.ts';
import { ask } from '../core/office.ts';
import { accept } from '../core/outcome.ts';
import { internally } from '../core/who.ts';
import { applyReport } from './execute/apply-report.ts';
import { mustWait, targetsOf } from './execute/apply-update.ts';
import { takeEntry } from './execute/take-entry.ts';
import { type BrokerFacts, gatherBroker } from './gather.ts';
import type { DeskContext, FollowRow } from './store.ts';
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

async function gatherEntries(context: DeskContext): Promise<PullFacts> {
  const logs = new Map<string, Promise<{ entries: FeedEntry[]; head: number }>>();
  let isPartial = false;
  const orNothing = <T>(error: unknown): T | null => {
    context.services.log.warn({ desk: context.id, error: String(error) }, 'could not be reached, tried again soon');
    isPartial = true;
    return null;
  };
  const batches: Batch[] = [];
  for (const follow of context.store.follows()) {
    const key = `${follow.feedId} ${follow.cursor}`;
    const reading = logs.get(key) ?? readLog(context, follow);
    logs.set(key, reading);
    const log = await reading.catch(orNothing<Awaited<typeof reading>>);
    if (!log || log.entries.length === 0) continue;
    const isMore = log.head > (log.entries.at(-1)?.seq ?? log.head);
    batches.push({ followId: follow.id, accountId: follow.accountId, entries: log.entries, isMore });
  }
  const brokers = new Map<string, BrokerFacts>();
  for (const accountId of new Set(
    batches.filter(({ entries }) => entries.some(isOfConcern)).map((batch) => batch.accountId),
  )) {
    const account = context.store.account(accountId);
    const facts = account && (await gatherBroker(context, account).catch(orNothing<BrokerFacts>));
    if (facts) brokers.set(accountId, facts);
  }
  const isReady = ({ entries, accountId }: Batch) => brokers.has(accountId) || !entries.some(isOfConcern);
  return { batches: batches.filter(isReady), brokers, isPartial };
}

async function readLog(context: DeskContext, follow: FollowRow): Promise<{ entries: FeedEntry[]; head: number }> {
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
  if (entry.kind !== 'read') return mustWait(context, context.store.signalsOfMessage(follow.id, entry.messageId));
  const { reading } = entry.read;
  const updates = reading.type === 'update' ? [reading] : reading.type === 'updates' ? reading.items : [];
  return updates.some((update) => mustWait(context, targetsOf(context, follow, entry, update)));
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
