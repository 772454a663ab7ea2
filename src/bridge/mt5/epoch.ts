/*
 * Who is in charge of an account, and which of their frames count.
 *  1. An epoch is given out once, so two connectors never share one; asking for it puts nobody in charge.
 *  2. A higher epoch takes over only when the one before has said goodbye, or can no longer be carrying anything out.
 *  3. Within an epoch frames only go forward; the newest alone may come again, and is answered as it was.
 */

export const leaseMs = 15_000;
/** Nothing that was handed out can be carried out later than this after the last frame. */
export const longestMs = leaseMs + 20_000;

export interface Session {
  /** in force; 0: none ever was */
  epoch: number;
  /** the highest that was ever given out */
  epochGiven: number;
  /** of the newest frame of this epoch, and its body */
  seq: number;
  bodyHash: string;
  lastFrameAt: number;
  saidBye: boolean;
}

export const newSession: Session = {
  epoch: 0,
  epochGiven: 0,
  seq: 0,
  bodyHash: '',
  lastFrameAt: 0,
  saidBye: true,
};

export type WireError = 'bad_seq' | 'superseded' | 'busy' | 'no_epoch' | 'hello_needed' | 'bad_body';

export type Admission =
  | { kind: 'next' }
  | { kind: 'first' }
  | { kind: 'again' }
  | { kind: 'error'; code: WireError; retryMs: number };

const error = (code: WireError, retryMs = 1_000): Admission => ({ kind: 'error', code, retryMs });

const whole = /^(0|[1-9]\d{0,15})$/;

/** A number as a header must write it; null: it is none. */
export function headerNumber(text: string): number | null {
  const value = whole.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(value) ? value : null;
}

/** What a frame of this epoch and sequence is, before anything of its body is believed. */
export function admit(
  session: Session,
  frame: { epoch: number; seq: number; bodyHash: string },
  now: number,
): Admission {
  if (frame.epoch < session.epoch) return error('superseded', leaseMs);
  if (frame.epoch > session.epochGiven) return error('no_epoch');
  if (frame.seq < 1) return error('bad_seq');
  if (frame.epoch === session.epoch) {
    if (frame.seq > session.seq) return { kind: 'next' };
    return frame.seq === session.seq && frame.bodyHash === session.bodyHash ? { kind: 'again' } : error('bad_seq');
  }
  const busyMs = session.saidBye ? 0 : session.lastFrameAt + longestMs - now;
  return busyMs > 0 ? error('busy', Math.min(busyMs, longestMs)) : { kind: 'first' };
}
