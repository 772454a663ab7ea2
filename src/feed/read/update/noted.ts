import type { Signal } from '../../../core/reading.ts';
import type { Item } from '../words/items.ts';
import type { Concept } from '../words/lexicon/lexicon.ts';

interface NotedLevel {
  at: number;
  price: number;
  tp?: number;
}

/** One sentence about an earlier trade, taken apart. */
export interface Noted {
  from: number;
  to: number;
  line: number;
  ended: boolean;
  verbs: { concept: Concept; at: number }[];
  sls: NotedLevel[];
  tps: NotedLevel[];
  entries: NotedLevel[];
  slPips: { at: number; pips: number }[];
  /** named without a price */
  slNamed: number | null;
  tpNamed: { at: number; tp?: number; all?: true }[];
  entryNamed: number | null;
  fraction: { at: number; value: number } | null;
  condition: { at: number; price?: number } | null;
  symbols: number[];
  loose: number[];
  /** symbols the instruction does not touch: behind a mark of exclusion, and those it says to keep */
  except: number[];
  kept: number[];
  /** symbols whose price the condition is about */
  watched: number[];
  /** items whose meaning is known, beside those an instruction was read from */
  told: Set<number>;
}

/** Where the walk over one sentence stands. */
export interface Pass {
  items: Item[];
  note: Noted;
  target: 'sl' | 'tp' | 'entry' | null;
  tp: number | undefined;
  /** the word that says the next number is what was before */
  old: number | null;
  asking: boolean;
  waiting: number | null;
  earlier: Signal | undefined;
}
