import { z } from 'zod';
import { defineCall } from './office.ts';

/** Every runtime does this itself: an actor cannot take its own database away. Whoever asks for it afterwards finds none. */
export const eraseActorCall = defineCall({ name: 'actor.erase', input: z.object({}), output: z.object({}) });

/** Takes away whatever of somebody lies elsewhere than in the directory. */
export const eraseFilesCall = defineCall({
  name: 'users.erase-files',
  input: z.object({
    user: z.string(),
    desks: z.array(z.string()),
    feeds: z.array(z.string()),
    outposts: z.array(z.string()).default([]),
  }),
  output: z.object({ chains: z.array(z.string()).describe('the actors that are no more, such as `user user-1`') }),
});
