import { z } from 'zod';
import type { HearChannel, ListKept } from './channel.ts';

/** In base64. A message is one value in a database, and those are small. */
const bytes = z.base64().max(700_000);

/** What is shown once is kept in memory under this name, and nowhere else; it is put into the block on its way out. */
const secretName = z.string().max(120).exactOptional();

/** What is said to people, free of any chat platform. Each door renders it its own way. */
export const blockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: z.string(), tone: z.enum(['plain', 'good', 'bad', 'wait']).optional() }),
  z.object({
    kind: z.literal('text'),
    text: z.string(),
    /** where it comes from and how it came about: shown small */
    isFootnote: z.literal(true).optional(),
    /** there is a word in it that lets in whoever says it: nobody who only looks on is shown it */
    letsIn: z.literal(true).optional(),
  }),
  z.object({ kind: z.literal('pairs'), rows: z.array(z.tuple([z.string(), z.string()])) }),
  /** exact figures and where they come from, for whoever opens it */
  z.object({ kind: z.literal('details'), title: z.string(), rows: z.array(z.tuple([z.string(), z.string()])) }),
  z.object({ kind: z.literal('table'), head: z.array(z.string()), rows: z.array(z.array(z.string())) }),
  z.object({ kind: z.literal('code'), text: z.string(), secret: secretName }),
  /** `data` in base64; `alt` is what is read out in its place */
  z.object({
    kind: z.literal('picture'),
    alt: z.string(),
    mime: z.enum(['image/png', 'image/svg+xml']),
    data: bytes,
    secret: secretName,
  }),
  z.object({ kind: z.literal('file'), name: z.string(), mime: z.string(), data: bytes }),
]);
export type Block = z.infer<typeof blockSchema>;

/** A button. `id` is single-use and says nothing by itself: the desk keeps what it stands for. */
export const choiceSchema = z.object({
  id: z.string(),
  label: z.string(),
  style: z.enum(['primary', 'plain', 'danger']),
});
export type Choice = z.infer<typeof choiceSchema>;

const optionSchema = z.object({ id: z.string(), label: z.string() });

/** One thing that is asked for. A door shows it as a line of a form, or asks it as a question of its own. */
export const fieldSchema = z.object({
  name: z.string(),
  label: z.string(),
  kind: z.enum(['text', 'number', 'choice', 'many', 'date', 'file', 'secret']),
  hint: z.string().optional(),
  example: z.string().optional(),
  /** of a choice, or of many */
  options: z.array(optionSchema).optional(),
  /** the smallest and largest number, the fewest and most characters, or how many of several */
  least: z.number().optional(),
  most: z.number().optional(),
  isOptional: z.literal(true).optional(),
  /** what a text has to be */
  is: z.enum(['zone', 'time']).optional(),
});
export type Field = z.infer<typeof fieldSchema>;

/** What a question asks for. A door without forms asks for the first line; what is typed then answers that one. */
export const formSchema = z.object({ id: z.string(), fields: z.array(fieldSchema) });
export type Form = z.infer<typeof formSchema>;

const outgoingSchema = z.object({
  id: z.string(),
  /** grows with every edit of the same message; a door shows the newest it has */
  version: z.number().int(),
  place: z.string(),
  blocks: z.array(blockSchema),
  choices: z.array(choiceSchema),
  form: formSchema.nullable(),
  /** the platform's own id of the message, once sent */
  ref: z.string().nullable(),
  /** shown without a sound */
  isSilent: z.boolean(),
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
  /** whether nobody but the person reads there: only then a secret is asked for */
  isPrivate(place: string): boolean;
  /** A link that opens a chat with the bot and says this word there; null: the platform has none. */
  linkSaying?(word: string): string | null;
  /** Takes a message of the person out of the chat, where the platform lets it: it held a secret. */
  forget(place: string, ref: string): Promise<void>;
}

/** What somebody did in a chat, as the platform told it. */
export interface HeardInChat {
  /** the same for the same event, however often the platform tells it */
  key: string;
  place: string;
  /** who did it, as the platform knows them, such as `telegram-user:7` */
  person: string;
  /** as they call themselves there: anybody may take any name, so it decides nothing */
  called?: string;
  /** what their platform says they read, as a tag such as `pt-BR` */
  language?: string;
  what:
    | { kind: 'text'; text: string; ref?: string }
    /**
     * passed on from a channel, `from` if the platform says which one: what it says is the channel's, not theirs.
     * `isReader`: the platform says, too, that they read that channel themselves
     */
    | { kind: 'forward'; text: string; from: { channel: string; title: string; isReader?: boolean } | null }
    /** a picture or a file without words; `read` gives what is in it, null: it is too large, or gone */
    | { kind: 'file'; name: string; mime: string; read(): Promise<Uint8Array | null> }
    /** their own chat is shut to the bot from now on, or open to it again */
    | { kind: 'shut' }
    | { kind: 'opened' }
    | { kind: 'choice'; choice: string }
    | { kind: 'form'; form: string; values: Record<string, unknown> };
}

/** What the platform may show whoever did it, such as below a button; the answer itself comes as a message. */
export type Hear = (heard: HeardInChat) => Promise<{ words: string | null }>;

/** A command as a platform's menu shows it. */
export interface MenuLine extends Told {
  name: string;
  /** the same in other languages, by their codes */
  also?: Readonly<Record<string, Told>>;
}

interface Told {
  does: string;
  /** what may be typed behind it, as `[trade] PRICE`; empty: nothing */
  takes: string;
}

/** What somebody may mean by the last word of what they are typing behind a command. */
export interface Suggestion {
  word: string;
  label: string;
}
export type Suggest = (typing: { person: string; command: string; typed: string }) => Promise<Suggestion[]>;

/** The form that a question of theirs asks for, by its id; null: it is over, or was never theirs. */
export type FindForm = (asked: { person: string; form: string }) => Promise<Form | null>;

/** What a platform is told to bring in, and what it offers people to type. */
export interface Ears {
  chat: Hear;
  channel: HearChannel;
  kept: ListKept;
  suggest: Suggest;
  form: FindForm;
  menu: readonly MenuLine[];
}

/** A chat platform: what is shown there, and what is heard there from `start` until `stop`. */
export interface ChatDoor {
  port: ChatPort;
  start(ears: Ears): Promise<void>;
  stop(): Promise<void>;
}

export const heading = (text: string, tone: 'plain' | 'good' | 'bad' | 'wait' = 'plain'): Block => ({
  kind: 'heading',
  text,
  tone,
});
export const paragraph = (text: string): Block => ({ kind: 'text', text });

/** With a word that lets in whoever says it. */
export const wordOf = (text: string): Block => ({ kind: 'text', text, letsIn: true });
export const footnote = (text: string): Block => ({ kind: 'text', text, isFootnote: true });
export const pairs = (rows: [string, string][]): Block => ({ kind: 'pairs', rows });
export const details = (title: string, rows: [string, string][]): Block => ({ kind: 'details', title, rows });
export const table = (head: string[], rows: string[][]): Block => ({ kind: 'table', head, rows });

/** When a button expires that is there for as long as what it is about: it ends when its message is edited. */
export const never = Number.MAX_SAFE_INTEGER;
