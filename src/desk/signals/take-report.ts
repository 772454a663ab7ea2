import type { BrokerEvent, BrokerReport } from '../../core/broker-report.ts';
import type { Answer, Proof } from '../../core/command.ts';
import { canonicalJson } from '../../core/json.ts';
import { reportFault } from '../facts/check-report.ts';
import { noteDay, noteEvent } from '../facts/days.ts';
import { isOpening, type Leg } from '../orders/leg.ts';
import { recordLegs } from '../orders/record-legs.ts';
import { see } from '../orders/see.ts';
import { proofEvents } from '../orders/take-proof.ts';
import type { AccountRow, DeskContext } from '../store.ts';
import { askAboutStop, settleAlarms } from './alarms.ts';
import { eventsByLeg } from './events-by-leg.ts';
import { findLate } from './find-late.ts';
import { noteMissingRecords } from './missing-records.ts';
import { park } from './park.ts';
import { noteOn, noteUnlessLast, settleSignals } from './record.ts';
import { refuseReport } from './refuse-report.ts';

const freshMs = 10_000;

/**
 * Takes in what a broker says, in one transaction with its cursor. False: it cannot be true and nothing of it was taken.
 *  1. Each event and each answer has its effect once, however often it is reported.
 *  2. What is seen comes from the snapshot, and only once every event before it has been taken in.
 *  3. A broker that has heard of numbers this desk never gave shows that records of it are missing: it takes up beyond.
 *  4. What cannot be true of one order is set aside with an alert; the other orders of the account go on.
 *  5. A trade that ended with it is over for whatever is decided next.
 */
export function takeReport(context: DeskContext, accountId: string, report: BrokerReport): boolean {
  const { store } = context;
  const account = store.account(accountId);
  if (!account) return false;
  // Fetched before a newer one was taken in: it has nothing to add.
  if (report.cursor <= report.asOf && report.asOf < account.asOf) return true;
  const fault = reportFault(report, account);
  if (fault !== null) {
    refuseReport(context, account, report, fault);
    return false;
  }
  if (report.lastNumber > account.lastNumber) noteMissingRecords(context, account, report.lastNumber);
  const events = report.events.filter(({ seq }) => seq > account.eventCursor);
  for (const event of events) noteEvent(context, accountId, event);
  for (const answer of report.answers) takeAnswer(context, accountId, answer);
  const isCaughtUp = report.cursor >= report.asOf;
  const owned = eventsByLeg(context, accountId, events);
  for (const leg of concerned(context, accountId, owned.keys(), report)) {
    const own = owned.get(leg.id) ?? [];
    attemptOn(context, leg, () => watchLeg(context, account, leg, own, report));
  }
  settleSignals(context);
  if (isCaughtUp) noteDay(context, account, report.snapshot);
  keepReport(context, account, report);
  return true;
}

function keepReport(context: DeskContext, account: AccountRow, report: BrokerReport): void {
  if (!hasNews(account, report)) return;
  const { cursor: eventCursor, asOf, snapshot } = report;
  context.store.updateAccount(account.id, { eventCursor, asOf, snapshot, refusedReports: 0 });
  context.afterCommit(async () => context.services.changed(`desk:${context.id}:account`));
}

/** A report that repeats the last one is not written again, as long as that one is far from counting as stale. */
function hasNews(account: AccountRow, { cursor, asOf, snapshot }: BrokerReport): boolean {
  const before = account.snapshot;
  if (!before || cursor !== account.eventCursor || asOf !== account.asOf || account.refusedReports > 0) return true;
  if (snapshot.at - before.at >= freshMs || snapshot.equity !== before.equity) return true;
  return canonicalJson({ ...before, at: 0 }) !== canonicalJson({ ...snapshot, at: 0 });
}

/** An answer ends a command, once; after a restore the broker may answer to numbers that this desk has forgotten. */
function takeAnswer(context: DeskContext, accountId: string, answer: Answer): void {
  const { store } = context;
  const row = store.command(accountId, answer.n);
  if (!row || (row.state !== 'offered' && row.state !== 'unknown')) return;
  if (row.state === 'unknown' && answer.state === 'unknown') return;
  const leg = store.leg(row.legId);
  if (!leg) return;
  attemptOn(context, leg, () => {
    recordLegs(context, [{ kind: 'leg-answered', id: leg.id, answer }]);
    if (answer.state !== 'unknown')
      context.services.metrics.observe('signalos_copy_seconds', (context.now() - row.createdAt) / 1_000);
    if (leg.signalId !== null && answer.state === 'rejected')
      noteUnlessLast(context, leg.signalId, 'REFUSED', {
        leg: leg.item + 1,
        op: row.command.op,
        why: answer.code ?? 'OTHER',
      });
    if (leg.signalId !== null && (answer.state === 'expired' || answer.state === 'unknown'))
      noteUnlessLast(context, leg.signalId, answer.state === 'expired' ? 'EXPIRED' : 'IN_DOUBT', {
        leg: leg.item + 1,
        op: row.command.op,
      });
  });
}

/** A number whose time is over, and what the broker could show for it. */
export function takeProof(context: DeskContext, accountId: string, proof: Proof): void {
  if (proof.verdict === 'not_executed' && takeBack(context, accountId, proof.n)) return;
  for (const event of proofEvents(context, accountId, proof)) {
    if (event.kind === 'leg-answered') takeAnswer(context, accountId, event.answer);
    else recordLegs(context, [event]);
  }
}

/** Called done, shown nowhere, and not executed by the broker's own proof: the proof counts. */
function takeBack(context: DeskContext, accountId: string, n: number): boolean {
  const leg = context.store.leg(context.store.command(accountId, n)?.legId ?? '');
  if (!leg || leg.active?.n !== n || !leg.active.answer || !isOpening(leg.active)) return false;
  recordLegs(context, [{ kind: 'leg-answered', id: leg.id, answer: { n, state: 'expired', asOf: null } }]);
  if (leg.signalId !== null) noteOn(context, leg.signalId, 'UNKEPT', { leg: leg.item + 1, op: leg.active.draft.op });
  return true;
}

function watchLeg(
  context: DeskContext,
  account: AccountRow,
  found: Leg,
  events: BrokerEvent[],
  report: BrokerReport,
): void {
  const leg = context.store.leg(found.id) ?? found;
  const contract = account.contracts.find(({ symbol }) => symbol === leg.symbol);
  if (!contract) throw new Error(`no contract for ${leg.symbol}`);
  const seen = see(leg, {
    at: context.now(),
    asOf: report.asOf,
    snapshot: report.snapshot,
    isCaughtUp: report.cursor >= report.asOf,
    isComplete: report.isComplete,
    events,
    tickSize: contract.tickSize,
  });
  if (seen.events.length > 0) recordLegs(context, seen.events);
  if (leg.signalId !== null) for (const { code, facts } of seen.notes) noteOn(context, leg.signalId, code, facts);
  if (seen.leg.end !== null) settleAlarms(context, account, seen.leg, null);
  const removed = seen.notes.find(({ code }) => code === 'STOP_REMOVED');
  if (removed) askAboutStop(context, seen.leg, removed.facts.was as string | null);
  if (!seen.notes.some(({ code }) => code === 'CONTRADICTED')) return;
  const text = `command ${leg.n} of ${account.id} was answered as not executed, and the broker has it`;
  context.services.alert({ kind: 'broken_promise', subject: `desk ${context.id}`, text });
}

/** Live legs, and ended ones that something happened to after all. */
function concerned(context: DeskContext, accountId: string, owners: Iterable<string>, report: BrokerReport): Leg[] {
  const { store } = context;
  const live = store.liveLegs(accountId);
  const known = new Set(live.map(({ id }) => id));
  const late = new Set<string>();
  for (const id of owners) if (!known.has(id)) late.add(id);
  for (const { n } of [...report.snapshot.positions, ...report.snapshot.orders]) {
    const row = n === null ? undefined : store.command(accountId, n);
    if (row && !known.has(row.legId)) late.add(row.legId);
  }
  const found = [...late].flatMap((id) => {
    const leg = store.leg(id);
    return leg ? [findLate(context, leg, report)] : [];
  });
  return [...live, ...found];
}

function attemptOn(context: DeskContext, leg: Leg, work: () => void): void {
  const broken = context.attempt(work);
  if (broken) park(context, leg, broken.error);
}
