import type { LetterContent } from './content.ts';
import { needsSecret } from './content.ts';
import { type LetterContext, letterDue, letterKey, writerOf } from './letter-context.ts';
import { longestMs } from './retry.ts';

export interface Posting {
  /** the same letter under the same id; posted again before it left it says the newer, afterwards nothing happens */
  id: string;
  place: string;
  content: LetterContent;
  /** a code, or the word in a link: in memory only, and in the letter */
  secret?: string;
  /** the more pressing first; the same, in the order in which they were posted */
  rank?: number;
  /** when nobody knows whether it was taken: repeat it once, or rather lose it than send it twice */
  inDoubt?: 'repeat' | 'drop';
  /** the letter it follows, for whoever shows letters in threads */
  follows?: string | null;
  /** not before this long from now, so that what changes meanwhile is one letter */
  waitMs?: number;
  /** worth nothing after this long */
  validMs?: number;
}

/** A day's letters, so that nothing that goes round in circles costs a fortune. */
const mostWaiting = 200;

/**
 * Puts a letter into the outbox, in the transaction of what it tells: both happen, or neither. False: so many wait for
 * that address already that this one is left out.
 */
export function post(context: LetterContext, posting: Posting): boolean {
  const { store } = context;
  const { id, place, content, secret = null, rank = 0, inDoubt = 'repeat', follows = null } = posting;
  const now = context.now();
  if (secret === null && needsSecret(content)) throw new Error('this letter says nothing without its secret');
  const known = store.letter(id);
  if (known && known.state === 'waiting') store.changeLetter(id, { content });
  if (known) return true;
  if (store.waitingLetters(place) >= mostWaiting) {
    context.services.alert({ kind: 'due_failing', subject: context.id, text: 'too many letters wait for one address' });
    return false;
  }
  const dueAt = now + (posting.waitMs ?? 0);
  const expiresAt = now + Math.min(posting.validMs ?? longestMs, longestMs);
  store.keepLetter({ id, place, rank, content, inDoubt, follows, postedAt: now, dueAt, expiresAt }, secret);
  lookAgain(context, place, dueAt);
  return true;
}

/** While one is on its way there, whatever becomes of it looks for the next. */
export function lookAgain(context: LetterContext, place: string, at: number): void {
  if (context.store.isSending(place)) return;
  const key = letterKey(place);
  const planned = context.scheduledAt(key);
  if (planned !== null && planned <= at) return;
  context.schedule(letterDue(writerOf(context)).next, { key, at, input: { place } });
}

/** Nothing more goes there. One that is on its way may still arrive. */
export function withdraw(context: LetterContext, place: string): void {
  context.store.withdrawLetters(place, context.now());
  context.unschedule(letterKey(place));
}
