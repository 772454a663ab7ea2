import { z } from 'zod';

/** What is said to people, free of any chat platform. Each door renders it its own way. */
export const blockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: z.string(), tone: z.enum(['plain', 'good', 'bad', 'wait']).optional() }),
  z.object({
    kind: z.literal('text'),
    text: z.string(),
    /** where it comes from and how it came about: shown small */
    isFootnote: z.literal(true).optional(),
  }),
  z.object({ kind: z.literal('pairs'), rows: z.array(z.tuple([z.string(), z.string()])) }),
  z.object({ kind: z.literal('table'), head: z.array(z.string()), rows: z.array(z.array(z.string())) }),
  z.object({ kind: z.literal('code'), text: z.string() }),
]);
export type Block = z.infer<typeof blockSchema>;

/** A button. `id` is single-use and says nothing by itself: the desk keeps what it stands for. */
export const choiceSchema = z.object({
  id: z.string(),
  label: z.string(),
  style: z.enum(['primary', 'plain', 'danger']),
});
export type Choice = z.infer<typeof choiceSchema>;

const outgoingSchema = z.object({
  id: z.string(),
  /** grows with every edit of the same message; a door shows the newest it has */
  version: z.number().int(),
  place: z.string(),
  blocks: z.array(blockSchema),
  choices: z.array(choiceSchema),
  /** the platform's own id of the message, once sent */
  ref: z.string().nullable(),
});
export type Outgoing = z.infer<typeof outgoingSchema>;

/** A place is a chat of some platform, named by the platform's scheme, as `web:desk-1`. */
export const placeSchema = z
  .string()
  .max(120)
  .regex(/^[a-z]+:\S+$/)
  .describe('a chat, named by its platform, such as web:desk-1');
export const schemeOf = (place: string): string => place.slice(0, place.indexOf(':'));

/**
 * What became of a message: shown (`ref` is the platform's own id of it), not now (the platform said how long to
 * wait), or never again (the bot was blocked, the chat is gone). Anything else is thrown and tried again.
 */
export type Sent = { ref: string } | { waitMs: number } | { gone: string };

/**
 * A chat platform seen from inside: it can show a message, and show it again edited. With a `ref` the message is
 * already there; if it cannot be edited any more the port sends it anew and gives the new `ref`.
 */
export interface ChatPort {
  /** which places it serves, such as `web` of `web:desk-1` */
  scheme: string;
  send(message: Outgoing): Promise<Sent>;
}

export const heading = (text: string, tone: 'plain' | 'good' | 'bad' | 'wait' = 'plain'): Block => ({
  kind: 'heading',
  text,
  tone,
});
export const paragraph = (text: string): Block => ({ kind: 'text', text });
export const footnote = (text: string): Block => ({ kind: 'text', text, isFootnote: true });
export const pairs = (rows: [string, string][]): Block => ({ kind: 'pairs', rows });
export const table = (head: string[], rows: string[][]): Block => ({ kind: 'table', head, rows });

/** When a button expires that is there for as long as what it is about: it ends when its message is edited. */
export const never = Number.MAX_SAFE_INTEGER;
