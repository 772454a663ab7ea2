import type { Note } from '../cards/notes.ts';
import type { DeskContext, FollowRow, SignalRow } from '../store.ts';
import { type Decision, howBy, withQuestion } from './decide/how.ts';

type Asked = Pick<SignalRow, 'accountId' | 'certainty' | 'postedAt' | 'signal'>;

/** How one signal is decided now, with why a person is asked where its reading alone would not ask. */
export function decideHow(
  context: DeskContext,
  asked: Asked,
  follow: FollowRow,
): { decision: Decision; reason: Note | null } {
  const decision = howBy(asked.certainty, follow.mode);
  const restored = wasBeforeRestore(context, asked);
  if (restored !== null) return { decision: withQuestion(decision), reason: restored };
  const reason = tooOld(context, asked, follow);
  return reason === null ? { decision, reason } : { decision: { ...withQuestion(decision), isLate: true }, reason };
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
