import { NotReached } from '../core/bridge.ts';
import type { Contract } from '../core/broker.ts';
import type { Command, Proof } from '../core/command.ts';
import { watchDesk } from '../core/desk-calls.ts';
import { accept } from '../core/outcome.ts';
import { NotInTime } from '../platform/patience.ts';
import { deskAction } from './desk-action.ts';
import { openBridge } from './facts/bridges.ts';
import { inFifties } from './facts/fifties.ts';
import { type BrokerFacts, gatherAccount } from './facts/gather.ts';
import { watchAccount } from './guard/watch-account.ts';
import { isOpening, isUnseen } from './orders/leg.ts';
import { graceMs } from './orders/next-waiting.ts';
import { offer } from './orders/send.ts';
import { watchAt } from './orders/watch-due.ts';
import { deskRefusals } from './refusals.ts';
import { isEditAsked } from './signals/edit-questions.ts';
import { finish } from './signals/finish.ts';
import { closePassed } from './signals/passed-stops.ts';
import { takeProof, takeReport } from './signals/take-report.ts';
import { trailStops } from './signals/trail-stops.ts';
import { bearSilence, noteAnswered } from './silence.ts';
import type { AccountRow, CommandRow, DeskContext } from './store.ts';

const busyMs = 250;
const openMs = 2_000;
const quietMs = 60_000;

interface WatchFacts extends BrokerFacts {
  account: AccountRow;
  proofs: Proof[];
  contracts: { hash: string; contracts: Contract[] | null };
}

/**
 * Looks at one account: what happened, what was answered, what is overdue.
 *  1. A command past its time is proved, before the report is fetched. What was not executed then never will be.
 *  2. A command still in its time that never arrived is offered again under the same number.
 *  3. A broker that cannot be reached is asked again, and its silence is told.
 */
export const watch = deskAction({
  ...watchDesk,
  summary: 'Looks at what the broker of an account reports',
  kind: 'write',
  isNudge: true,
  needs: 'office',
  prepare: (context: DeskContext, input) => orSilence(context, look(context, input)),
  run: (context: DeskContext, input, _who, facts) => {
    const { store } = context;
    const before = store.account(input.account);
    if (!before) return deskRefusals.refuse('ACCOUNT_UNKNOWN', { account: input.account });
    if (!facts) {
      bearSilence(context, before);
      return accept({});
    }
    noteAnswered(context, before, facts.report.snapshot);
    takeContracts(context, before, facts.contracts);
    for (const proof of facts.proofs) takeProof(context, before.id, proof);
    const isTaken = takeReport(context, before.id, facts.report);
    const account = store.account(before.id);
    if (isTaken && account?.snapshot) watchAccount(context, account, facts.quotes, account.snapshot);
    if (isTaken) trailStops(context, before.id, facts.quotes);
    if (isTaken) closePassed(context, before.id, facts.quotes);
    finish(context, [before.id]);
    const waiting = store.waitingCommands(before.id);
    context.afterCommit(() => offer(context, facts.account, lostOnTheWay(context, waiting, facts)));
    const isBehind = facts.report.cursor < facts.report.asOf;
    scheduleNext(context, account ?? before, waiting, isBehind);
    return accept({});
  },
});

/** Whatever keeps a broker from answering, nothing is known of it just now. */
function orSilence<T>(context: DeskContext, asked: Promise<T>): Promise<T | null> {
  return asked.catch((error: unknown) => {
    const isSilent = error instanceof NotReached || error instanceof NotInTime;
    if (!isSilent)
      context.services.log.warn({ desk: context.id, error: String(error) }, 'a broker answered what cannot be read');
    return null;
  });
}

async function look(context: DeskContext, input: { account: string }): Promise<WatchFacts> {
  const account = context.store.account(input.account);
  if (!account) throw new Error(`no account ${input.account} to watch`);
  const bridge = openBridge(context, account);
  const now = context.now();
  const overdue = context.store
    .waitingCommands(account.id)
    .filter(({ expiresAt, state }) => state === 'unknown' || expiresAt + graceMs < now);
  const asked = [...overdue.map(({ n }) => n), ...answeredAndUnseen(context, account.id, now)];
  const proofs: Proof[] = [];
  for (const numbers of inFifties(asked)) proofs.push(...(await bridge.prove(numbers)));
  const [facts, contracts] = await Promise.all([
    gatherAccount(context, account),
    bridge.contracts(account.contractsHash),
  ]);
  return { ...facts, account, proofs, contracts };
}

/** Openings that the broker said were done, and that do not show. */
function answeredAndUnseen({ store }: DeskContext, accountId: string, now: number): number[] {
  return store.liveLegs(accountId).flatMap((leg) => {
    const { active } = leg;
    const isDue = active?.answer && isOpening(active) && active.expiresAt + graceMs < now;
    return isDue && isUnseen(leg) ? [active.n] : [];
  });
}

function takeContracts(context: DeskContext, account: AccountRow, found: WatchFacts['contracts']): void {
  if (found.contracts === null || found.hash === account.contractsHash) return;
  context.store.updateAccount(account.id, { contracts: found.contracts, contractsHash: found.hash });
}

/** While trading is held, or its trader is asked, nothing that opens goes out again: it expires where it got lost. */
function lostOnTheWay(context: DeskContext, waiting: CommandRow[], { report }: WatchFacts): Command[] {
  const now = context.now();
  const received = new Set(report.received);
  return waiting
    .filter(
      ({ n, expiresAt, state, createdAt }) =>
        state === 'offered' && expiresAt > now && createdAt + busyMs < now && !received.has(n),
    )
    .filter((row) => (row.command.op !== 'open' && row.command.op !== 'pending') || mayOpen(context, row))
    .map(({ command }) => command);
}

/** As when it was decided: neither its account nor its channel is held, its message stands, and it is still wanted. */
function mayOpen(context: DeskContext, { accountId, legId }: CommandRow): boolean {
  const { store } = context;
  const leg = store.leg(legId);
  const signal = leg?.signalId ? store.signalOrigin(leg.signalId) : undefined;
  const follow = signal && store.follow(signal.followId);
  if (leg?.signalId && isEditAsked(context, leg.signalId)) return false;
  const isWanted = leg?.wanted.life === 'open' || leg?.wanted.life === 'placed';
  return isWanted && store.account(accountId)?.hold.state === 'active' && follow?.hold.state === 'active';
}

function scheduleNext(
  context: DeskContext,
  { id, snapshot }: AccountRow,
  waiting: CommandRow[],
  isBehind: boolean,
): void {
  const { store } = context;
  const isOpen = (snapshot?.positions.length ?? 0) + (snapshot?.orders.length ?? 0) > 0;
  const isBusy = isBehind || waiting.some(({ state }) => state === 'offered');
  const isQuiet = !isBusy && waiting.length === 0 && !isOpen && store.liveLegs(id).length === 0;
  const soonMs = isBusy ? busyMs : openMs;
  watchAt(context, id, isQuiet ? quietUntil(context, id) : context.now() + soonMs);
}

/** With nothing open the next things to see are the reset of the trading day and what a trader does by hand. */
function quietUntil(context: DeskContext, accountId: string): number {
  const now = context.now();
  const resetAt = context.store.currentDay(accountId)?.nextResetAt ?? now + openMs;
  return Math.min(resetAt, now + quietMs);
}
