import type { Signal } from '../../core/reading.ts';
import { signalChanges } from '../../core/signal-changes.ts';
import { deskRefusals } from '../refusals.ts';
import type { DeskContext, SignalRow } from '../store.ts';
import { sentenceOf } from '../talk/sentences.ts';
import { reviseSignal, type Told } from './apply-revision.ts';
import { refuse } from './decide-signal.ts';
import type { Repost } from './find-repost.ts';
import { withLevelsOf } from './repost.ts';

const refusalOf = ({ symbol, side }: Signal) => deskRefusals.refuse('SIGNAL_OPEN_ALREADY', { symbol, side }).refusal;

const corrected = 'Its levels differ, so it is taken as a correction of that trade: see its card.';

/** A trade said again is no second trade. Levels that differ are new levels of the first, by the same table as an edit's. */
export function takeRepost(context: DeskContext, told: Told, posted: SignalRow, { likeness, row }: Repost): void {
  const isCorrection = likeness === 'correction';
  refuse(context, { ...posted, notes: isCorrection ? [corrected] : [] }, refusalOf(posted.signal), 'skipped');
  if (!isCorrection) return;
  const signal = withLevelsOf(row.signal, posted.signal);
  const changed = signalChanges(row.signal, signal);
  reviseSignal(context, told, { row, signal, changed, revision: row.revision });
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
