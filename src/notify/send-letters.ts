import { type AnyAction, actionsOf } from '../core/action.ts';
import { schemeOf } from '../core/chat.ts';
import { type Dispatch, hideAddress } from '../core/letters.ts';
import { accept } from '../core/outcome.ts';
import { words } from '../words/words.ts';
import { needsSecret } from './content.ts';
import { type LetterContext, letterDue, letterKey, type Writer, writerOf } from './letter-context.ts';
import type { Ending, LetterRow } from './open-letters.ts';
import { lookAgain } from './post.ts';
import { longestMs, waitAfter } from './retry.ts';
import { NoPublicUrl, writeMail, writeText } from './write-letter.ts';

/*
 * The outbox.
 *  1. A letter is marked as being sent, and that is committed, before anybody is asked to carry it.
 *  2. One attempt at it is made once: a process that finds the mark of another does not know what became of it.
 *  3. What may have been taken is never sent again, but: under a key that the carrier keeps, without end; else once, and
 *     only if its kind would rather arrive twice than not at all. Codes would not.
 *  4. Letters to one address leave one after the other, the pressing ones first. No address waits for another.
 *  5. What was not taken is tried for a day. What is refused is given up at once. Either is told.
 *  6. What a letter said is gone from the file once it has ended; a secret was never in it.
 */

/** Told in the transaction in which a letter ended without having been sent. */
export type Told = (context: LetterContext, row: LetterRow, end: { how: Ending; why: string; isGone: boolean }) => void;

export const letterActions = (kind: Writer, told: Told): AnyAction[] => [
  nextLetter(kind, told),
  sendLetter(kind, told),
];

const nextLetter = (kind: Writer, told: Told) =>
  actionsOf<LetterContext>(kind)({
    ...letterDue(kind).next,
    summary: 'Marks the next letter for an address as being sent',
    kind: 'write',
    needs: 'office',
    run: (context: LetterContext, { place }) => {
      const { store } = context;
      const now = context.now();
      for (let row = store.nextLetter(place); row; row = store.nextLetter(place)) {
        // Whatever becomes of that one looks for the next.
        if (row.state === 'sending') break;
        if (row.expiresAt <= now) end(context, row, { how: 'expired', why: row.why ?? 'time', isGone: false }, told);
        else if (row.dueAt > now) {
          lookAgain(context, place, row.dueAt);
          break;
        } else {
          mark(context, row);
          break;
        }
      }
      return accept({});
    },
  });

function mark(context: LetterContext, row: LetterRow): void {
  const attempts = row.attempts + 1;
  context.store.changeLetter(row.id, { state: 'sending', attempts });
  context.store.letGo({ id: row.id, attempts });
  const { id, place } = row;
  const due = { key: letterKey(place), at: context.now(), input: { place, id, attempts } };
  context.schedule(letterDue(writerOf(context)).send, due);
}

type Attempt = { row: LetterRow; dispatch: Dispatch | { became: 'lost' } };

const sendLetter = (kind: Writer, told: Told) =>
  actionsOf<LetterContext>(kind)({
    ...letterDue(kind).send,
    summary: 'Sends the letter that was marked',
    kind: 'write',
    needs: 'office',
    prepare: async (context: LetterContext, { id, attempts }): Promise<Attempt | null> => {
      const row = context.store.letter(id);
      if (row?.state !== 'sending' || row.attempts !== attempts) return null;
      return { row, dispatch: await carry(context, row) };
    },
    run: (context: LetterContext, { place }, _who, attempt) => {
      const now = attempt && context.store.letter(attempt.row.id);
      // Withdrawn while it was under way: nothing more is written about it.
      if (attempt && now?.state === 'sending') settle(context, attempt, told);
      lookAgain(context, place, context.now());
      return accept({});
    },
  });

async function carry(context: LetterContext, row: LetterRow): Promise<Attempt['dispatch']> {
  const { store, services } = context;
  const { mail, sms, publicUrl } = services.letters ?? { mail: null, sms: null, publicUrl: null };
  const { id: key, content, follows } = row;
  const to = row.place.slice(row.place.indexOf(':') + 1);
  const secret = store.letterSecret(key);
  if (content === null || (secret === null && needsSecret(content))) return { became: 'lost' };
  if (!store.takeOff(row)) return { became: 'unknown', why: 'stopped' };
  const language = (content.kind === 'notice' && content.language) || store.language();
  const manner = { words: words(language), publicUrl };
  try {
    if (schemeOf(row.place) === 'sms')
      return (await sms?.send({ key, to, text: writeText(content, secret, manner) })) ?? notSetUp;
    return (await mail?.send({ key, to, follows, ...writeMail(content, secret, manner) })) ?? notSetUp;
  } catch (error) {
    if (error instanceof NoPublicUrl) return { became: 'later', why: 'no PUBLIC_URL', isOurs: true };
    // What was thrown may hold what was in the letter.
    return { became: 'unknown', why: error instanceof Error ? error.name : 'error' };
  }
}

const notSetUp: Dispatch = { became: 'later', why: 'not set up', isOurs: true };

function settle(context: LetterContext, { row, dispatch }: Attempt, told: Told): void {
  const { services } = context;
  const ports = services.letters;
  const port = schemeOf(row.place) === 'sms' ? ports?.sms : ports?.mail;
  services.metrics.count('signalos_letters_total', { port: port?.name ?? 'none', became: dispatch.became });
  const facts = { [context.kind]: context.id, letter: row.id, to: hideAddress(row.place), attempt: row.attempts };
  if (dispatch.became !== 'sent') services.log.warn({ ...facts, ...dispatch }, 'a letter was not sent');
  switch (dispatch.became) {
    case 'sent':
      return context.store.endLetter(row.id, 'sent', context.now(), null);
    case 'lost':
      return end(context, row, { how: 'lost', why: 'stopped', isGone: false }, told);
    case 'refused':
      return end(context, row, { how: 'refused', ...dispatch }, told);
    case 'later':
      if (dispatch.isOurs) alertOurs(context, row, dispatch.why);
      return tryLater(context, row, dispatch, told);
    case 'unknown': {
      if (port?.keepsKeys) return tryLater(context, row, dispatch, told);
      const mayRepeat = row.inDoubt === 'repeat' && row.doubts === 0;
      if (mayRepeat) return tryLater(context, { ...row, doubts: 1 }, dispatch, told);
      // It has most likely arrived: nobody is told that it has not.
      return context.store.endLetter(row.id, 'in doubt', context.now(), dispatch.why);
    }
  }
}

function tryLater(
  context: LetterContext,
  row: LetterRow,
  { why, waitMs }: { why: string; waitMs?: number },
  told: Told,
): void {
  const now = context.now();
  const dueAt = now + waitAfter(row.attempts, waitMs);
  if (dueAt >= row.expiresAt || now - row.postedAt >= longestMs)
    return end(context, row, { how: 'expired', why, isGone: false }, told);
  context.store.changeLetter(row.id, { state: 'waiting', dueAt, doubts: row.doubts, why });
}

function end(context: LetterContext, row: LetterRow, how: Parameters<Told>[2], told: Told): void {
  context.store.endLetter(row.id, how.how, context.now(), how.why);
  told(context, row, how);
}

/** Whoever runs the service has to mend it; each letter that waits for that says so once. */
function alertOurs({ services }: LetterContext, row: LetterRow, why: string): void {
  if (row.attempts !== 1) return;
  const subject = schemeOf(row.place);
  services.alert({ kind: 'due_failing', subject, text: `letters do not go out by ${subject}: ${why}` });
}
