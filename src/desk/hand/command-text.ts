import { decimal } from '../../core/decimal.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import type { Said } from '../../core/said.ts';
import { tell } from '../../words/words.ts';
import type { HandAct } from './act.ts';
import { handRefusals } from './refusals.ts';

/** What was typed behind a command: which trade, if one was named, and what to do with it. */
export interface Typed {
  trade: string | null;
  aim: number | null;
  act: HandAct;
}

interface Command {
  /** what is done when nothing but a trade is named; null: a value is needed */
  bare: HandAct | null;
  /** an act from a value, null where the word is no value of this command, or what is wrong with it */
  read: (word: string) => HandAct | Said | null;
}

const number = /^-?\d+(\.\d+)?$/;
const isAmount = (word: string): boolean => /^\d+(\.\d+)?$/.test(word) && decimal(word).gt(0);

function readSize(word: string): HandAct | Said | null {
  const percent = /^(.*)%$/.exec(word)?.[1];
  if (percent !== undefined) {
    if (!isAmount(percent)) return tell('typed.NO_PERCENT', { word });
    if (decimal(percent).gte(100)) return tell('typed.ALL_OF_IT');
    return { act: 'part', size: { percent: Number(percent) } };
  }
  const lots = /^(.*?)lots?$/i.exec(word)?.[1] ?? (word.includes('.') ? word : undefined);
  if (lots === undefined || lots === '') return null;
  if (!isAmount(lots)) return number.test(lots) ? tell('typed.LOTS_NONE') : null;
  return { act: 'part', size: { lots } };
}

function readPips(word: string): number | null {
  const found = /^([+-]?\d+(?:\.\d+)?)(?:p|pips?)$/i.exec(word)?.[1] ?? /^([+-]\d+(?:\.\d+)?)$/.exec(word)?.[1];
  return found === undefined ? null : Number(found);
}

function readStop(word: string): HandAct | Said | null {
  const pips = readPips(word);
  if (pips !== null) {
    if (!/^[+-]/.test(word)) return tell('typed.PIPS_SIGN');
    return { act: 'change', stop: { pips } };
  }
  if (/^(none|off|no)$/i.test(word)) return tell('typed.STOP_STAYS');
  return isAmount(word) ? { act: 'change', stop: { price: word } } : null;
}

function readTarget(word: string): HandAct | Said | null {
  if (/^(none|off|no|open)$/i.test(word)) return { act: 'change', target: null };
  return isAmount(word) ? { act: 'change', target: word } : null;
}

function readBreakEven(word: string): HandAct | null {
  const pips = readPips(word);
  return pips === null ? null : { act: 'change', stop: { breakeven: pips } };
}

export const handCommands = {
  close: { bare: { act: 'close' }, read: readSize },
  be: { bare: { act: 'change', stop: { breakeven: 0 } }, read: readBreakEven },
  sl: { bare: null, read: readStop },
  tp: { bare: null, read: readTarget },
  entry: {
    bare: null,
    read: (word) => (isAmount(word) ? { act: 'change', entry: word } : null),
  },
  cancel: { bare: { act: 'cancel' }, read: () => null },
} as const satisfies Record<string, Command>;
export type HandCommand = keyof typeof handCommands;

/**
 * Words behind a command, in the order trade, target, value. A value stands last; what stands before it names the trade.
 * A number without a point or a sign can be both an id and a size: where a value is needed it is the value.
 */
export function readTyped(name: HandCommand, text: string): Outcome<Typed> {
  const { bare, read }: Command = handCommands[name];
  const bad = (problem: Said) => handRefusals.refuse('BAD_COMMAND', { problem, command: name });
  const words = text
    .replace(/(\d)\s+(lots?|pips?|%)/gi, '$1$2')
    .split(/\s+/)
    .filter((word) => word !== '');
  const aims = words.flatMap((word) => /^tp(\d+)$/i.exec(word)?.[1] ?? []);
  if (aims.length > 1) return bad(tell('typed.ONE_TARGET'));
  const rest = words.filter((word) => !/^tp\d+$/i.test(word));
  const last = rest.at(-1);
  const value = last === undefined ? null : read(last);
  if (value && 'code' in value) return bad(value);
  const trade = value ? rest.slice(0, -1) : rest;
  if (trade.length > 1) return bad(tell('typed.NOT_UNDERSTOOD', { word: trade.join(' ') }));
  const act = value ?? bare;
  if (!act) return bad(last === undefined ? tell('typed.VALUE_NEEDED', {}) : tell('typed.NO_VALUE', { word: last }));
  const aim = aims[0] === undefined ? null : Number(aims[0]);
  if (aim === 0) return bad(tell('typed.FROM_ONE'));
  return accept({ trade: trade[0] ?? null, aim, act });
}
