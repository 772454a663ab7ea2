import { canonicalJson } from '../../../../src/core/json.ts';
import { due } from '../../../../src/desk/tables.ts';
import { textOf } from '../../../kit/card-text.ts';
import type { DeskBook } from '../../../kit/desk-book.ts';

/** What is the same in every story, or told by other lines. */
const left = new Set(['trace', 'id', 'feed', 'follow', 'reading', 'verdict', 'plan']);
const untold = new Set(['desk', 'account', 'follow', 'plan', 'verdict']);

function bodyOf(text: string): string {
  const body = Object.entries(JSON.parse(text) as Record<string, unknown>).filter(([field]) => !left.has(field));
  return canonicalJson(Object.fromEntries(body));
}

const cards = ({ store }: DeskBook): Map<string, string> =>
  new Map(
    store
      .talkBefore(Number.MAX_SAFE_INTEGER, 200)
      .toReversed()
      .map(({ id, blocks, choices, weight }) => [
        id,
        [`--- ${weight} ${id}`, textOf(blocks), ...choices.map(({ label, style }) => `[${label}] ${style}`)].join('\n'),
      ]),
  );

/** The steps of a story; after each, what is shown otherwise than before it is told. */
export function tellEach(desk: DeskBook, told: string[]): DeskBook {
  let before = cards(desk);
  let isInside = false;
  const telling = <Given extends unknown[], Made>(name: string, step: (...given: Given) => Made) => {
    return (...given: Given): Made => {
      if (isInside) return step(...given);
      isInside = true;
      const made = step(...given);
      isInside = false;
      told.push(`> ${name}${name === 'tap' ? ` ${String(given[0])}: ${String(made)}` : ''}`);
      const now = cards(desk);
      for (const [id, card] of now) if (before.get(id) !== card) told.push(card);
      before = now;
      return made;
    };
  };
  return {
    ...desk,
    perform: telling('perform', desk.perform),
    take: telling('take', desk.take),
    look: telling('look', desk.look),
    settle: telling('settle', desk.settle),
    post: telling('post', desk.post),
    edit: telling('edit', desk.edit),
    remove: telling('remove', desk.remove),
    trade: telling('trade', desk.trade),
    tap: telling('tap', desk.tap),
    price: telling('price', desk.price),
    expire: telling('expire', desk.expire),
  };
}

/** All that a desk has written down since it was opened, and what it holds and owes itself at last. */
export function tellAll(desk: DeskBook): string {
  const { store, counted, broker, takeAlerts } = desk;
  const written = store.journal
    .after(0, 500)
    .filter(({ kind }) => !untold.has(kind))
    .map(({ kind, body }) => `${kind} ${bodyOf(body)}`);
  const owed = desk.db.select().from(due).all();
  const owes = owed.map(({ action, key, at }) => `owes ${action} ${key} in ${at - desk.clock.now()} ms`).sort();
  const account = store.account('paper');
  const counts = [...counted].map(([name, count]) => `${name} ${count}`).sort();
  return [
    ...written,
    '---',
    `held: ${broker.held().join(', ')}`,
    `account: ${account?.eventCursor} ${account?.asOf} ${account?.refusedReports} ${account?.lastNumber}`,
    `seen ${desk.clock.now() - (account?.snapshot?.at ?? 0)} ms ago`,
    ...owes,
    ...takeAlerts().map(({ kind, text }) => `alert ${kind}: ${text}`),
    ...counts,
    '',
  ].join('\n');
}
