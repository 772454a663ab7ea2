import type { AccountSnapshot } from '../../core/broker.ts';
import type { Answer } from '../../core/command.ts';
import type { CommandRow, DeskContext, LegRow } from '../store.ts';
import { tellFailedExit } from './exit-failed.ts';
import { isLive, stepLeg } from './order.ts';
import { addNote } from './settle.ts';

/**
 * Takes in what a broker answered, or what is concluded from its silence. An answer that cannot be true ends its
 * command all the same: it would only be given again. What the broker reported of the order before stands.
 */
export function takeAnswer(
  context: DeskContext,
  accountId: string,
  answer: Answer,
  snapshot: AccountSnapshot | null,
): LegRow | undefined {
  let leg: LegRow | undefined;
  const broken = context.attempt(() => {
    leg = applyAnswer(context, accountId, answer, snapshot);
  });
  return broken ? parkAnswer(context, accountId, answer, broken.error) : leg;
}

function parkAnswer(context: DeskContext, accountId: string, answer: Answer, error: unknown): LegRow | undefined {
  const { store } = context;
  const { n, state } = answer;
  const command = store.command(accountId, n);
  store.endCommand(accountId, n, 'parked', answer, context.now());
  park(context, { account: accountId, n }, error);
  const leg = command?.legId ? store.leg(command.legId) : undefined;
  if (leg)
    addNote(context, leg.signalId, `Leg ${leg.item + 1}: the broker answered ${state}, which cannot be. Look at it.`);
  return leg;
}

/** Said once: whoever set it aside sees to it that it is not met again. */
export function park(
  context: DeskContext,
  about: { account: string; seq?: number; n: number | null },
  error: unknown,
): void {
  context.services.alert({
    kind: 'broken_promise',
    subject: `desk ${context.id}`,
    text: `${about.account} command ${about.n ?? '?'}: ${String(error)}`,
  });
  context.store.journal.append('parked', about, context.now());
}

/** An answer ends its command and, for the command that opens a leg, moves the leg. */
function applyAnswer(
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
      // An event may have told what became of it before; then only its answer is missing.
      if (leg.state === 'sent') store.updateLeg(leg.id, { state: stepLeg(leg.state, 'unknown') });
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
