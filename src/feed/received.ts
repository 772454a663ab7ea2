import { z } from 'zod';

/** What becomes of a message or an edit that was taken in. */
export const receivedSchema = z.object({ messageId: z.string(), revision: z.number().int(), isNew: z.boolean() });
export type Received = z.infer<typeof receivedSchema>;
