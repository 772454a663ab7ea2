import type { Read, Reading, Signal, Update } from '../core/reading.ts';
import type { Fact } from '../core/said.ts';
import { wishOf } from '../desk/cards/wish.ts';
import type { Words } from '../words/words.ts';

export type Tone = 'plain' | 'good' | 'bad' | 'wait';

export interface ReadWords {
  tone: Tone;
  label: string;
  text: string;
}

/** What a message was read as, in the words of a trader. */
export function wordsOf(words: Words, { reading, certainty, reader, reasons }: Read): ReadWords {
  const found = wordsOfReading(words, reading);
  if (reading.type === 'none' || reading.type === 'reject') return found;
  const by = { words: found.text, certainty, reader };
  if (certainty === 'certain') return { ...found, text: words.say('reading.BY', by) };
  const isReasoned = reasons.length > 0;
  const text = isReasoned
    ? words.say('reading.BECAUSE', {
        ...by,
        reasons: reasons.map((reason) => words.term('because', reason)).join('; '),
      })
    : words.say('reading.BY', by);
  return { ...found, tone: 'wait', text };
}

function wordsOfReading(words: Words, reading: Reading): ReadWords {
  switch (reading.type) {
    case 'signal':
      return { tone: 'good', label: words.say('reading.SIGNAL_LABEL'), text: signalWords(words, reading) };
    case 'signals':
      return {
        tone: 'good',
        label: words.say('reading.SIGNALS_LABEL', { count: reading.items.length }),
        text: reading.items.map((item) => signalWords(words, item)).join(' — '),
      };
    case 'update':
      return { tone: 'good', label: words.say('reading.UPDATE_LABEL'), text: updateWords(words, reading) };
    case 'updates':
      return {
        tone: 'good',
        label: words.say('reading.UPDATES_LABEL', { count: reading.items.length }),
        text: reading.items.map((item) => updateWords(words, item)).join(', '),
      };
    case 'none':
      return { tone: 'plain', label: words.say('reading.NONE_LABEL'), text: words.say('reading.NONE') };
    case 'reject':
      return { tone: 'bad', label: words.say('reading.REJECT_LABEL'), text: words.term('because', reading.reason) };
  }
}

function signalWords(words: Words, { side, symbol, order, ...signal }: Signal): string {
  const pips = (count: number) => words.say('reading.PIPS', { pips: count });
  const [from, to] = Array.isArray(signal.entry) ? signal.entry : [];
  const entry: Fact =
    from !== undefined && to !== undefined ? words.say('reading.ZONE', { from, to }) : numberOf(signal);
  const stop = signal.sl ?? (signal.slPips ? pips(signal.slPips) : null);
  const targets = [
    ...signal.tps.map(String),
    ...(signal.tpPips ?? []).map(pips),
    ...(signal.rr ?? []).map((times) => words.say('reading.TIMES_RISK', { times })),
    ...(signal.openTp ? [words.say('reading.OPEN_TARGET')] : []),
  ];
  return words.say('reading.SIGNAL', {
    side,
    symbol,
    order,
    entry,
    stop,
    targets: targets.length > 0 ? targets : null,
  });
}

const numberOf = ({ entry }: Pick<Signal, 'entry'>): number | null => (Array.isArray(entry) ? null : entry);

function updateWords(words: Words, update: Update): string {
  const said = words.told(wishOf(update));
  return update.condition ? words.say('reading.WHEN', { words: said, price: update.condition.price }) : said;
}
