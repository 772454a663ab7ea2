import { z } from 'zod';
import { defineCall } from '../core/office.ts';

/*
 * What a desk owes itself at a time and who asks for it must not import who does it. An action that does one of these
 * is made of it: `deskAction({ ...remindOfAlarm, … })`.
 */
export const expireSignal = defineCall({
  name: 'desk.expire',
  input: z.object({ signal: z.string() }),
  output: z.object({}),
});

export const awaitPrices = defineCall({
  name: 'desk.await',
  input: z.object({ account: z.string() }),
  output: z.object({}),
});

export const remindOfAlarm = defineCall({
  name: 'desk.remind',
  input: z.object({
    leg: z.string(),
    code: z.enum(['UNPROTECTED', 'MISSING', 'IN_DOUBT', 'NOT_CLOSED', 'PART_NOT_CLOSED']),
    nth: z.number().int().min(1),
  }),
  output: z.object({}),
});
