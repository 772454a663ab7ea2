import type { Outcome } from '../../../src/core/outcome.ts';
import type { Act } from './acts.ts';
import type { Book, Done } from './seen.ts';
import type { Stage } from './stage.ts';

type Manage = Extract<Act, { kind: 'manage' }>;
type Told = [name: string, input: object] | null;

/** What a trader does with what stands, by the desk's own doors. */
export async function manageTrade(
  stage: Stage,
  books: Book[],
  act: Manage,
  done: Done,
): Promise<Outcome<unknown> | null> {
  const book = books[act.account % books.length];
  const told = book ? instructionOf(book, act) : null;
  if (!told) return null;
  const [name, input] = told;
  done.what = `${name} ${JSON.stringify(input)}`;
  const click = () => stage.tell(name, input);
  const [first] = await Promise.all(act.isTwice ? [click(), click()] : [click()]);
  return first ?? null;
}

function instructionOf({ account, snapshot }: Book, { what, pick }: Manage): Told {
  if (what === 'closeAll') return ['positions.close-all', { account }];
  if (what === 'cancel') {
    const order = snapshot.orders[pick % Math.max(snapshot.orders.length, 1)];
    return order ? ['orders.cancel', { id: order.id, account }] : null;
  }
  const position = snapshot.positions[pick % Math.max(snapshot.positions.length, 1)];
  if (!position) return null;
  const named = { id: position.id, account };
  if (what === 'close') return ['positions.close', { ...named, all: true }];
  if (what === 'half') return ['positions.close', { ...named, percent: 50 }];
  if (what === 'breakeven') return ['positions.change', { ...named, breakeven: 0 }];
  return position.tp === null ? null : ['positions.change', { ...named, tp: null }];
}
