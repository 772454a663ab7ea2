import { pullDesk } from '../core/desk-calls.ts';
import { accept } from '../core/outcome.ts';
import { deskAction } from './desk-action.ts';
import { type BrokerFacts, gatherAccount } from './facts/gather.ts';
import { companionsOf } from './facts/siblings.ts';
import { keepCalendar } from './news/read-calendar.ts';
import { isToOpen } from './orders/leg.ts';
import { finish } from './signals/finish.ts';
import { schedulePull } from './signals/pull-due.ts';
import { replanReady } from './signals/replan.ts';
import { type Batch, isOfConcern, readLog, takeBatch } from './signals/take-batch.ts';
import { takeReport } from './signals/take-report.ts';
import type { DeskContext, FollowRow } from './store.ts';

const idleMs = 30_000;
const retryMs = 1_000;
/** Facts are asked for again when they have grown older than this before they were decided on: the machine slept, or had no time. */
const oldestMs = 4_000;

interface PullFacts {
  batches: Batch[];
  brokers: Map<string, BrokerFacts>;
  /** when the brokers were asked */
  askedAt: number;
  /** a channel or a broker could not be reached; the rest goes on */
  isPartial: boolean;
}

/**
 * Takes new entries of every followed feed. One channel or broker that cannot be reached holds up nobody else.
 *  1. The cursor and the effect of an entry are committed together: exactly once, in order, also after a crash.
 *  2. Quotes and the broker's report are fetched first; deciding sees them and every reservation at once.
 *  3. Entries change what is wanted; what leaves is decided once, after the newest of them.
 *  4. What cannot be reached now is tried again; the cursor stays where it is. So is what was reached too long ago: a
 *     signal is not refused for facts that only lay about.
 */
export const pull = deskAction({
  ...pullDesk,
  summary: 'Takes what followed channels have published since',
  kind: 'write',
  isNudge: true,
  needs: 'office',
  prepare: gather,
  run: (context: DeskContext, _input, _who, { batches, brokers, askedAt, isPartial }) => {
    const reached = [...brokers.values()].filter(({ accountId, report }) => takeReport(context, accountId, report));
    const isYoung = context.now() - askedAt <= oldestMs;
    const quotesOf = (id: string) =>
      isYoung ? (reached.find(({ accountId }) => accountId === id)?.quotes ?? null) : null;
    const heads = new Set<string>();
    for (const batch of batches) {
      const isReady = quotesOf(batch.accountId) !== null || !batch.entries.some(isOfConcern);
      if (isReady && takeBatch(context, batch, quotesOf(batch.accountId) ?? [])) heads.add(batch.feedId);
      else schedulePull(context, context.now() + (isReady ? 0 : retryMs));
    }
    replanReady(context, quotesOf, heads);
    const taken = batches.reduce((count, { entries }) => count + entries.length, 0);
    // A pull that got nowhere and asked for the next at once would never rest while a channel cannot be reached.
    finish(context, brokers.keys(), heads, context.now() + (taken > 0 ? 0 : retryMs));
    if (isPartial) schedulePull(context, context.now() + retryMs);
    schedulePull(context, context.now() + idleMs);
    keepCalendar(context);
    return accept({ taken });
  },
});

/** All at once: a broker that takes its time to answer keeps nobody else waiting behind it. */
async function gather(context: DeskContext): Promise<PullFacts> {
  let isPartial = false;
  const orNothing = <T>(error: unknown): T | null => {
    context.services.log.warn({ desk: context.id, error: String(error) }, 'could not be reached, tried again soon');
    isPartial = true;
    return null;
  };
  const read = async (follow: FollowRow): Promise<Batch[]> => {
    const batch = await readLog(context, follow).catch(orNothing<Batch>);
    return batch ? [batch] : [];
  };
  const batches = (await Promise.all(context.store.follows().map(read))).flat();
  const askBroker = async (accountId: string): Promise<[string, BrokerFacts][]> => {
    const account = context.store.account(accountId);
    const facts = account && (await gatherAccount(context, account).catch(orNothing<BrokerFacts>));
    return facts ? [[accountId, facts]] : [];
  };
  const askedAt = context.now();
  const brokers = new Map((await Promise.all([...concerned(context, batches)].map(askBroker))).flat());
  return { batches, brokers, askedAt, isPartial };
}

/** Accounts with something to decide, and those whose positions decide about it all the same. */
function concerned(context: DeskContext, batches: readonly Batch[]): Set<string> {
  const { store } = context;
  const named = batches.filter(({ entries }) => entries.some(isOfConcern)).map(({ accountId }) => accountId);
  const replanned = store.signalsToReplan().map(({ accountId }) => accountId);
  const accounts = store.accounts();
  const unsent = accounts.flatMap(({ id }) => (store.liveLegs(id).some(isToOpen) ? [id] : []));
  const ids = new Set([...named, ...replanned, ...unsent]);
  const deciding = accounts.filter(({ id }) => ids.has(id));
  for (const account of deciding) for (const beside of companionsOf(context, account)) ids.add(beside.id);
  return ids;
}
