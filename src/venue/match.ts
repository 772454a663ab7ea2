import type { Quote } from '../core/broker.ts';
import type { BrokerEvent } from '../core/broker-report.ts';
import type { Answer, Command } from '../core/command.ts';
import type { Outcome, Refusal } from '../core/outcome.ts';
import { rejectionSchema } from '../core/rejection.ts';
import type { BookChanges, BookReader } from './book.ts';
import { type Draft, draftOf } from './draft.ts';
import { settle } from './fill.ts';
import type { Instruction, Told } from './instruction.ts';
import { obstruct } from './obstacles.ts';
import { perform } from './perform.ts';
import { venueRefusals } from './refusals.ts';
import { closeOut, mayChangeEquity } from './stop-out.ts';
import { takeRule } from './switches.ts';

/*
 * What the paper broker promises:
 * 1 a command number is carried out at most once; a repeat gets the stored answer and changes nothing
 * 2 the balance is the initial balance plus the profits of all events
 * 3 a limit or target fills at its price or better, a stop at its price or worse, always at a quoted price
 * 4 what is refused changes nothing but the answer and the event that says so
 */

export interface Answered {
  changes: BookChanges;
  answer: Answer;
  /** why it was refused, with its facts */
  refusal: Refusal | null;
}

/** A conflict and a lapse are ends of their own; what is refused carries its code. */
function endOf({ code }: Refusal): Pick<Answer, 'state' | 'code'> {
  if (code === 'CONFLICT') return { state: 'conflict' };
  if (code === 'EXPIRED') return { state: 'expired' };
  return { state: 'rejected', code: rejectionSchema.catch('OTHER').parse(code) };
}

const subjectOf = (asked: Instruction): Partial<BrokerEvent> =>
  'symbol' in asked
    ? { symbol: asked.symbol, side: asked.side, lots: asked.lots }
    : 'orderId' in asked
      ? { orderId: asked.orderId }
      : { positionId: asked.positionId };

export function applyCommand(book: BookReader, command: Command, now: number): Answered {
  const draft = draftOf(book);
  const given = book.answer(command.n);
  if (given) return { changes: draft.changes, answer: given, refusal: null };
  const { n, expiresAt } = command;
  const { rule: fog, switches } = takeRule(draft.switches, 'unknown', command.op);
  draft.setSwitches(switches);
  if (fog && !fog.isCarriedOut) {
    const answer: Answer = { n, state: 'expired', asOf: draft.account.lastSeq };
    draft.keepAnswer(answer, 'hidden');
    return { changes: draft.changes, answer, refusal: null };
  }
  const outcome = now >= expiresAt ? venueRefusals.refuse('EXPIRED', { expiresAt }) : carryOut(draft, command, now);
  if (!outcome.ok) noteRefused(draft, command, endOf(outcome.refusal), now);
  const end = outcome.ok ? { state: 'done' as const, ...outcome.value } : endOf(outcome.refusal);
  const answer: Answer = { n, asOf: draft.account.lastSeq, ...end };
  draft.keepAnswer(answer, fog ? 'hidden' : 'told');
  return { changes: draft.changes, answer, refusal: outcome.ok ? null : outcome.refusal };
}

function carryOut(draft: Draft, command: Command, now: number): Outcome<Told> {
  const obstructed = obstruct(draft, command);
  return obstructed.ok ? perform(draft, command, { n: command.n, cause: 'command', now }) : obstructed;
}

function noteRefused(draft: Draft, command: Command, end: ReturnType<typeof endOf>, at: number): void {
  const cause = end.state === 'expired' ? 'expiry' : 'command';
  const code = end.code === undefined ? {} : { code: end.code };
  draft.note({ at, kind: 'refused', ...subjectOf(command), n: command.n, cause, ...code });
}

/** Takes in new prices, already checked. Only what is open in their symbols is looked at; the margin level once, at the end. */
export function applyQuotes(book: BookReader, quotes: Quote[]): BookChanges {
  const draft = draftOf(book);
  for (const quote of quotes) draft.setQuote(quote);
  for (const quote of quotes) settle(draft, quote);
  const last = quotes.at(-1);
  if (last && mayChangeEquity(draft, new Set(quotes.map((quote) => quote.symbol)))) closeOut(draft, last.at);
  return draft.changes;
}
