import type { AccountSnapshot, Answer, BrokerEvent, BrokerReport } from '../../core/broker.ts';
import { decimal, toText } from '../../core/decimal.ts';
import { canonicalJson } from '../../core/json.ts';
import { noteDay, noteEvent } from '../days.ts';
import type { AccountRow, CommandRow, DeskContext, LegRow } from '../store.ts';
import { showCard } from '../talk/cards.ts';
import { tellFailedExit } from './exit-failed.ts';
import { isLive, stepByEvent, stepLeg } from './order.ts';
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
  for (const answer of report.answers)
    orPark(context, accountId, answer, () =>
      noteSignal(touched, applyAnswer(context, accountId, answer, report.snapshot)),
    );
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
function orPark(context: DeskContext, accountId: string, word: BrokerEvent | Answer, work: () => void): void {
  const broken = context.attempt(work);
  if (!broken) return;
  const { n } = word;
  context.services.alert({
    kind: 'broken_promise',
    subject: `desk ${context.id}`,
    text: `${accountId} command ${n}: ${String(broken.error)}`,
  });
  context.store.journal.append(
    'parked',
    { account: accountId, ...('seq' in word ? { seq: word.seq } : {}), n: n ?? null },
    context.now(),
  );
}

function noteSignal(touched: Set<string>, leg: LegRow | undefined): void {
  if (leg) touched.add(leg.signalId);
}

/** An answer ends its command and, for the command that opens a leg, moves the leg. */
export function applyAnswer(
  context: DeskContext,
  accountId: string,
  answer: Answer,
  snapshot: AccountSnapshot | null,
): LegRow | undefined {
  const { store } = context;
  const command = store.command(accountId, answer.n);
  // After a restore the broker may answer to numbers that this desk has forgotten; what they opened is in the snapshot.
  if (!command) return undefined;
  if (command.state !== 'offered' && command.state !== 'unknown') return undefined;
  const now = context.now();
  store.endCommand(accountId, answer.n, answer.state, answer, now);
  store.journal.append('answer', { account: accountId, ...answer }, now);
  context.services.metrics.count('signalos_commands_total', { state: answer.state });
  if (answer.state !== 'unknown')
    context.services.metrics.observe('signalos_copy_seconds', (now - command.createdAt) / 1000);
  tellFailedExit(context, command, answer, snapshot);
  const leg = store.legOfNumber(accountId, answer.n);
  if (leg) return openLeg(context, leg, answer);
  return noteOutcome(context, command, answer);
}

function openLeg(context: DeskContext, leg: LegRow, answer: Answer): LegRow {
  if (!isLive(leg.state)) return leg;
  const { store } = context;
  switch (answer.state) {
    case 'done':
    case 'partial': {
      const isPosition = answer.positionId !== undefined;
      // The event of a fill or a placement may have come before its answer; then the leg is further on already.
      const state = leg.state === 'open' || leg.state === 'closed' ? leg.state : isPosition ? 'open' : 'pending';
      store.updateLeg(leg.id, {
        state: stepLeg(leg.state, state),
        ...(answer.orderId ? { orderId: answer.orderId } : {}),
        ...(answer.positionId ? { positionId: answer.positionId } : {}),
        ...(answer.lots ? { lots: answer.lots } : {}),
        ...(answer.price && isPosition ? { openPrice: answer.price } : {}),
      });
      break;
    }
    case 'unknown':
      store.updateLeg(leg.id, { state: stepLeg(leg.state, 'unknown') });
      context.services.alert({
        kind: 'unknown_outcome',
        subject: `desk ${context.id}`,
        text: `command ${leg.n} of ${leg.accountId}`,
      });
      break;
    case 'rejected':
    case 'expired':
    case 'conflict':
      store.updateLeg(leg.id, {
        state: stepLeg(leg.state, answer.state === 'expired' ? 'expired' : 'rejected'),
        endedAt: context.now(),
      });
      addNote(
        context,
        leg.signalId,
        `Leg ${leg.item + 1} was ${answer.state} by the broker${answer.code ? `: ${answer.code}` : ''}.`,
      );
  }
  return leg;
}

/** A change to an open leg that did not work out is said on its card; the leg stays as the broker has it. */
function noteOutcome(context: DeskContext, command: CommandRow, answer: Answer): LegRow | undefined {
  const leg = command.legId ? context.store.leg(command.legId) : undefined;
  if (!leg) return undefined;
  const { command: sent } = command;
  if (answer.state === 'done' && (sent.op === 'modify_position' || sent.op === 'modify_order')) {
    context.store.updateLeg(leg.id, {
      sl: sent.sl,
      tp: sent.tp,
      ...(sent.op === 'modify_order' ? { price: sent.price } : {}),
    });
  } else if (answer.state !== 'done' && answer.state !== 'partial') {
    addNote(
      context,
      leg.signalId,
      `${sent.op.replace('_', ' ')} of leg ${leg.item + 1}: ${answer.state}${answer.code ? ` (${answer.code})` : ''}.`,
    );
  }
  return leg;
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
