import type { Read, Reading, Signal, Update } from '../core/reading.ts';

export type Tone = 'plain' | 'good' | 'bad' | 'wait';

export interface ReadWords {
  tone: Tone;
  label: string;
  text: string;
}

/** What a message was read as, in the words of a trader. */
export function wordsOf({ reading, certainty, reader, reasons }: Read): ReadWords {
  const words = wordsOfReading(reading);
  if (reading.type === 'none' || reading.type === 'reject') return words;
  if (certainty === 'certain') return { ...words, text: `${words.text} · ${certainty}, by ${reader}` };
  const why = reasons.length > 0 ? `: ${reasons.join('; ')}` : '';
  return {
    ...words,
    tone: 'wait',
    text: `${words.text} · ${certainty}, by ${reader}${why}`,
  };
}

function wordsOfReading(reading: Reading): ReadWords {
  switch (reading.type) {
    case 'signal':
      return { tone: 'good', label: 'Signal', text: signalWords(reading) };
    case 'signals':
      return {
        tone: 'good',
        label: `${reading.items.length} signals`,
        text: reading.items.map(signalWords).join(' — '),
      };
    case 'update':
      return { tone: 'good', label: 'Update', text: updateWords(reading) };
    case 'updates':
      return {
        tone: 'good',
        label: `${reading.items.length} updates`,
        text: reading.items.map(updateWords).join(', '),
      };
    case 'none':
      return { tone: 'plain', label: 'Talk', text: 'nothing to trade' };
    case 'reject':
      return { tone: 'bad', label: 'Not readable', text: reading.reason };
  }
}

function signalWords(signal: Signal): string {
  const entry = Array.isArray(signal.entry) ? signal.entry.join(' to ') : signal.entry;
  const order =
    signal.order === 'market' ? (entry === null ? 'at market' : `at ${entry}`) : `${signal.order} ${entry ?? ''}`;
  const stop = signal.sl ?? (signal.slPips ? `${signal.slPips} pips` : 'none');
  const targets = [
    ...signal.tps,
    ...(signal.tpPips ?? []).map((pips) => `${pips} pips`),
    ...(signal.rr ?? []).map((multiple) => `${multiple} × the risk`),
    ...(signal.openTp ? ['open'] : []),
  ];
  const aim = targets.length === 0 ? 'no target' : `target ${targets.join(', ')}`;
  return `${signal.side.toUpperCase()} ${signal.symbol} ${order.trim()} · stop ${stop} · ${aim}`;
}

function updateWords(update: Update): string {
  const figures = Object.entries(update)
    .filter(([name, value]) => !['type', 'action', 'condition'].includes(name) && value !== null && value !== undefined)
    .map(([key, value]) => [named[key] ?? key, value])
    .map(([name, value]) => (value === true ? name : `${name} ${Array.isArray(value) ? value.join(', ') : value}`));
  const when = update.condition ? ` when the price reaches ${update.condition.price}` : '';
  return [actionWords[update.action], ...figures].join(' ') + when;
}

/** Fields by the words people use. */
const named: Record<string, string> = {
  sl: 'stop',
  tps: 'target',
  tp: 'target',
  offsetPips: 'pips beyond',
  except: 'not',
};

const actionWords: Record<Update['action'], string> = {
  breakeven: 'stop to break-even',
  move_sl: 'move the stop',
  trail: 'trail the stop',
  move_tp: 'move a target',
  remove_tp: 'remove a target',
  move_entry: 'move the entry',
  set_levels: 'set levels',
  close: 'close',
  close_partial: 'close a part',
  cancel: 'cancel',
  tp_hit: 'target reported as hit',
  sl_hit: 'stop reported as hit',
  filled: 'reported as filled',
  reentry: 'enter again',
};
