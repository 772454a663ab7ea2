import { z } from 'zod';
import { defineCall } from './office.ts';

/** What others ask of a desk. */
export const pullDesk = defineCall({
  name: 'desk.pull',
  input: z.object({}),
  output: z.object({ taken: z.number() }),
});

export const watchDesk = defineCall({
  name: 'desk.watch',
  input: z.object({ account: z.string() }),
  output: z.object({}),
});
