import { z } from 'zod';
import { defineAction } from '../core/action.ts';
import type { Quote } from '../core/broker.ts';
import { type FeedEntry, readFeedLog } from '../core/feed-log.ts';
import { ask } from '../core/office.ts';
import { accept } from '../core/outcome.ts';
import { internally } from '../core/who.ts';
import { applyReport } from './execute/apply-report.ts';
import { mustWait, targetsOf } from './execute/apply-update.ts';
import { takeEntry } from './execute/take-entry.ts';
import { type BrokerFacts, gatherBroker } from './gather.ts';
import type { DeskContext, FollowRow } from './store.ts';

const batch = 20;
const idleMs = 30_000;
const waitMs = 150;

interface PullFacts {
  batches: { followId: string; entries: FeedEntry[]; isMore: boolean }[];
  brokers: Map<string, BrokerFacts>;
}

/**
 * Takes new entries of every followed feed.
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

async function gatherEntries(context: DeskContext): Promise<PullFacts> {
  const follows = context.store.follows();
  const heads = new Map<string, Promise<{ entries: FeedEntry[]; head: number }>>();
  const batches = await Promise.all(
    follows.map(async (follow) => {
      const key = `${follow.feedId} ${follow.cursor}`;
      const log = heads.get(key) ?? readLog(context, follow);
      heads.set(key, log);
      const { entries, head } = await log;
      return {
        followId: follow.id,
        accountId: follow.accountId,
        entries,
        isMore: head > (entries.at(-1)?.seq ?? head),
      };
    }),
  );
  const concerned = batches.filter(({ entries }) => entries.some(isOfConcern));
  const brokers = new Map<string, BrokerFacts>();
  for (const accountId of new Set(concerned.map(({ accountId: id }) => id))) {
    const account = context.store.account(accountId);
    if (account) brokers.set(accountId, await gatherBroker(context, account));
  }
  return { batches: batches.filter(({ entries }) => entries.length > 0), brokers };
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
    takeEntry(context, follow, entry, quotes);
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
