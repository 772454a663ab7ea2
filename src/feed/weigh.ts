import type { Certainty, Read, Reading, Reason, Signal } from '../core/reading.ts';
import { tell } from '../words/words.ts';
import { claimedReading } from './claimed-reading.ts';
import { differences, meaning } from './compare.ts';
import { ground, type Sources } from './ground.ts';
import type { ModelAnswered } from './model-answer.ts';
import { printSignal } from './print-signal.ts';
import { readMessage } from './read/read.ts';
import { signalsOf } from './revise.ts';
import { isOfSecondReader } from './second-reader/second-opinion.ts';

/** What the grammar says of a text that speaks to whoever reads it. */
const addressed = 'addresses the reader';

export interface Weighing extends Sources {
  grammar: Read;
  answered: ModelAnswered;
  defaultSymbol: string | null;
  /** replaced only to show what happens without it */
  groundOf?: typeof ground;
}

/**
 * What a grammar's and a model's reading of one message come to. Null: the answer makes no sense.
 *  1. Nothing leaves here whose values the text does not hold.
 *  2. A model makes nothing certain of which the grammar does not read every value, or says that words are left over.
 *  3. Where the grammar reads an instruction its reading stands; the model confirms it or casts doubt on it.
 */
export function weigh({ grammar, answered, defaultSymbol, groundOf = ground, ...sources }: Weighing): Read | null {
  const claimed = claimedReading(answered, defaultSymbol);
  if (!claimed) return null;
  const { spans, missing } = groundOf(claimed.claims, sources);
  if (missing.length > 0)
    return ungrounded(
      grammar,
      claimed.reading,
      missing.map(({ field }) => field),
    );

  const found = differences(grammar.reading, claimed.reading);
  if (found.length === 0) return agreed(grammar);
  if (isInstruction(grammar.reading)) return doubted(grammar, claimed.reading, found);
  if (!isInstruction(claimed.reading)) return withReasons(grammar, found);
  return proposed(grammar, { ...grammar, reading: claimed.reading, spans, explanation: [], reader: 'model' }, found);
}

function isInstruction(reading: Reading): boolean {
  return meaning(reading) === 'signal' || meaning(reading) === 'update';
}

function agreed(grammar: Read): Read {
  const isSettled = grammar.certainty === 'probable' && isOnlyDoubted(grammar);
  return {
    ...grammar,
    reader: 'model',
    certainty: isSettled ? 'certain' : grammar.certainty,
    reasons: [...grammar.reasons, 'the model reads the same'],
  };
}

/**
 * A reading that was certain until the second reader objected is certain again when the model reads the same: two of three.
 * Otherwise every doubt has to be one of spelling.
 */
const isOnlyDoubted = (grammar: Read): boolean =>
  grammar.reasons.some(isOfSecondReader) || grammar.reasons.every((reason) => isSpelling(reason, grammar));

/**
 * Doubts about how a word the reading stands on was spelled, not about what else stands in the text: only those are
 * settled by a model, because a text that talks the model into something has to say it somewhere.
 */
function isSpelling(reason: Reason, { spans }: Read): boolean {
  if (typeof reason !== 'string') return false;
  if (/^(letters read as digits|levels far apart)/.test(reason)) return true;
  const slips = /^slip of the pen: (.+)$/.exec(reason)?.[1]?.split(', ');
  return slips?.every((word) => spans.some(({ text }) => text === word)) ?? false;
}

/** Side and symbol are what a trade is; if even they are in dispute, nobody is asked to take it. */
function doubted(grammar: Read, model: Reading, found: Reason[]): Read {
  const isSame = (key: 'side' | 'symbol') =>
    signalsOf(grammar.reading).every((signal, at) => signalsOf(model)[at]?.[key] === signal[key]);
  const isGrave = model.type === 'reject' || (signalsOf(model).length > 0 && !(isSame('side') && isSame('symbol')));
  return withReasons({ ...grammar, certainty: lower(grammar.certainty, isGrave ? 'unsure' : 'probable') }, found);
}

/** A value that is not in the text makes the whole reading unsure: without it it would be a trade nobody signalled. */
function ungrounded(grammar: Read, model: Reading, missing: string[]): Read {
  const reason = tell('doubt.NOT_IN_TEXT', { fields: missing.slice(0, 5) });
  const unsure: Read = withReasons({ ...grammar, certainty: 'unsure' }, [reason]);
  if (grammar.reading.type !== 'none' || signalsOf(model).length === 0) return unsure;
  return { ...unsure, reader: 'model', spans: [], explanation: [], reading: { type: 'reject', reason } };
}

/**
 * Only the model sees an instruction. It is at most a question, and only where the grammar itself did not understand
 * all of it. What speaks to the reader is nobody's instruction, whoever obeys it.
 */
function proposed(grammar: Read, model: Read, found: Reason[]): Read {
  const { reading, certainty, reasons } = grammar;
  if (reasons.includes(addressed)) return withReasons(grammar, found);
  if (!signalsOf(model.reading).every(isConsistent)) return withReasons({ ...grammar, certainty: 'unsure' }, found);
  const isOpen = reading.type === 'none' && certainty === 'probable';
  return withReasons({ ...model, certainty: isOpen ? 'probable' : 'unsure' }, found);
}

/** Written plainly, the grammar accepts it: stop and targets on their sides, prices of one scale. */
function isConsistent(signal: Signal): boolean {
  const { reading } = readMessage({ text: printSignal(signal) });
  if (reading.type !== 'signal') return false;
  return reading.symbol === signal.symbol && reading.side === signal.side && reading.sl === signal.sl;
}

function withReasons(read: Read, reasons: Reason[]): Read {
  return { ...read, reasons: [...read.reasons, ...reasons] };
}

const order: Certainty[] = ['unsure', 'probable', 'certain'];

export function lower(a: Certainty, b: Certainty): Certainty {
  return order.indexOf(a) < order.indexOf(b) ? a : b;
}
