import type { Signal } from '../../core/reading.ts';
import { signalChanges } from '../../core/signal-changes.ts';
import { deskRefusals } from '../refusals.ts';
import type { DeskContext, SignalRow } from '../store.ts';
import { showCard } from '../talk/cards.ts';
import { sentenceOf } from '../talk/sentences.ts';
import { reviseSignal, type Told } from './apply-revision.ts';
import { decideHow, withQuestion } from './decide-how.ts';
import { decideSignal, refuse } from './decide-signal.ts';
import { findRepost, type Repost } from './find-repost.ts';
import { withLevelsOf } from './repost.ts';

const refusalOf = ({ symbol, side }: Signal) => deskRefusals.refuse('SIGNAL_OPEN_ALREADY', { symbol, side }).refusal;

const corrected = 'Its levels differ, so it is taken as a correction of that trade: see its card.';

/** A trade said again is no second trade. Levels that differ are new levels of the first, by the same table as an edit's. */
export function takeRepost(context: DeskContext, told: Told, posted: SignalRow, { likeness, row }: Repost): void {
  const isCorrection = likeness === 'correction';
  context.store.updateSignal(posted.id, { repostOf: row.id });
  refuse(context, { ...posted, notes: isCorrection ? [corrected] : [] }, refusalOf(posted.signal), 'skipped');
  if (!isCorrection) return;
  const signal = withLevelsOf(row.signal, posted.signal);
  const changed = signalChanges(row.signal, signal);
  reviseSignal(context, told, { row, signal, changed, revision: row.revision });
}

const mayStillTrade = ['asking', 'working', 'open'];

/**
 * An edit of a message that only said an open trade again: what it says now goes to that trade. Edited into another
 * trade it is one, and the trader decides; once the first has ended it is recorded only.
 */
export function reviseRepost(context: DeskContext, told: Told, row: SignalRow, signal: Signal): void {
  const { store } = context;
  const { follow, entry, quotes } = told;
  if (signalChanges(row.signal, signal).length === 0) return;
  const { certainty } = entry.read;
  const now = { ...row, signal, certainty, revision: entry.revision, notes: [] };
  store.updateSignal(row.id, { signal, certainty, revision: entry.revision });
  const first = row.repostOf === null ? undefined : store.signal(row.repostOf);
  if (!first || !mayStillTrade.includes(first.state)) return;
  const repost = findRepost(context, follow, now, quotes);
  if (repost && repost.likeness !== 'doubtful') takeRepost(context, told, now, repost);
  else {
    const { decision, reason } = decideHow(context, now, follow);
    const notes = [
      'Edited by the provider.',
      ...(reason === null ? [] : [reason]),
      ...(repost ? repostReasons(repost) : []),
    ];
    store.updateSignal(row.id, { notes, repostOf: null });
    decideSignal(context, { ...now, notes, repostOf: null }, quotes, withQuestion(decision));
  }
  showCard(context, row.id);
}

/** Why a signal that resembles an open trade is not simply traded. */
export function repostReasons({ likeness, row: { signal, messageId } }: Repost): string[] {
  const { side, symbol } = signal;
  if (likeness === 'doubtful')
    return [
      `A ${side} ${symbol} of message ${messageId} is open already and this names no other price: take it only if a second trade is meant.`,
    ];
  const words = sentenceOf(refusalOf(signal));
  return likeness === 'correction' ? [corrected, words] : [words];
}
