import { z } from 'zod';
import type { Read, Reason, Signal } from '../core/reading.ts';
import { readerPolicySchema } from '../platform/model.ts';
import { tell } from '../words/words.ts';
import type { ReadInput } from './read/read.ts';
import { lower } from './weigh.ts';

const lateSeconds = z.number().int().min(1).max(86_400).nullable();

/** What a channel's owner said about how its messages are to be read. */
export const readingSettingsSchema = z.object({
  defaultSymbol: z
    .string()
    .regex(/^[A-Z0-9]{2,20}$/)
    .nullable()
    .describe('symbol of signals that name none'),
  allowedSymbols: z.array(z.string().max(20)).max(200).describe('empty: every symbol'),
  ignoredWords: z.array(z.string().min(1).max(40)).max(200).describe('read as if they were not there'),
  reader: readerPolicySchema.nullable().describe('null: as the installation says'),
  barePrice: z
    .enum(['settle', 'limit', 'stop'])
    .describe('a price without an order word: settled against the live price, or a pending order'),
  marketLateSeconds: lateSeconds.describe('older ones are asked about; null: only the limits of each follow count'),
  pendingLateSeconds: lateSeconds,
});
export type ReadingSettings = z.infer<typeof readingSettingsSchema>;

export const defaultReadingSettings: ReadingSettings = {
  defaultSymbol: null,
  allowedSymbols: [],
  ignoredWords: [],
  reader: null,
  barePrice: 'settle',
  marketLateSeconds: null,
  pendingLateSeconds: null,
};

/** What the grammar and the model are given: ignored words are blanked, so that every place in the text stays its own. */
export function readInputOf(settings: ReadingSettings, text: string, replyTo: string | undefined): ReadInput {
  const { defaultSymbol, allowedSymbols, ignoredWords } = settings;
  return {
    text: blank(text, ignoredWords),
    ...(replyTo === undefined ? {} : { replyTo: blank(replyTo, ignoredWords) }),
    settings: {
      ...(defaultSymbol ? { defaultSymbol } : {}),
      ...(allowedSymbols.length > 0 ? { allowedSymbols } : {}),
    },
  };
}

function blank(text: string, words: readonly string[]): string {
  return words.reduce((rest, word) => {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}(?![\\p{L}\\p{N}])`, 'giu');
    return rest.replaceAll(pattern, (found) => ' '.repeat(found.length));
  }, text);
}

function escaped(word: string): string {
  return word.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}

/** What is known about the message besides its text. */
export interface Circumstances {
  isForward: boolean;
  /** its author where they are one of several, and nobody named them */
  unheeded: string | null;
  ageSeconds: number;
  /** the reading is the grammar's own, so its spans tell what was said about the order */
  isGrammars: boolean;
}

/** Applies what the owner settled to a reading. It can become more careful by this, never less. */
export function applySettings(read: Read, settings: ReadingSettings, circumstances: Circumstances): Read {
  const signals = signalsIn(read);
  const strange = signals.find(
    ({ symbol }) => settings.allowedSymbols.length > 0 && !settings.allowedSymbols.includes(symbol),
  );
  if (strange) {
    const reason = `not allowed in this channel: ${strange.symbol}`;
    return { ...read, reading: { type: 'reject', reason }, certainty: 'unsure', reasons: [...read.reasons, reason] };
  }
  const priced = circumstances.isGrammars ? withBarePrice(read, settings.barePrice) : read;
  const { isForward, unheeded, ageSeconds } = circumstances;
  const isOld = signals.some((signal) => ageSeconds > limitOf(signal, settings));
  const says = read.reading.type !== 'none';
  const forwarded = says && isForward ? doubt(priced, 'unsure', 'a forward carries no authority') : priced;
  const heeded =
    says && unheeded !== null ? doubt(forwarded, 'unsure', tell('doubt.UNHEEDED', { author: unheeded })) : forwarded;
  return isOld ? doubt(heeded, 'probable', `older than this channel allows, in seconds: ${ageSeconds}`) : heeded;
}

function doubt(read: Read, most: Read['certainty'], reason: Reason): Read {
  return { ...read, certainty: lower(read.certainty, most), reasons: [...read.reasons, reason] };
}

function signalsIn({ reading }: Read): Signal[] {
  if (reading.type === 'signal') return [reading];
  return reading.type === 'signals' ? reading.items : [];
}

function limitOf({ order }: Signal, { marketLateSeconds, pendingLateSeconds }: ReadingSettings): number {
  return (order === 'market' ? marketLateSeconds : pendingLateSeconds) ?? Number.POSITIVE_INFINITY;
}

/** A price beside "now" is not bare: there the order was said in words, which have their span. */
function withBarePrice(read: Read, meaning: ReadingSettings['barePrice']): Read {
  if (meaning === 'settle') return read;
  const isSaid = (field: string) => read.spans.some((span) => span.field === field);
  const settled = (signal: Signal, prefix: string): Signal =>
    signal.order === 'market' && signal.entry !== null && !isSaid(`${prefix}order`)
      ? { ...signal, order: meaning }
      : signal;
  const { reading } = read;
  if (reading.type === 'signal') return { ...read, reading: settled(reading, '') };
  if (reading.type !== 'signals') return read;
  return { ...read, reading: { ...reading, items: reading.items.map((item, at) => settled(item, `items.${at}.`)) } };
}
