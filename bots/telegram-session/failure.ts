import type { ListenerProblem } from '../../src/core/listener.ts';

/** What Telegram answered instead of doing what it was asked for. */
export interface Refusal {
  code: number;
  text: string;
  seconds: number | null;
}

/** Nothing came back in time, or the line broke. */
export class Unreachable extends Error {}

/** A refusal of the platform. Its text names kinds of failures, and nothing that was given. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(`Telegram refused: ${refusal.text}`);
  }
}

const problems: Record<string, ListenerProblem> = {
  PHONE_NUMBER_INVALID: { code: 'PHONE' },
  PHONE_CODE_INVALID: { code: 'CODE' },
  PHONE_CODE_EMPTY: { code: 'CODE' },
  PHONE_CODE_EXPIRED: { code: 'CODE_OLD' },
  PASSWORD_HASH_INVALID: { code: 'PASSWORD' },
  PHONE_NUMBER_UNOCCUPIED: { code: 'NO_ACCOUNT' },
  PHONE_NUMBER_BANNED: { code: 'BARRED' },
  API_ID_INVALID: { code: 'KEYS' },
  API_ID_PUBLISHED_FLOOD: { code: 'KEYS' },
  CHANNEL_PRIVATE: { code: 'GONE' },
  CHANNEL_INVALID: { code: 'GONE' },
};

/** The person, or Telegram, ended the session: nothing but signing in again changes that. */
const isOver = ({ code, text }: Refusal): boolean =>
  (code === 401 && text !== 'SESSION_PASSWORD_NEEDED') || text === 'AUTH_KEY_DUPLICATED';

export function problemOf(error: unknown): ListenerProblem {
  if (!(error instanceof Refused)) return { code: 'UNREACHABLE' };
  const { refusal } = error;
  if (isOver(refusal)) return { code: 'ENDED' };
  if (refusal.seconds !== null) return { code: 'WAIT', seconds: refusal.seconds };
  if (/FLOOD/.test(refusal.text) && !problems[refusal.text]) return { code: 'WAIT', seconds: 86_400 };
  return problems[refusal.text] ?? { code: 'UNREACHABLE' };
}
