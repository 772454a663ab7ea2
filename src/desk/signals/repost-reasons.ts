import type { Signal } from '../../core/reading.ts';
import type { Note } from '../cards/notes.ts';
import { deskRefusals } from '../refusals.ts';
import type { SignalRow } from '../store.ts';
import { refusalSaid } from '../talk/sentences.ts';
import type { Repost } from './decide/repost.ts';

export const openAlready = ({ symbol, side }: Signal, { state }: Pick<SignalRow, 'state'>) =>
  deskRefusals.refuse('SIGNAL_OPEN_ALREADY', { symbol, side, isAsked: state === 'asking' }).refusal;

/** Why a signal that resembles an open trade is not simply traded. */
export function repostReasons({ likeness, isEdited, isTwin, row }: Repost): Note[] {
  const { signal, messageId } = row;
  const { side, symbol } = signal;
  if (isTwin) return [{ code: 'REPOST_TWIN', facts: { side, symbol, message: messageId } }];
  if (isEdited) return [{ code: 'REPOST_EDITED', facts: { side, symbol, message: messageId } }];
  if (likeness === 'doubtful') return [{ code: 'REPOST_DOUBT', facts: { side, symbol, message: messageId } }];
  const why: Note = { code: 'WHY', facts: { sentence: refusalSaid(openAlready(signal, row)) } };
  return likeness === 'correction' ? [{ code: 'CORRECTED', facts: {} }, why] : [why];
}
