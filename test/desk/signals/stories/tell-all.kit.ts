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

/** All that a desk has written down since it was opened, all that it has said with its buttons, and what it owes itself. */
export function tellAll(desk: DeskBook): string {
  const { store, counted, broker, takeAlerts } = desk;
  const written = store.journal
    .after(0, 500)
    .filter(({ kind }) => !untold.has(kind))
    .map(({ kind, body }) => `${kind} ${bodyOf(body)}`);
  const said = store.talkBefore(Number.MAX_SAFE_INTEGER, 200).toReversed();
  const shown = said.map(({ id, blocks, choices, weight }) =>
    [`--- ${weight} ${id}`, textOf(blocks), ...choices.map(({ label, style }) => `[${label}] ${style}`)].join('\n'),
  );
  const owed = desk.db.select().from(due).all();
  const owes = owed.map(({ action, key, at }) => `owes ${action} ${key} in ${at - desk.clock.now()} ms`).sort();
  const account = store.account('paper');
  const counts = [...counted].map(([name, count]) => `${name} ${count}`).sort();
  return [
    ...written,
    ...shown,
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
