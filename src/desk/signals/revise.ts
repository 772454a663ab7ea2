import type { Changed } from '../../core/feed-log.ts';
import type { Certainty } from '../../core/reading.ts';
import type { Phase } from '../orders/leg.ts';
import type { Handling } from './handling.ts';
import type { Doubt } from './weigh.ts';

/** How far a signal got here, as far as a change by its provider is concerned. */
export type Stage = 'not_sent' | 'pending' | 'filled' | 'partly_closed' | 'touched' | 'closed';
/** unread: edited into something that is no trade; that is no deletion */
export type Change = 'levels' | 'entry' | 'identity' | 'deleted' | 'unread';

/**
 * plan_again: forget the plan and decide anew · modify: change the orders · replace: cancel, then plan as new and ask ·
 * weigh: the follow's `whoWins` decides · ask · tell: say it on the card, do nothing · drop · record: journal only ·
 * on_delete: the follow's own setting
 */
export type Response = 'plan_again' | 'modify' | 'replace' | 'weigh' | 'ask' | 'tell' | 'drop' | 'record' | 'on_delete';

export const revisions: Record<Stage, Record<Change, Response>> = {
  not_sent: { levels: 'plan_again', entry: 'plan_again', identity: 'plan_again', deleted: 'drop', unread: 'drop' },
  pending: { levels: 'modify', entry: 'modify', identity: 'replace', deleted: 'on_delete', unread: 'ask' },
  filled: { levels: 'weigh', entry: 'tell', identity: 'ask', deleted: 'tell', unread: 'tell' },
  partly_closed: { levels: 'weigh', entry: 'tell', identity: 'ask', deleted: 'tell', unread: 'tell' },
  touched: { levels: 'ask', entry: 'tell', identity: 'ask', deleted: 'tell', unread: 'tell' },
  closed: { levels: 'record', entry: 'record', identity: 'record', deleted: 'record', unread: 'record' },
};

export interface LegStage {
  phase: Phase;
  isTouched: boolean;
}

const ended = new Set<Phase>(['closed', 'cancelled', 'rejected', 'expired', 'dropped']);

export function stageOf(isUnsent: boolean, legs: readonly LegStage[]): Stage {
  if (isUnsent) return 'not_sent';
  const live = legs.filter(({ phase }) => !ended.has(phase));
  if (live.length === 0) return 'closed';
  if (live.some((leg) => leg.isTouched)) return 'touched';
  if (legs.some(({ phase }) => phase === 'closed')) return 'partly_closed';
  return live.some(({ phase }) => phase === 'open') ? 'filled' : 'pending';
}

/** The gravest change decides: another symbol or side makes every other difference beside the point. */
export function changeOf(changed: readonly Changed[], isDeleted = true): Change | null {
  if (changed.includes('vanished')) return isDeleted ? 'deleted' : 'unread';
  const graver: [Change, readonly Changed[]][] = [
    ['identity', ['symbol', 'side']],
    ['entry', ['entry', 'order']],
    ['levels', ['stop', 'targets']],
  ];
  return graver.find(([, kinds]) => changed.some((kind) => kinds.includes(kind)))?.[0] ?? null;
}

export type Outcome = Exclude<Response, 'weigh' | 'on_delete'> | 'cancel';

interface Circumstances {
  handling: Pick<Handling, 'whoWins' | 'onDelete'>;
  /** no open risk grows */
  isSafer: boolean;
  /** how surely the new text was read; a deletion is not read */
  certainty: Certainty;
}

/**
 * What is done in the end, once the follow's own settings have had their say. What is placed already is changed by
 * itself only for a text that was read for certain.
 */
export function respond(stage: Stage, change: Change, { handling, isSafer, certainty }: Circumstances): Outcome {
  const outcome = byTable(stage, change, handling, isSafer);
  const isSure = certainty === 'certain' || change === 'deleted' || change === 'unread';
  if (isSure || (outcome !== 'modify' && outcome !== 'replace' && outcome !== 'ask')) return outcome;
  return certainty === 'probable' ? 'ask' : 'tell';
}

function byTable(stage: Stage, change: Change, handling: Circumstances['handling'], isSafer: boolean): Outcome {
  const response = revisions[stage][change];
  if (response === 'on_delete') return ({ ask: 'ask', cancel: 'cancel', keep: 'tell' } as const)[handling.onDelete];
  if (stage === 'touched' && change === 'levels') return handling.whoWins === 'provider' ? 'modify' : 'ask';
  if (response !== 'weigh') return response;
  if (handling.whoWins === 'provider') return 'modify';
  return handling.whoWins === 'safer' && isSafer ? 'modify' : 'ask';
}

/** Why a change is asked about, where its own words do not say it. */
export function doubtAboutChange(
  stage: Stage,
  change: Change,
  { handling, isSafer, certainty }: Circumstances,
): Doubt | null {
  if (change === 'deleted' || change === 'unread') return null;
  if (certainty !== 'certain') return 'ask.UNSURE';
  if (change === 'identity') return 'ask.ANOTHER';
  if (change !== 'levels') return null;
  if (handling.whoWins === 'me') return 'ask.EVERYTHING';
  return isSafer && stage === 'touched' ? 'ask.TOUCHED' : 'ask.LOOSER';
}
