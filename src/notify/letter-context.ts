import { z } from 'zod';
import { placeSchema } from '../core/chat.ts';
import { defineCall } from '../core/office.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import type { Language } from '../words/language.ts';
import type { openLetters } from './open-letters.ts';

/** Who writes letters. Another kind of actor is a word here, the tables among its own, and `letterActions` in its list. */
export type Writer = 'desk' | 'directory' | 'user';

type LetterStore = ReturnType<typeof openLetters> & {
  /** what its letters are written in */
  language(): Language;
};
export type LetterContext = ActorContext<LetterStore, Writer>;

const writers: readonly string[] = ['desk', 'directory', 'user'] satisfies Writer[];
export function writerOf({ kind }: { kind: string }): Writer {
  if (!writers.includes(kind)) throw new TypeError(`${kind} writes no letters`);
  return kind as Writer;
}

/** What an actor that writes letters owes itself: to mark the next one for an address, and to send what was marked. */
export const letterDue = (kind: Writer) => ({
  next: defineCall({
    name: `${kind}.letter-next`,
    input: z.object({ place: placeSchema }),
    output: z.object({}),
  }),
  send: defineCall({
    name: `${kind}.letter-send`,
    input: z.object({ place: placeSchema, id: z.string(), attempts: z.number().int() }),
    output: z.object({}),
  }),
});

export const letterKey = (place: string): string => `letters:${place}`;
