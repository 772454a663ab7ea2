import type { Read } from '../core/reading.ts';
import type { ModelReader } from '../platform/services.ts';
import { tell } from '../words/words.ts';
import { askModel, type ModelReply, mustAsk } from './ask-model.ts';
import type { ReadInput } from './read/read.ts';
import { applySettings, type Circumstances, type ReadingSettings, readInputOf } from './reading-settings.ts';
import { readTwice } from './second-reader/second-opinion.ts';
import { weigh } from './weigh.ts';

export interface Material {
  text: string;
  replyTo: string | undefined;
  settings: ReadingSettings;
}

/** What the grammar makes of a text, as sure as the second reader leaves it, and whether a model is to be heard as well. */
export interface FirstLook {
  input: ReadInput;
  grammar: Read;
  mustAsk: boolean;
}

export function lookFirst({ text, replyTo, settings }: Material, reading: ModelReader | undefined): FirstLook {
  const input = readInputOf(settings, text, replyTo);
  const grammar = readTwice(input);
  const { certainty } = grammar;
  return { input, grammar, mustAsk: mustAsk(reading, settings.reader, { text, certainty }) };
}

/** The reading in the end. Without an answer the grammar's own stands, as sure or unsure as it is. */
export function settleReading(
  { input, grammar }: FirstLook,
  answer: ModelReply | null,
  settings: ReadingSettings,
  circumstances: Omit<Circumstances, 'isGrammars'>,
): { read: Read; fallback: string | null } {
  const { text, replyTo } = input;
  const { defaultSymbol } = settings;
  const weighed = answer?.ok ? weigh({ grammar, answered: answer.value, defaultSymbol, text, replyTo }) : null;
  const fallback = answer === null || weighed ? null : answer.ok ? 'nonsense' : answer.failure;
  const read = weighed ?? (fallback === null ? grammar : withoutModel(grammar, fallback));
  const isGrammars = read.reading === grammar.reading;
  return { read: applySettings(read, settings, { ...circumstances, isGrammars }), fallback };
}

function withoutModel(grammar: Read, failure: string): Read {
  return { ...grammar, reasons: [...grammar.reasons, tell('doubt.NO_MODEL', { failure })] };
}

/** Reads a text as a channel with these settings would, and keeps nothing of it. */
export async function readText(reading: ModelReader | undefined, material: Material): Promise<Read> {
  const look = lookFirst(material, reading);
  const answer = look.mustAsk ? await askModel(reading, look.input) : null;
  return settleReading(look, answer, material.settings, {
    isForward: false,
    unheeded: null,
    ageSeconds: 0,
  }).read;
}
