import type { z } from 'zod';
import type { Quote } from '../../core/broker.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import type { Signal, Update } from '../../core/reading.ts';
import { wishOf } from '../cards/wish.ts';
import { needProof } from '../proof.ts';
import type { AccountRow, ChoiceRow, DeskContext, SignalRow } from '../store.ts';
import { closeQuestion } from '../talk/cards.ts';
import { halfTap, keepTap, obeyTap, type signalTapSchema, skipTap, symbolTap, takeTap } from '../talk/taps.ts';
import { carryDecided } from './carry-decided.ts';
import { closeQuestions } from './close-questions.ts';
import { isOvertaken } from './decide/overtaken.ts';
import { decideTap } from './decide/tap.ts';
import { decideHow } from './decide-how.ts';
import { decideSignal } from './decide-signal.ts';
import { closeEditQuestions } from './edit-questions.ts';
import { editFor, followEdit } from './follow-edit.ts';
import { become, noteOn } from './record.ts';
import { settleInstruction } from './record-instruction.ts';
import { planAgain, saidIn } from './revise-signal.ts';
import { settleWording } from './settle-wording.ts';
import { isBeingReplaced } from './signal.ts';
import { tradeOf } from './trade-of.ts';

interface TapFacts {
  quotes: Quote[];
  /** by account, of every one that was reached */
  quotesOf: ReadonlyMap<string, readonly Quote[]>;
}

/** What a button does when it is tapped. */
export interface Act {
  name: string;
  /** what it does ends with the broker: without it nothing is done and the button stays */
  isBrokered: boolean;
  /** kept while its broker is silent, and done once it answers */
  isKept?: true;
  /** done also while its channel cannot be read: what stands can always be ended */
  standsAlone?: true;
  /** whose brokers it needs, where it is about no one signal */
  accounts?: (context: DeskContext, choice: ChoiceRow) => readonly AccountRow[];
  /** the state it leaves; null: what it was about is gone; a refusal leaves the button as it was */
  run: (context: DeskContext, choice: ChoiceRow, facts: TapFacts) => string | null | Outcome<never>;
}

type Given = z.infer<typeof signalTapSchema> & { quotes: Quote[] };

type About<T> = (context: DeskContext, row: SignalRow, given: Given) => T;

/** A tap about a signal: its question loses its buttons in the same moment. */
function about(
  { name, input }: typeof takeTap,
  { isBrokered, decides }: { isBrokered: boolean; decides: boolean },
  work: About<Outcome<null>>,
): Act {
  return {
    name,
    isBrokered,
    run(context, choice, { quotes }) {
      const row = context.store.signal(choice.about);
      if (!row) return null;
      if (decides) closeQuestions(context, row.id);
      const given = input.parse(choice.input);
      if (given.isEdit) closeEditQuestions(context, row);
      closeQuestion(context, choice.card, row.id);
      const done = work(context, row, { quotes, ...given });
      return done.ok ? row.state : done;
    },
  };
}

/** What nothing can be said against. */
const simply =
  (work: About<void>): About<Outcome<null>> =>
  (...given) => {
    work(...given);
    return accept(null);
  };

/** Decided by a person: lateness and certainty are answered; the rules are asked again with fresh facts. */
const take =
  (share: string) =>
  (context: DeskContext, row: SignalRow, { quotes }: Given): void =>
    // A card without a plan asks because the price has passed a level.
    decideSignal(context, row.id, quotes, { mode: 'auto', share, isTakenLate: row.plan === null, isAnswered: true });

export const signalActs: readonly Act[] = [
  about(takeTap, { isBrokered: true, decides: true }, simply(take('1'))),
  about(halfTap, { isBrokered: true, decides: true }, simply(take('0.5'))),
  about(
    skipTap,
    { isBrokered: false, decides: true },
    simply((context, { id }) => become(context, id, 'skipped')),
  ),
  about(symbolTap, { isBrokered: true, decides: true }, simply(rememberSymbol)),
  about(obeyTap, { isBrokered: true, decides: false }, obey),
  about(
    keepTap,
    { isBrokered: false, decides: false },
    simply((context, { id }) => noteOn(context, id, 'KEPT')),
  ),
];

function obey(context: DeskContext, row: SignalRow, { edit, edited, update, ...given }: Given): Outcome<null> {
  if (edit) return takeEdit(context, row, { edit, edited, ...given });
  return update ? takeAnswer(context, row, { update, ...given }) : accept(null);
}

/** What lets more real money be lost is done for someone who just proved who they are, also where a provider wished it. */
function needsProof(context: DeskContext, { accountId }: SignalRow, isSafer: boolean): Outcome<null> {
  const account = context.store.account(accountId);
  return account?.isRealMoney && !isSafer ? needProof(context, [account]) : accept(null);
}

type Rest = Omit<Given, 'edit' | 'edited' | 'update'>;

function takeEdit(
  context: DeskContext,
  row: SignalRow,
  { edit, edited, quotes, stops }: Rest & { edit: Signal; edited: Signal | null },
): Outcome<null> {
  const isSafer = editFor(context, row, edit)?.isSafer ?? true;
  if (isOvertaken(context.store.legs(row.id), { stops, isSafer })) {
    noteOn(context, row.id, 'OVERTAKEN');
    return accept(null);
  }
  const proof = needsProof(context, row, isSafer);
  if (!proof.ok) return proof;
  noteOn(context, row.id, 'DECIDED_EDIT');
  followEdit(context, row, edit, quotes, 'approved');
  settleWording(context, row, edited);
  return accept(null);
}

function takeAnswer(context: DeskContext, row: SignalRow, answered: Rest & { update: Update }): Outcome<null> {
  const { update, quotes, messageId, item } = answered;
  const decided = decideTap(tradeOf(context, row), answered, quotes);
  if (!decided) {
    noteOn(context, row.id, 'DECIDED', { words: wishOf(update), price: update.condition?.price ?? null });
    noteOn(context, row.id, 'DECIDED_NO_PRICE');
    return accept(null);
  }
  const proof = needsProof(context, row, decided.do !== 'want' || decided.obedience.isSafer);
  if (!proof.ok) return proof;
  const outcome = carryDecided(context, row, decided, {
    quotes,
    ask: () => {},
    complete: (signal) => completeNow(context, row, { signal, quotes, messageId }),
  });
  settleInstruction(context, row, { messageId, item }, outcome);
  return accept(null);
}

/** Whose levels they are was asked, not whether it is traded: that is decided as for any other. */
function completeNow(
  context: DeskContext,
  row: SignalRow,
  { signal, quotes, messageId }: Pick<Given, 'quotes' | 'messageId'> & { signal: Signal },
): void {
  const follow = context.store.follow(row.followId);
  if (!follow) throw new Error(`signal ${row.id} without its follow`);
  if (isBeingReplaced(row)) followEdit(context, row, signal, quotes, 'approved');
  else {
    const because = saidIn({ messageId }, row);
    planAgain(context, { follow, certainty: row.certainty, quotes, because }, { ...row, signal });
  }
  settleWording(context, row, null);
}

/** Remembered for the account, then decided as if it had been clear from the start. */
function rememberSymbol(context: DeskContext, row: SignalRow, { symbol, quotes }: Given): void {
  const { store } = context;
  const account = store.account(row.accountId);
  const follow = store.follow(row.followId);
  if (!symbol || !account || !follow) throw new Error(`signal ${row.id} cannot be given a symbol`);
  store.updateAccount(account.id, { symbols: { ...account.symbols, [row.signal.symbol]: symbol } });
  const { decision, reason } = decideHow(context, row, follow);
  if (reason) noteOn(context, row.id, reason.code, reason.facts);
  decideSignal(context, row.id, quotes, decision);
}
