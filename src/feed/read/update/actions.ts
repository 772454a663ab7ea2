import type { Update } from '../../../core/reading.ts';
import type { Item } from '../words/items.ts';
import { protects } from './breakeven.ts';
import { cancels } from './cancelling.ts';
import { closes } from './closing.ts';
import { trails } from './distances.ts';
import { hits } from './hits.ts';
import { levels } from './levels.ts';
import { isOptional, losesStop, sparesUnnamed } from './no-order.ts';
import { type Around, type Bare, has } from './note-verbs.ts';
import type { Noted } from './noted.ts';
import { mostSymbols, namesOf } from './ruled.ts';
import { starts } from './starts.ts';

export type Found = { update: Update; from: number[] } | { reject: string };

/** The instructions of one sentence. */
export function actionsOf(items: Item[], note: Noted, around: Around): Found[] {
  if (isOptional(items, note) || (has(note, 'advert') && !around.replying)) return [];
  if (sparesUnnamed(items, note)) return [{ reject: 'an exclusion without a name' }];
  if (losesStop(items, note)) return [{ reject: 'a stop that is taken away' }];
  const found: Bare[] = [
    ...hits(items, note),
    ...protects(items, note, around),
    ...trails(items, note),
    ...closes(items, note, around),
    ...cancels(items, note, around),
    ...levels(items, note, around),
    ...starts(items, note, around),
  ].flatMap((one) => about(items, note, one, around));
  if (note.condition === null || found.length === 0) return found;
  const { price } = note.condition;
  if (isAboutAnother(items, note, around)) return [{ reject: 'a condition on another symbol' }];
  if (price === undefined)
    return found.every(({ update }) => update.action === 'tp_hit') ? [] : [{ reject: 'condition without a price' }];
  return found.flatMap(({ update, from }) =>
    update.action === 'tp_hit' || update.action === 'sl_hit'
      ? []
      : [{ update: { ...update, condition: { price } }, from }],
  );
}

/** "Close all when DXY hits 104": what is told is about other trades than the price that is waited for. */
function isAboutAnother(items: Item[], note: Noted, { earlier }: Around): boolean {
  const [watched, ...more] = namesOf(items, note.watched);
  if (watched === undefined || watched === earlier?.symbol) return false;
  const others = namesOf(items, note.symbols).filter((symbol) => symbol !== watched);
  return earlier !== undefined || more.length > 0 || others.length > 0 || has(note, 'all');
}

/** Whose trade it is: an exclusion or a name holds for whatever is told, unless it is the one of the message replied to. */
function about(items: Item[], note: Noted, { update, from }: Bare, { earlier }: Around): Bare[] {
  if (update.action === 'close' || update.action === 'cancel') return [{ update, from }];
  const spared = has(note, 'all') ? [...note.except, ...note.kept] : note.except;
  const except = spared.length > 0 ? { except: namesOf(items, spared) } : {};
  const named = namesOf(items, note.symbols).filter((symbol) => symbol !== earlier?.symbol);
  if (named.length === 0 || update.symbol !== undefined) return [{ update: { ...update, ...except }, from }];
  return named.slice(0, mostSymbols).map((symbol) => ({ update: { ...update, ...except, symbol }, from }));
}
