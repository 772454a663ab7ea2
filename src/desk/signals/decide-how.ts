import type { Note } from '../cards/notes.ts';
import type { DeskContext, FollowRow, SignalRow } from '../store.ts';

/** How a signal is decided: by itself, by a person who has been asked, or not at all. */
export interface Decision {
  mode: 'auto' | 'confirm' | 'alert';
  /** the share of the usual size, such as 0.5 for half */
  share: string;
  /** a person said to trade although the price has passed a level */
  isTakenLate?: boolean;
  /** it came too late to be traded by itself */
  isLate?: boolean;
  /** a person has seen what could not be judged */
  isAnswered?: boolean;
}

type Asked = Pick<SignalRow, 'accountId' | 'certainty' | 'postedAt' | 'signal'>;

/** certain: the follow's own mode · probable: always a question · unsure: shown only */
function decisionOf({ certainty }: Asked, follow: FollowRow): Decision {
  const share = '1';
  if (certainty === 'unsure') return { mode: 'alert', share };
  if (certainty === 'probable') return { mode: follow.mode === 'alert' ? 'alert' : 'confirm', share };
  return { mode: follow.mode, share };
}

/** How one signal is decided now, with why a person is asked where its reading alone would not ask. */
export function decideHow(
  context: DeskContext,
  asked: Asked,
  follow: FollowRow,
): { decision: Decision; reason: Note | null } {
  const decision = decisionOf(asked, follow);
  const restored = wasBeforeRestore(context, asked);
  if (restored !== null) return { decision: withQuestion(decision), reason: restored };
  const reason = tooOld(context, asked, follow);
  return reason === null ? { decision, reason } : { decision: { ...withQuestion(decision), isLate: true }, reason };
}

/** What would have been traded by itself is asked about. */
export function withQuestion(decision: Decision): Decision {
  return decision.mode === 'auto' ? { ...decision, mode: 'confirm' } : decision;
}

export function wasBeforeRestore(context: DeskContext, asked: Pick<Asked, 'accountId' | 'postedAt'>): Note | null {
  const restoredAt = context.store.account(asked.accountId)?.restoredAt ?? null;
  return restoredAt !== null && asked.postedAt <= restoredAt ? { code: 'BEFORE_RESTORE', facts: {} } : null;
}

function tooOld(context: DeskContext, asked: Asked, follow: FollowRow): Note | null {
  const { marketLateSeconds, pendingLateSeconds } = follow.handling;
  const limitSeconds = asked.signal.order === 'market' ? marketLateSeconds : pendingLateSeconds;
  const ageSeconds = Math.floor((context.now() - asked.postedAt) / 1_000);
  return ageSeconds > limitSeconds ? { code: 'TOO_OLD', facts: { age: ageSeconds, limit: limitSeconds } } : null;
}

/** How long an opening that was decided now may still be sent. */
export function lapseOf(context: DeskContext, asked: Asked, follow: FollowRow, decision: Decision): number {
  const { marketLateSeconds, pendingLateSeconds } = follow.handling;
  const limitMs = (asked.signal.order === 'market' ? marketLateSeconds : pendingLateSeconds) * 1_000;
  const ageMs = decision.isAnswered ? 0 : context.now() - asked.postedAt;
  return Math.max(shortestMs, limitMs - ageMs);
}

/** What was decided in time is sent, however little of it is left. */
const shortestMs = 5_000;
