import type { Read } from '../../core/reading.ts';
import type { Decided } from './decide/chosen.ts';
import { decide, readingOf } from './decide/decide.ts';
import { piecesOf } from './decide/pieces.ts';
import type { ReadSettings } from './settings.ts';
import { layColumns } from './text/columns.ts';
import { leaveOut } from './text/ignored.ts';
import { startMeter } from './text/meter.ts';
import { type Normal, normalise } from './text/normalise.ts';
import { spansOf } from './text/spans.ts';
import { type Token, tokenise } from './text/tokens.ts';
import { settleHomographs } from './words/homographs.ts';
import { shaped } from './words/items.ts';
import { measure } from './words/measure.ts';
import { readNumberWords } from './words/number-words.ts';
import { recognise } from './words/recognise.ts';

export interface ReadInput {
  text: string;
  replyTo?: string;
  settings?: ReadSettings;
}

/** Longer texts are no signals and are refused unread. UTF-16 units. */
export const longestText = 6000;

/**
 * Reads one message by grammar alone.
 * 1. Never throws. 2. Work is linear in the length of the text. 3. Certain only when every number and every word of instruction is accounted for.
 */
export function readMessage(input: ReadInput): Read {
  return readMetered(input).read;
}

export interface Metered {
  read: Read;
  steps: number;
  /** the pieces it was cut into; none where it was refused unread */
  tokens: readonly Token[];
}

/** The same with the steps it took. */
export function readMetered({ text, replyTo, settings = {} }: ReadInput): Metered {
  const meter = startMeter();
  if (text.length > longestText) {
    const reason = `too long to be read, in characters: ${longestText}`;
    return {
      read: {
        reading: { type: 'reject', reason },
        certainty: 'unsure',
        reader: 'grammar',
        spans: [],
        explanation: [],
        reasons: [reason],
      },
      steps: 0,
      tokens: [],
    };
  }
  const parse = (source: string) => {
    const normal = normalise(source);
    const tokens = leaveOut(tokenise(normal.text), settings.ignoredWords ?? []);
    meter.steps += normal.text.length;
    const { items, languages } = recognise(tokens, meter);
    settleHomographs(items);
    readNumberWords(items);
    const laid = layColumns(items);
    measure(laid);
    return { normal, items: laid.map(shaped), languages, tokens };
  };
  const replied =
    replyTo === undefined || replyTo.length > longestText
      ? undefined
      : readingOf(parse(replyTo).items, settings, meter);
  const { normal, items, tokens } = parse(text);
  const decided = doubted(decide(items, settings, replied, meter), normal);
  return {
    read: {
      reading: decided.reading,
      certainty: decided.certainty,
      reader: 'grammar',
      spans: spansOf(text, normal, items, decided.sources),
      explanation: piecesOf(text, normal, items, decided.taken),
      reasons: decided.reasons,
    },
    steps: meter.steps + items.length,
    tokens,
  };
}

/** Who hides something in a message may hide what changes it. A name with a figure may be the price that nothing else says. */
function doubted(decided: Decided, { hides, numbered }: Normal): Decided {
  if (decided.certainty !== 'certain') return decided;
  const { reading } = decided;
  const isUnpriced = numbered && reading.type === 'signal' && reading.entry === null;
  const why = hides ? 'hidden text is left out' : isUnpriced ? 'a name that may be the price' : undefined;
  return why === undefined ? decided : { ...decided, certainty: 'probable', reasons: [...decided.reasons, why] };
}
