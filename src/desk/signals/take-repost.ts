import type { Signal } from '../../core/reading.ts';
import { signalChanges } from '../../core/signal-changes.ts';
import type { DeskContext, SignalRow } from '../store.ts';
import { closeQuestions } from './close-questions.ts';
import { withQuestion } from './decide/how.ts';
import type { Repost } from './decide/repost.ts';
import { decideHow } from './decide-how.ts';
import { decideSignal, refuse } from './decide-signal.ts';
import { findRepost, incompleteAlike } from './find-repost.ts';
import { revised } from './follow-edit.ts';
import { asCompleted } from './incomplete.ts';
import { withLevelsOf } from './likeness.ts';
import { withoutLevelsOf } from './own-wording.ts';
import { become, noteOn, recordSignal } from './record.ts';
import { openAlready, repostReasons } from './repost-reasons.ts';
import { type HeardChange, reviseSignal } from './revise-signal.ts';
import { settleWording } from './settle-wording.ts';
import { mayStillTrade } from './signal.ts';

/** A trade said again is no second trade. Levels that differ are new levels of the first, by the same table as an edit's. */
export function takeRepost(
  context: DeskContext,
  told: HeardChange,
  posted: SignalRow,
  { likeness, row }: Repost,
): void {
  const isCorrection = likeness === 'correction';
  recordSignal(
    context,
    { kind: 'signal-cleared', id: posted.id },
    { kind: 'signal-repeats', id: posted.id, of: row.id },
  );
  if (isCorrection) noteOn(context, posted.id, 'CORRECTED');
  refuse(context, posted, openAlready(posted.signal, row), 'skipped');
  if (!isCorrection) return;
  const signal = withLevelsOf(row.signal, posted.signal);
  const changed = signalChanges(row.signal, signal);
  reviseSignal(context, told, { row, signal, changed, revision: row.revision });
  settleWording(context, row, null);
}

/** Said anew before its levels came: the newer message is the trade, and the older one only said it before. */
export function takePlaceOfIncomplete(
  context: DeskContext,
  { follow, quotes }: Pick<HeardChange, 'follow' | 'quotes'>,
  posted: SignalRow,
): void {
  for (const { id } of incompleteAlike(context, follow, posted, quotes)) {
    closeQuestions(context, id);
    recordSignal(context, { kind: 'signal-repeats', id, of: posted.id });
    noteOn(context, id, 'SAID_ANEW');
    become(context, id, 'skipped');
  }
}

/**
 * An edit of a message that only said an open trade again: what it says now goes to that trade. Edited into another
 * trade it is one, and the trader decides; once the first has ended it is recorded only.
 */
export function reviseRepost(context: DeskContext, told: HeardChange, row: SignalRow, signal: Signal): void {
  const { store } = context;
  const { follow, entry, quotes } = told;
  const { id } = row;
  if (signalChanges(row.signal, signal).length === 0) return;
  const { certainty } = entry.read;
  const now = { ...row, signal, certainty, revision: entry.revision };
  revised(context, now, signal);
  const first = row.repostOf === null ? undefined : store.signal(row.repostOf);
  const isIncomplete = first?.state === 'incomplete';
  if (!first || !(mayStillTrade(first) || isIncomplete)) return;
  const repost = findRepost(context, follow, now, quotes);
  if (repost && repost.likeness !== 'doubtful') {
    if (repost.row.id !== first.id || repost.likeness === 'repost') takeBackLevels(context, told, first, row);
    return takeRepost(context, told, now, repost);
  }
  const { postedAt } = asCompleted(context, follow, first, entry);
  const { decision, reason } = decideHow(context, isIncomplete ? { ...now, postedAt } : now, follow);
  const isItself = isIncomplete && incompleteAlike(context, follow, now, quotes).some(({ id }) => id === first.id);
  recordSignal(context, { kind: 'signal-cleared', id }, { kind: 'signal-repeats', id, of: null });
  noteOn(context, id, 'EDITED');
  takeBackLevels(context, told, first, row);
  for (const note of [...(reason ? [reason] : []), ...(repost ? repostReasons(repost) : [])])
    noteOn(context, id, note.code, note.facts);
  takePlaceOfIncomplete(context, told, now);
  decideSignal(context, id, quotes, isItself && repost === null ? decision : withQuestion(decision));
}

/** What it had corrected goes back to its own message's levels, by the same table as an edit of that message. */
function takeBackLevels(context: DeskContext, told: HeardChange, first: SignalRow, before: SignalRow): void {
  const signal = withoutLevelsOf(first, before.signal);
  const changed = signalChanges(first.signal, signal);
  if (changed.length === 0) return;
  noteOn(context, first.id, 'CORRECTION_GONE', { message: before.messageId });
  reviseSignal(context, told, { row: first, signal, changed, revision: first.revision });
  settleWording(context, first, null);
}
