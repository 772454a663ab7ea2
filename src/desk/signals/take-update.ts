import type { Quote } from '../../core/broker.ts';
import type { Changed, FeedEntry } from '../../core/feed-log.ts';
import { canonicalJson } from '../../core/json.ts';
import type { Signal, Update } from '../../core/reading.ts';
import type { Said } from '../../core/said.ts';
import { wishOf } from '../cards/wish.ts';
import type { DeskContext, FollowRow, SignalRow } from '../store.ts';
import { askToObey, askWhich } from './ask-update.ts';
import { carryDecided } from './carry-decided.ts';
import { decideUpdate } from './decide/update.ts';
import { wasBeforeRestore } from './decide-how.ts';
import { asCompleted, isFarOff } from './incomplete.ts';
import type { InstructionOutcome } from './instruction.ts';
import { noteOn } from './record.ts';
import { recordInstruction, settleInstruction } from './record-instruction.ts';
import { reviseSignal } from './revise-signal.ts';
import { settleWording } from './settle-wording.ts';
import { isForAll, isReplyToOther, targetsOf } from './targets.ts';
import { tradeOf } from './trade-of.ts';

interface Told {
  entry: FeedEntry;
  update: Update;
  /** which instruction of the message */
  item: number;
  quotes: Quote[];
  /** it takes the place of an instruction that was carried out, or may have been before a restore, or was not heard in time */
  mustAsk: boolean;
  /** what the question says besides */
  why?: Said;
}

/**
 * An instruction about an earlier signal: carried out, kept until its price is there, asked about, or said to have
 * nothing to act on. It is known by its message and its place in it: said again it is nothing, and worded anew after it
 * was carried out it asks.
 */
export function takeUpdate(
  context: DeskContext,
  follow: FollowRow,
  told: Omit<Told, 'mustAsk'> & { isMissed?: boolean },
): InstructionOutcome | null {
  const { entry, update, item, isMissed = false } = told;
  const { messageId, revision } = entry;
  const key = { accountId: follow.accountId, feedId: follow.feedId, messageId, item };
  const earlier = context.store.instruction(key);
  if (earlier && canonicalJson(earlier.update) === canonicalJson(update)) return null;
  const wasDone = earlier?.outcome === 'done';
  const isRestored = wasBeforeRestore(context, { accountId: follow.accountId, postedAt: entry.postedAt }) !== null;
  const targets = targetsOf(context, follow, told);
  const ids = targets.map(({ id }) => id);
  recordInstruction(context, { kind: 'instruction-told', key, revision, update, targets: ids });
  const outcome = apply(context, follow, { ...told, mustAsk: wasDone || isRestored || isMissed }, targets);
  settleInstruction(context, follow, { messageId, item }, outcome);
  return outcome;
}

function apply(context: DeskContext, follow: FollowRow, told: Told, targets: SignalRow[]): InstructionOutcome {
  const { entry, update } = told;
  if (targets.length === 0) {
    sayItIsOver(context, follow, told);
    return 'nothing';
  }
  const isDoubtful =
    targets.length > 1 ||
    isReplyToOther(context, follow, entry) ||
    targets.some((row) => isFarOff(context, row, update, told.quotes));
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
  for (const { id } of meant) noteOn(context, id, 'SAID_OVER', { words: wishOf(update) });
}

function applyTo(context: DeskContext, follow: FollowRow, row: SignalRow, told: Told): InstructionOutcome {
  const { entry, update, item, mustAsk, quotes } = told;
  const { messageId, text, read } = entry;
  const isRevised = entry.kind === 'revised';
  const said = { update, item, mustAsk, messageId, text, isRevised, certainty: read.certainty };
  const decided = decideUpdate(tradeOf(context, row), said, { handling: follow.handling, quotes });
  return carryDecided(context, row, decided, {
    quotes,
    ask: (why) => askToObey(context, row, told, told.why ?? why),
    complete: (signal, changed) => complete(context, { follow, row, told }, signal, changed),
  });
}

/** Planned anew, as sure as the less sure of both messages. */
function complete(
  context: DeskContext,
  { follow, row, told: { entry, quotes } }: { follow: FollowRow; row: SignalRow; told: Told },
  signal: Signal,
  changed: Changed[],
): void {
  const certainty = row.certainty === 'certain' ? entry.read.certainty : row.certainty;
  const told = { follow, quotes, entry: { ...entry, read: { ...entry.read, certainty } } };
  const now = asCompleted(context, follow, row, entry);
  reviseSignal(context, told, { row: now, signal, changed, revision: row.revision });
  settleWording(context, row, null);
}
