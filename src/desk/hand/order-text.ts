import type { Side } from '../../core/broker.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import type { Said } from '../../core/said.ts';
import { tell } from '../../words/words.ts';
import { handRefusals } from './refusals.ts';
import { type WantedOrder, wantedOrder } from './wanted-order.ts';

const price = /^\d+(\.\d+)?$/;
/** "2R": so many times what is risked */
const multiple = /^(\d+(?:\.\d+)?)r$/i;
const valued = new Set(['limit', 'stop', 'sl', 'tp', 'on']);

/** "gold"-like names are the reader's; a trader at the desk names the symbol. Words may come in any order behind it. */
export function readOrder(side: Side, command: 'buy' | 'sell' | 'size', text: string): Outcome<WantedOrder> {
  const bad = (problem: Said) => handRefusals.refuse('BAD_COMMAND', { problem, command });
  const [symbol, ...words] = text
    .replace(/(\d)\s+(lots?|%)/gi, '$1$2')
    .split(/\s+/)
    .filter((word) => word !== '');
  if (!symbol) return bad(tell('typed.SYMBOL_NEEDED'));
  const order: Record<string, unknown> & { tps: string[]; rr: number[] } = {
    ...{ symbol: symbol.toUpperCase(), side },
    ...{ tps: [], rr: [] },
  };
  for (let at = 0; at < words.length; at += 1) {
    const word = (words[at] ?? '').toLowerCase();
    const value = words[at + 1];
    const size = sizeOf(word);
    const field = size ? 'size' : word === 'limit' || word === 'stop' ? 'price' : word === 'on' ? 'account' : word;
    if (field !== 'tp' && field in order) return bad(tell('typed.TWICE', { word: words[at] ?? '' }));
    if (size) order.size = size;
    else if (!valued.has(word)) return bad(tell('typed.NOT_UNDERSTOOD', { word: words[at] ?? '' }));
    else if (value === undefined) return bad(tell('typed.VALUE_NEEDED', { after: word }));
    else {
      const times = word === 'tp' ? multiple.exec(value)?.[1] : undefined;
      if (times === undefined && word !== 'on' && !price.test(value))
        return bad(tell('typed.NO_PRICE', { word: value }));
      if (times !== undefined) order.rr.push(Number(times));
      else if (word === 'tp') order.tps.push(value);
      else if (word === 'on') order.account = value.toLowerCase();
      else if (word === 'sl') order.sl = value;
      else Object.assign(order, { type: word, price: value });
      at += 1;
    }
  }
  const parsed = wantedOrder.safeParse(order);
  if (parsed.success) return accept(parsed.data);
  const [issue] = parsed.error.issues;
  return bad(tell('typed.UNFIT', { field: issue?.path.join('.') || null, problem: issue?.message ?? '?' }));
}

function sizeOf(word: string): object | null {
  const lots = /^(\d+(?:\.\d+)?)lots?$/.exec(word)?.[1];
  if (lots) return { mode: 'lots', lots };
  const percent = /^(\d+(?:\.\d+)?)%$/.exec(word)?.[1];
  return percent ? { mode: 'risk', percent, of: 'balance' } : null;
}
