import { z } from 'zod';
import { defineCall } from '../core/office.ts';

/** What a paper broker owes itself while anything is open or waits. */
export const moveOn = defineCall({ name: 'venue.turn', input: z.object({}), output: z.object({}) });
