import { z } from 'zod';
import { NotReached } from '../bridge/bridge.ts';
import { defineAction } from '../core/action.ts';
import type { Quote } from '../core/broker.ts';
import type { BrokerReport } from '../core/broker-report.ts';
import type { Answer, Command } from '../core/command.ts';
import { accept } from '../core/outcome.ts';
import { takeAnswer } from './execute/apply-answer.ts';
import { applyReport } from './execute/apply-report.ts';
import { offer, watchOf } from './execute/issue.ts';
import { settleSignal } from './execute/settle.ts';
import { openBridge } from './facts/bridges.ts';
import { inFifties } from './facts/fifties.ts';
import { watchAccount } from './guard/watch-account.ts';
import { hurryPull } from './pull.ts';
import { deskRefusals } from './refusals.ts';
import { bearSilence, noteAnswered } from './silence.ts';
import type { AccountRow, CommandRow, DeskContext } from './store.ts';
import { showCard } from './talk/cards.ts';

const busyMs = 250;
const openMs = 2_000;
const quietMs = 60_000;
const graceMs = 2_000;

interface WatchFacts {
  account: AccountRow;
  report: BrokerReport;
  quotes: Quote[];
  /** commands past their time, with what the broker knows of them; absent from the map: no trace at all */
  overdue: CommandRow[];
  known: Map<number, Answer | null>;
}

/**
 * Looks at one account: what happened, what was answered, what is overdue.
 *  1. A command past its time is looked up by its number. Known: its answer counts. No trace: it was not executed
 *     and, being expired, never will be. It is never sent again.
 *  2. A command still in its time and without any trace is offered again under the same number.
 *  3. A broker that cannot be reached is asked again, and its silence is told.
 */
export const watch = defineAction({
  name: 'desk.watch',
  summary: 'Looks at what the broker of an account reports',
  on: 'desk',
  kind: 'write',
  isNudge: true,
  permission: 'internal',
  input: z.object({ account: z.string(), doubted: z.array(z.number().int()).default([]) }),
  output: z.object({}),
  prepare: (context: DeskContext, input) => orSilence(look(context, input)),
  run: (context: DeskContext, input, _who, facts) => {
    const { store } = context;
    const before = store.account(input.account);
    if (!before) return deskRefusals.refuse('ACCOUNT_UNKNOWN', { account: input.account });
    if (!facts) {
      bearSilence(context, before, input.doubted);
      return accept({});
    }
    noteAnswered(context, before);
    applyReport(context, input.account, facts.report);
    const doubted: number[] = [];
    for (const { n } of facts.overdue) {
      if (isStillSilent(context, input.account, n, facts.known)) doubted.push(n);
      if (doubted.includes(n) && input.doubted.includes(n)) markUnknown(context, input.account, n);
    }
    const account = store.account(input.account);
    if (account?.snapshot) watchAccount(context, account, facts.quotes, account.snapshot);
    const waiting = store.waitingCommands(input.account);
    context.afterCommit(() => offer(context, facts.account, lostOnTheWay(context, waiting, facts)));
    scheduleNext(context, input.account, {
      isBusy: waiting.some(({ state }) => state === 'offered'),
      isWaiting: waiting.length > 0,
      doubted,
    });
    // What waited for these answers can go on.
    if (waiting.length === 0) hurryPull(context);
    return accept({});
  },
});

function orSilence<T>(asked: Promise<T>): Promise<T | null> {
  return asked.catch((error: unknown) => {
    if (error instanceof NotReached) return null;
    throw error;
  });
}

async function look(context: DeskContext, input: { account: string }): Promise<WatchFacts> {
  const account = context.store.account(input.account);
  if (!account) throw new Error(`no account ${input.account} to watch`);
  const bridge = openBridge(context, account);
  const waiting = context.store.waitingCommands(account.id);
  const now = context.now();
  const overdue = waiting.filter(({ expiresAt }) => expiresAt + graceMs < now);
  // Looked up before the report is fetched: what it does not know then, it cannot have answered before.
  const known = new Map<number, Answer | null>();
  for (const numbers of inFifties(waiting.map(({ n }) => n)))
    for (const [n, answer] of await bridge.lookUp(numbers)) known.set(n, answer);
  const [report, quotes] = await Promise.all([
    bridge.report(account.eventCursor, account.acknowledged),
    bridge.quotes([]),
  ]);
  return { account, report, quotes, overdue, known };
}

/** Settles an overdue command by what the broker knows of it. True when it has a trace of it but no answer yet. */
function isStillSilent(context: DeskContext, accountId: string, n: number, known: Map<number, Answer | null>): boolean {
  const { store } = context;
  const command = store.command(accountId, n);
  if (!command || (command.state !== 'offered' && command.state !== 'unknown')) return false;
  const answer = known.get(n);
  if (!answer && known.has(n)) return true;
  const snapshot = store.account(accountId)?.snapshot ?? null;
  takeAnswer(context, accountId, answer ?? { n, state: 'expired', code: 'NOT_EXECUTED' }, snapshot);
  const leg = command.legId ? store.leg(command.legId) : undefined;
  if (leg) {
    settleSignal(context, leg.signalId);
    showCard(context, leg.signalId);
  }
  return false;
}

/** Silent at two looks in a row, past its time: from now on nobody may believe either way. */
function markUnknown(context: DeskContext, accountId: string, n: number): void {
  if (context.store.command(accountId, n)?.state === 'offered')
    takeAnswer(context, accountId, { n, state: 'unknown' }, null);
}

/** While trading is held nothing that opens goes out again: it expires where it got lost. */
function lostOnTheWay(context: DeskContext, waiting: CommandRow[], facts: WatchFacts): Command[] {
  const now = context.now();
  return waiting
    .filter(
      ({ n, expiresAt, state, createdAt }) =>
        state === 'offered' && expiresAt > now && createdAt + busyMs < now && !facts.known.has(n),
    )
    .filter((row) => (row.command.op !== 'open' && row.command.op !== 'pending') || mayOpen(context, row))
    .map(({ command }) => command);
}

/** As when it was decided: neither its account nor its channel is held. */
function mayOpen({ store }: DeskContext, { accountId, legId }: CommandRow): boolean {
  const leg = legId ? store.leg(legId) : undefined;
  const signal = leg && store.signal(leg.signalId);
  const follow = signal && store.follow(signal.followId);
  return store.account(accountId)?.hold.state === 'active' && follow?.hold.state === 'active';
}

function scheduleNext(
  context: DeskContext,
  accountId: string,
  found: { isBusy: boolean; isWaiting: boolean; doubted: number[] },
): void {
  const snapshot = context.store.account(accountId)?.snapshot;
  const isOpen = (snapshot?.positions.length ?? 0) + (snapshot?.orders.length ?? 0) > 0;
  // With nothing open the next things to see are the reset of the trading day and what a trader does by hand.
  const resetAt = context.store.currentDay(accountId)?.nextResetAt ?? context.now() + openMs;
  const isQuiet = !found.isBusy && !found.isWaiting && !isOpen;
  const next = watchOf(
    accountId,
    isQuiet ? Math.min(resetAt, context.now() + quietMs) : context.now() + (found.isBusy ? busyMs : openMs),
  );
  context.schedule({ ...next, input: { account: accountId, doubted: found.doubted } });
}
