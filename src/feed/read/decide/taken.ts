import type { Piece } from '../../../core/reading.ts';
import type { Item } from '../words/items.ts';

/** What one item of the text was taken for. */
export type Taken = Pick<Piece, 'as' | 'of'>;

export const decoration: Taken = { as: 'decoration' };
export const phrase: Taken = { as: 'phrase' };
export const unexplained: Taken = { as: 'unexplained' };
export const field = (of: string): Taken => ({ as: 'field', of });
export const statement = (of: string): Taken => ({ as: 'statement', of });

/** Signs, emoji and line breaks say nothing by themselves: what they do to a number stands in its field. */
export const isBare = (item: Item | undefined): boolean =>
  item === undefined || item.kind === 'sign' || item.kind === 'mark' || item.kind === 'line';

/** The one reason that stands for all of them. */
export function unexplainedIn(items: Item[], taken: readonly Taken[]): string | undefined {
  const left = items.filter((_, at) => taken[at]?.as === 'unexplained').map((item) => item.text);
  return left.length > 0 ? `not explained: ${[...new Set(left)].slice(0, 5).join(', ')}` : undefined;
}
