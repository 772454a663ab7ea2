import type { Certainty, Signal } from '../../../core/reading.ts';
import { isLeaving, isLive, phaseOf } from '../../orders/leg.ts';
import { type Edit, editOf } from '../edit.ts';
import type { Handling } from '../handling.ts';
import { isTouched, viewsOf } from '../leg-view.ts';
import { type Change, doubtAboutChange, type Outcome, respond, type Stage, stageOf } from '../revise.ts';
import { isBeingReplaced } from '../signal.ts';
import type { Doubt } from '../weigh.ts';
import { isUnsent, type Trade } from './trade.ts';

/** A trade as its provider has it now: edited, said again with other levels, or (null) taken back. */
interface Revised {
  signal: Signal | null;
  change: Change;
  certainty: Certainty;
  /** delivered once more to a desk that was restored: it may have been followed already */
  isDoubtful: boolean;
  /** its message was posted before a restore: orders it had since then may not be known */
  isOld: boolean;
}

const acting = new Set<Outcome>(['modify', 'replace', 'cancel']);

/** Said since the restore, levels hold whatever came before them. Another order may stand beside a forgotten one. */
const mustAsk = ({ isDoubtful, isOld }: Revised, answer: Outcome, mustPlaceAgain: boolean): boolean =>
  acting.has(answer) && (isDoubtful || (isOld && (answer === 'replace' || mustPlaceAgain)));

/** What a change of a trade's own message does to it, by the table and the follow's own settings. Pure. */
export function decideRevision(
  trade: Trade,
  revised: Revised,
  handling: Pick<Handling, 'whoWins' | 'onDelete'>,
): { stage: Stage; response: Outcome; why: Doubt | null } {
  const { signal, change, certainty } = revised;
  const stage = stageNow(trade, change);
  const edit = signal && answerToEdit(trade, signal);
  const circumstances = { handling, isSafer: edit?.isSafer ?? true, certainty };
  const answer = respond(stage, change, circumstances);
  const isAnew = stage === 'pending' && edit?.mustPlaceAgain === true;
  if (mustAsk(revised, answer, isAnew)) return { stage, response: 'ask', why: 'ask.RESTORED' };
  return { stage, response: answer, why: doubtAboutChange(stage, change, circumstances) };
}

/** What is being closed or taken back by word is over, as far as a change of its message is concerned. */
function stageNow(trade: Trade, change: Change): Stage {
  const standing = trade.legs.filter((leg) => !isLive(leg) || !isLeaving(leg));
  const stage = stageOf(
    isUnsent(trade),
    standing.map((leg) => ({ phase: phaseOf(leg), isTouched: isTouched(leg) })),
  );
  // Its size is on its way already: other levels are those of a position.
  const isFilling = standing.some((leg) => isLive(leg) && leg.type === 'market');
  return stage === 'pending' && change === 'levels' && isFilling ? 'filled' : stage;
}

/** What its orders would have to do to follow it as it reads now; null while there are none. */
export function answerToEdit({ row, legs, steps }: Trade, signal: Signal): Edit | null {
  return steps === null ? null : editOf(row.signal, signal, viewsOf(row, legs), steps);
}

/** Its orders wait and cannot follow by being moved: they are taken back, and it is planned as it reads now. */
export function isPlacedAnew(trade: Trade, signal: Signal): boolean {
  if (isBeingReplaced(trade.row)) return true;
  const isWaiting = !trade.legs.some((leg) => phaseOf(leg) === 'open' || leg.type === 'market');
  return isWaiting && answerToEdit(trade, signal)?.mustPlaceAgain === true;
}
