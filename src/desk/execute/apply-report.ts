import type { BrokerEvent, BrokerReport } from '../../core/broker-report.ts';
import { decimal, toText } from '../../core/decimal.ts';
import { canonicalJson } from '../../core/json.ts';
import { noteDay, noteEvent } from '../facts/days.ts';
import type { AccountRow, DeskContext, LegRow } from '../store.ts';
import { showCard } from '../talk/cards.ts';
import { park, takeAnswer } from './apply-answer.ts';
import { stepByEvent, stepLeg } from './order.ts';
import { checkProtection } from './protection.ts';
import { addNote, settleSignal } from './settle.ts';

const freshMs = 10_000;

/**
 * Takes in what a broker says, in one transaction with its cursor.
 *  1. Each event and each answer has its effect once, however often it is reported.
 *  2. The snapshot replaces the old one only together with the events it contains, so a reservation is released
 *     in the same moment in which its position is counted.
 */
export function applyReport(context: DeskContext, accountId: string, report: BrokerReport): void {
  const { store } = context;
  const account = store.account(accountId);
  if (!account || report.cursor < account.eventCursor) return;
  const touched = new Set<string>();
  for (const event of report.events) {
    if (event.seq <= account.eventCursor) continue;
    noteEvent(context, accountId, event);
    orPark(context, accountId, event, () => noteSignal(touched, applyEvent(context, accountId, event)));
  }
  for (const answer of report.answers) noteSignal(touched, takeAnswer(context, accountId, answer, report.snapshot));
  for (const id of checkProtection(context, accountId, report.snapshot)) touched.add(id);
  for (const id of touched) {
    settleSignal(context, id);
    showCard(context, id);
  }
  const firstWaiting = store.firstWaitingNumber(accountId);
  const acknowledged = firstWaiting === undefined ? account.lastNumber : firstWaiting - 1;
  noteDay(context, account, report.snapshot);
  if (!hasNews(account, report, acknowledged)) return;
  store.updateAccount(accountId, { eventCursor: report.cursor, acknowledged, snapshot: report.snapshot });
  context.afterCommit(async () => context.services.changed(`desk:${context.id}:account`));
}

/** A report that repeats the last one is not written again, as long as that one is far from counting as stale. */
function hasNews(account: AccountRow, { cursor, snapshot }: BrokerReport, acknowledged: number): boolean {
  const before = account.snapshot;
  if (!before || cursor !== account.eventCursor || acknowledged !== account.acknowledged) return true;
  if (snapshot.at - before.at >= freshMs) return true;
  return canonicalJson({ ...before, at: 0 }) !== canonicalJson({ ...snapshot, at: 0 });
}

/** What cannot be true of one order is set aside with an alert; the other orders of the account go on. */
function orPark(context: DeskContext, accountId: string, event: BrokerEvent, work: () => void): void {
  const broken = context.attempt(work);
  if (broken) park(context, { account: accountId, seq: event.seq, n: event.n ?? null }, broken.error);
}

function noteSignal(touched: Set<string>, leg: LegRow | undefined): void {
  if (leg) touched.add(leg.signalId);
}

function applyEvent(context: DeskContext, accountId: string, event: BrokerEvent): LegRow | undefined {
  const { store } = context;
  const { at: _, ...body } = event;
  store.journal.append('event', { account: accountId, ...body }, context.now());
  const leg = legOf(context, accountId, event);
  if (!leg) return undefined;
  if (leg.state === 'expired') tellLate(context, leg, event);
  switch (event.kind) {
    case 'opened':
    case 'triggered':
      if (leg.state !== 'open') {
        store.updateLeg(leg.id, {
          state: stepByEvent(leg.state, 'open'),
          endedAt: null,
          positionId: event.positionId ?? leg.positionId,
          openPrice: event.price ?? leg.openPrice,
          lots: event.lots ?? leg.lots,
        });
      }
      break;
    case 'placed':
      if (leg.state !== 'pending')
        store.updateLeg(leg.id, {
          state: stepByEvent(leg.state, 'pending'),
          orderId: event.orderId ?? leg.orderId,
          endedAt: null,
        });
      break;
    case 'closed':
    case 'closed_part':
      closeLeg(context, leg, event);
      break;
    case 'rejected':
      // A pending order whose turn came and that the broker then would not fill.
      if (leg.state === 'pending') {
        store.updateLeg(leg.id, { state: stepLeg(leg.state, 'cancelled'), endedAt: context.now() });
        addNote(context, leg.signalId, `Leg ${leg.item + 1} was triggered but the broker refused to fill it.`);
      }
      break;
    case 'cancelled':
      store.updateLeg(leg.id, { state: stepLeg(leg.state, 'cancelled'), endedAt: context.now() });
      break;
  }
  return leg;
}

/** Taken for never executed, and yet the broker has it. */
function tellLate(context: DeskContext, leg: LegRow, { kind }: BrokerEvent): void {
  if (kind !== 'opened' && kind !== 'triggered' && kind !== 'placed' && kind !== 'closed') return;
  context.services.alert({
    kind: 'unknown_outcome',
    subject: `desk ${context.id}`,
    text: `command ${leg.n} of ${leg.accountId} had expired here, and the broker reports it as ${kind}`,
  });
  addNote(context, leg.signalId, `Leg ${leg.item + 1} was taken for expired, but the broker executed it: look at it.`);
}

function closeLeg(context: DeskContext, leg: LegRow, event: BrokerEvent): void {
  const profit = toText(decimal(leg.profit).add(event.profit ?? '0'));
  const rest = decimal(leg.lots).sub(event.lots ?? '0');
  if (event.kind === 'closed_part' && rest.gt(0)) context.store.updateLeg(leg.id, { profit, lots: toText(rest) });
  else context.store.updateLeg(leg.id, { state: stepByEvent(leg.state, 'closed'), profit, endedAt: context.now() });
  addNote(context, leg.signalId, `Leg ${leg.item + 1} ${said(event)} at ${event.price ?? '?'}.`);
}

function said(event: BrokerEvent): string {
  if (event.kind === 'closed_part') return `partly closed (${event.lots ?? '?'} lots)`;
  const words = {
    stop: 'hit its stop',
    target: 'hit its target',
    stop_out: 'was stopped out by the broker',
    manual: 'was closed by hand',
    command: 'was closed',
    expiry: 'expired',
  };
  return words[event.cause ?? 'command'];
}

function legOf(context: DeskContext, accountId: string, event: BrokerEvent): LegRow | undefined {
  const { store } = context;
  if (event.positionId) {
    const leg = store.legOfPosition(accountId, event.positionId);
    if (leg) return leg;
  }
  if (event.orderId) {
    const leg = store.legOfOrder(accountId, event.orderId);
    if (leg) return leg;
  }
  return event.n === undefined ? undefined : store.legOfNumber(accountId, event.n);
}
