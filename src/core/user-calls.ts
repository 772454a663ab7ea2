import { z } from 'zod';
import { defineCall } from './office.ts';

/** What others ask of a user. */
export const beginResetCall = defineCall({
  name: 'user.begin-reset',
  input: z.object({ email: z.string() }),
  output: z.object({}),
});

export const greetUserCall = defineCall({
  name: 'user.greet',
  input: z.object({ email: z.string(), isConfirmed: z.boolean() }),
  output: z.object({}),
});

/** Somebody is nobody here any more, or somebody else than before: whoever is signed in as them is not. */
export const endAllCall = defineCall({
  name: 'user.end-all',
  input: z.object({ areWordsOver: z.boolean() }),
  output: z.object({}),
});

/** They sign in by another service from now on, or no longer. */
export const noteLinkedCall = defineCall({
  name: 'user.note-linked',
  input: z.object({
    service: z.string().max(60),
    isLinked: z.boolean(),
    said: z.string().max(254).nullable().describe('how they are called there'),
  }),
  output: z.object({}),
});
