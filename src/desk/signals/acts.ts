import { z } from 'zod';
import type { Quote } from '../../core/broker.ts';
import { signalSchema, type Update, updateSchema } from '../../core/reading.ts';
import { signalChanges } from '../../core/signal-changes.ts';
import { wordsOf } from '../cards/update-words.ts';
import { phaseOf } from '../orders/leg.ts';
import type { AccountRow, ChoiceRow, DeskContext, SignalRow } from '../store.ts';
import { closeQuestion } from '../talk/cards.ts';
import { awaitPrice } from './await-price.ts';
import { carryOutSaid, stepsOf } from './carry-out.ts';
import { closeQuestions } from './close-questions.ts';
import { decideHow } from './decide-how.ts';
import { decideSignal } from './decide-signal.ts';
import { editFor, followEdit } from './follow-edit.ts';
import type { InstructionOutcome } from './instruction.ts';
import { viewsOf } from './leg-view.ts';
import { obey } from './obey.ts';
import { isOvertaken } from './overtaken.ts';
import { become, noteOn } from './record.ts';
import { settleInstruction } from './record-instruction.ts';
import { planAgain } from './revise-signal.ts';
import { settleWording } from './settle-wording.ts';
import { isBeingReplaced, isNotSent } from './signal.ts';
import { beforeSending } from './take-update.ts';
import { withUpdate } from './with-update.ts';

interface TapQuotes {
  quotes: Quote[];
  /** by account, of every one that was reached */
  quotesOf: ReadonlyMap<string, readonly Quote[]>;
}

/** What a button does when it is tapped. */
export interface Act {
  name: string;
  /** what it does ends with the broker: without it nothing is done and the button stays */
  isBrokered: boolean;
  /** done also while its channel cannot be read: what stands can always be ended */
  standsAlone?: true;
  /** whose brokers it needs, where it is about no one signal */
  accounts?: (context: DeskContext, choice: ChoiceRow) => readonly AccountRow[];
  /** the state it leaves; null: what it was about is gone */
  run: (context: DeskContext, choice: ChoiceRow, facts: TapQuotes) => string | null;
}

/** What a button stands for besides its act. */
const givenSchema = z.object({
  update: updateSchema.optional(),
  /** the signal as its provider has it now */
  edit: signalSchema.optional(),
  /** and the words of its own message, where that was edited */
  edited: signalSchema.nullable().default(null),
  /** the message an instruction was given in */
  messageId: z.string().default(''),
  /** and its place there */
  item: z.number().default(0),
  symbol: z.string().optional(),
  /** where its stops were wanted when it was asked */
  stops: z.record(z.string(), z.string().nullable()).default({}),
});
type Given = z.infer<typeof givenSchema> & { quotes: Quote[] };

type About = (context: DeskContext, row: SignalRow, given: Given) => void;

/** A tap about a signal: its question loses its buttons in the same moment. */
function about(name: string, { isBrokered, decides }: { isBrokered: boolean; decides: boolean }, work: About): Act {
  return {
    name,
    isBrokered,
    run(context, choice, { quotes }) {
      const row = context.store.signal(choice.signalId);
      if (!row) return null;
      if (decides) closeQuestions(context, row.id);
      closeQuestion(context, choice.card, row.id);
      work(context, row, { quotes, ...givenSchema.parse(choice.input) });
      return row.state;
    },
  };
}

/** Decided by a person: lateness and certainty are answered; the rules are asked again with fresh facts. */
const take =
  (share: string): About =>
  (context, row, { quotes }) =>
    // A card without a plan asks because the price has passed a level.
    decideSignal(context, row.id, quotes, { mode: 'auto', share, isTakenLate: row.plan === null, isAnswered: true });

export const signalActs: readonly Act[] = [
  about('take', { isBrokered: true, decides: true }, take('1')),
  about('half', { isBrokered: true, decides: true }, take('0.5')),
  about('skip', { isBrokered: false, decides: true }, (context, { id }) => become(context, id, 'skipped')),
  about('symbol', { isBrokered: true, decides: true }, rememberSymbol),
  about('obey', { isBrokered: true, decides: false }, obeyTap),
  about('keep', { isBrokered: false, decides: false }, (context, { id }) => noteOn(context, id, 'KEPT')),
];

function obeyTap(context: DeskContext, row: SignalRow, given: Given): void {
  const { update, edit, edited, quotes, messageId, item, stops } = given;
  if (edit) {
    const isSafer = editFor(context, row, edit)?.isSafer ?? true;
    if (isOvertaken(context, row, { stops, isSafer })) return noteOn(context, row.id, 'OVERTAKEN');
    noteOn(context, row.id, 'DECIDED_EDIT');
    followEdit(context, row, edit, quotes, 'trader');
    settleWording(context, row, edited);
  }
  if (!update) return;
  noteOn(context, row.id, 'DECIDED', { words: wordsOf(update), price: update.condition?.price ?? null });
  if (update.condition) {
    const came = awaitPrice(context, row, { update, messageId, item, isApproved: true, quotes });
    if (came === 'waits') return settleInstruction(context, row, { messageId, item }, came);
    if (came === 'unknown') return noteOn(context, row.id, 'DECIDED_NO_PRICE');
  }
  settleInstruction(context, row, { messageId, item }, doNow(context, row, { update, quotes, stops }));
}

type Now = Pick<Given, 'quotes' | 'stops'> & { update: Update };

function doNow(context: DeskContext, row: SignalRow, { update, quotes, stops }: Now): InstructionOutcome {
  const legs = context.store.legs(row.id);
  const signal = isBeingReplaced(row) ? withUpdate(row.signal, update) : null;
  if (signal) {
    followEdit(context, row, signal, quotes, 'trader');
    settleWording(context, row, null);
    return 'done';
  }
  if (isNotSent(row, legs.map(phaseOf))) return completeNow(context, row, { update, quotes, stops });
  // It was skipped or withdrawn before anything of it was placed.
  if (legs.length === 0) {
    noteOn(context, row.id, 'SAID_OVER', { words: wordsOf(update) });
    return 'nothing';
  }
  const obedience = obey(update, viewsOf(row, legs), stepsOf(context, row));
  const isLooser = isOvertaken(context, row, { stops, isSafer: obedience.isSafer });
  if (!isLooser || !movesStop(update)) return carryOutSaid(context, row, obedience, { quotes, by: 'trader' });
  noteOn(context, row.id, 'OVERTAKEN');
  return 'nothing';
}

/** Whose levels they are was asked, not whether it is traded: that is decided as for any other. */
function completeNow(context: DeskContext, row: SignalRow, { update, quotes }: Now): InstructionOutcome {
  const signal = withUpdate(row.signal, update);
  const follow = context.store.follow(row.followId);
  if (!signal || !follow || signalChanges(row.signal, signal).length === 0) return beforeSending(context, row, update);
  planAgain(context, { follow, certainty: row.certainty, quotes }, { ...row, signal });
  settleWording(context, row, null);
  return 'done';
}

const movesStop = ({ action }: Update): boolean =>
  action === 'move_sl' || action === 'set_levels' || action === 'breakeven';

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
