import type { Quote } from '../../core/broker.ts';
import type { FeedEntry } from '../../core/feed-log.ts';
import { canonicalJson } from '../../core/json.ts';
import type { Update } from '../../core/reading.ts';
import { signalChanges } from '../../core/signal-changes.ts';
import { wordsOf } from '../cards/update-words.ts';
import { isLive, phaseOf, type Wisher } from '../orders/leg.ts';
import type { DeskContext, FollowRow, SignalRow } from '../store.ts';
import { askToObey, askWhich } from './ask-update.ts';
import { awaitPrice } from './await-price.ts';
import { carryOutSaid, stepsOf } from './carry-out.ts';
import { wasBeforeRestore } from './decide-how.ts';
import { asCompleted } from './incomplete.ts';
import type { InstructionOutcome } from './instruction.ts';
import { isTouched, viewsOf } from './leg-view.ts';
import type { Obedience } from './obedience.ts';
import { obey } from './obey.ts';
import { noteOn } from './record.ts';
import { recordInstruction, settleInstruction } from './record-instruction.ts';
import { reviseSignal } from './revise-signal.ts';
import { settleWording } from './settle-wording.ts';
import { isNotSent } from './signal.ts';
import { isReplyToOther, targetsOf } from './targets.ts';
import { mayObey } from './weigh.ts';
import { withUpdate } from './with-update.ts';
import { withdraw } from './withdraw.ts';

interface Told {
  entry: FeedEntry;
  update: Update;
  /** which instruction of the message */
  item: number;
  quotes: Quote[];
  /** it takes the place of an instruction that was carried out, or may have been before a restore */
  mustAsk: boolean;
}

/**
 * An instruction about an earlier signal: carried out, kept until its price is there, asked about, or said to have
 * nothing to act on. It is known by its message and its place in it: said again it is nothing, and worded anew after it
 * was carried out it asks.
 */
export function takeUpdate(context: DeskContext, follow: FollowRow, told: Omit<Told, 'mustAsk'>): void {
  const { entry, update, item } = told;
  const { messageId, revision } = entry;
  const key = { accountId: follow.accountId, feedId: follow.feedId, messageId, item };
  const earlier = context.store.instruction(key);
  if (earlier && canonicalJson(earlier.update) === canonicalJson(update)) return;
  const wasDone = earlier?.outcome === 'done';
  const isRestored = wasBeforeRestore(context, { accountId: follow.accountId, postedAt: entry.postedAt }) !== null;
  const targets = targetsOf(context, follow, told);
  const ids = targets.map(({ id }) => id);
  recordInstruction(context, { kind: 'instruction-told', key, revision, update, targets: ids });
  const outcome = apply(context, follow, { ...told, mustAsk: wasDone || isRestored }, targets);
  settleInstruction(context, follow, { messageId, item }, outcome);
}

function apply(context: DeskContext, follow: FollowRow, told: Told, targets: SignalRow[]): InstructionOutcome {
  const { entry, update } = told;
  if (targets.length === 0) {
    sayItIsOver(context, follow, told);
    return 'nothing';
  }
  const isDoubtful = targets.length > 1 || isReplyToOther(context, follow, entry);
  if (isDoubtful && !isForAll(update)) {
    askWhich(context, follow, told, targets);
    return 'asked';
  }
  const outcomes = targets.map((row) => applyTo(context, follow, row, told));
  return outcomes.find((outcome) => outcome === 'done') ?? outcomes[0] ?? 'nothing';
}

/** Said in reply to a trade that has ended or never was one here. */
function sayItIsOver(context: DeskContext, follow: FollowRow, { entry: { replyTo }, update }: Told): void {
  const meant = replyTo === null ? [] : context.store.signalsOfMessage(follow.id, replyTo);
  for (const { id } of meant) noteOn(context, id, 'SAID_OVER', { words: wordsOf(update) });
}

function isForAll(update: Update): boolean {
  return (update.action === 'close' || update.action === 'cancel') && update.all === true;
}

/** What has happened already, by the provider's word: there is nothing to wait for. */
const reports = new Set<Update['action']>(['tp_hit', 'sl_hit', 'filled', 'reentry']);

function applyTo(context: DeskContext, follow: FollowRow, row: SignalRow, told: Told): InstructionOutcome {
  const { entry, update, quotes } = told;
  const { certainty } = entry.read;
  if (certainty === 'unsure') {
    noteOn(context, row.id, 'SAID_UNSURE', { text: entry.text.slice(0, 120) });
    return 'nothing';
  }
  const legs = context.store.legs(row.id);
  const isUnsent = isNotSent(row, legs.map(phaseOf));
  const obedience: Obedience =
    isUnsent || legs.length === 0
      ? { wishes: [], notes: [], isSafer: true }
      : obey(update, viewsOf(row, legs), stepsOf(context, row));
  const mayAct =
    !told.mustAsk &&
    mayObey(update, {
      handling: follow.handling,
      certainty,
      isRevised: entry.kind === 'revised',
      isSafer: obedience.isSafer,
      isTouched: legs.some((leg) => isTouched(leg) && isLive(leg)),
    });
  if (update.condition && !reports.has(update.action)) return whenThere(context, row, told, { mayAct, isUnsent });
  if (isUnsent) return completeOr(context, follow, row, told);
  if (!mayAct) {
    askToObey(context, row, told);
    return 'asked';
  }
  noteOn(context, row.id, 'SAID', { words: wordsOf(update) });
  const by: Wisher = `provider ${entry.messageId}/${told.item}`;
  return carryOutSaid(context, row, obedience, { quotes, by });
}

/** Never at once: kept until the price gets there. Where that may not be, or the price is past it, the trader is asked. */
function whenThere(
  context: DeskContext,
  row: SignalRow,
  told: Told,
  { mayAct, isUnsent }: { mayAct: boolean; isUnsent: boolean },
): InstructionOutcome {
  const { entry, update, quotes } = told;
  const said = { words: wordsOf(update), price: update.condition?.price ?? null };
  if (!mayAct && isUnsent) {
    noteOn(context, row.id, 'SAID_EARLY', { words: `${said.words} at ${said.price}` });
    return 'nothing';
  }
  if (!mayAct) {
    askToObey(context, row, told);
    return 'asked';
  }
  const came = awaitPrice(context, row, {
    update,
    messageId: entry.messageId,
    item: told.item,
    isApproved: false,
    quotes,
  });
  if (came === 'waits') noteOn(context, row.id, 'SAID_WHEN', said);
  else if (isUnsent) noteOn(context, row.id, came === 'there' ? 'PASSED_ALREADY' : 'NO_PRICE', said);
  else {
    const why = came === 'there' ? 'The price is past it already.' : 'No price of it is known just now.';
    askToObey(context, row, told, why);
    return 'asked';
  }
  return came === 'waits' ? 'waits' : 'nothing';
}

/** Nothing was sent yet: new levels are planned anew, as sure as the less sure of both messages. */
function completeOr(
  context: DeskContext,
  follow: FollowRow,
  row: SignalRow,
  { entry, update, quotes }: Told,
): InstructionOutcome {
  const signal = withUpdate(row.signal, update);
  const changed = signal && signalChanges(row.signal, signal);
  if (!signal || !changed?.length) return beforeSending(context, row, update);
  const certainty = row.certainty === 'certain' ? entry.read.certainty : row.certainty;
  const told = { follow, quotes, entry: { ...entry, read: { ...entry.read, certainty } } };
  const now = asCompleted(context, follow, row, entry);
  reviseSignal(context, told, { row: now, signal, changed, revision: row.revision });
  settleWording(context, row, null);
  return 'done';
}

/** Nothing was sent yet: a close or cancel takes the question away, anything else is only noted. */
export function beforeSending(context: DeskContext, row: SignalRow, update: Update): InstructionOutcome {
  if (update.action === 'close' || update.action === 'cancel') {
    withdraw(context, row);
    return 'done';
  }
  noteOn(context, row.id, 'SAID_EARLY', { words: wordsOf(update) });
  return 'nothing';
}
