import { z } from 'zod';
import type { Act } from '../acts.ts';
import type { Book, LedgerEvent, Seen } from '../seen.ts';

type Post = Extract<Act, { kind: 'post' }>;

/**
 * How many trades a provider posted under one mark that may stand beside each other: said again in words that one of
 * them has had, it is that one; unless all that had them was over at this broker by then, and stays over.
 */
export function tradesPosted(seen: Seen, book: Book, mark: string): number {
  const hadWords = new Map<string, string[]>();
  const standing = new Set<string>();
  const posted = new Set<string>();
  const say = (text: string, id: string) => hadWords.set(text, [...(hadWords.get(text) ?? []), id]);
  for (const act of seen.story.acts) {
    if (act.kind === 'edit' && posted.has(act.of)) say(act.text, act.of);
    if (!isTrade(act, mark)) continue;
    const others = hadWords.get(act.text) ?? [];
    const begin = others.length > 0 ? beginOf(seen, book, act.id) : null;
    const isAnew = begin !== null && others.every((id) => isOver(seen, book, id, begin));
    if (isAnew) for (const id of others) standing.delete(id);
    if (others.length === 0 || isAnew) standing.add(act.id);
    posted.add(act.id);
    say(act.text, act.id);
  }
  return Math.max(1, standing.size);
}

const isTrade = (act: Act, mark: string): act is Post =>
  act.kind === 'post' && act.mark === mark && act.replyTo === undefined && /BUY|SELL/.test(act.text);

const takenSchema = z.object({ signal: z.object({ id: z.string(), messageId: z.string(), accountId: z.string() }) });
const plannedSchema = z.object({ id: z.string(), leg: z.object({ signalId: z.string().nullable() }) });
const sentSchema = z.object({ id: z.string(), n: z.number() });

/** The numbers that a message's orders had on one account, as the journal has them. */
function numbersOf({ journal }: Seen, { account }: Book, messageId: string): ReadonlySet<number> {
  const signals = new Set<string>();
  const legs = new Set<string>();
  const numbers = new Set<number>();
  for (const { kind, body } of journal) {
    if (kind === 'signal-taken') {
      const { signal } = takenSchema.parse(JSON.parse(body));
      if (signal.messageId === messageId && signal.accountId === account) signals.add(signal.id);
    } else if (kind === 'leg-planned') {
      const { id, leg } = plannedSchema.parse(JSON.parse(body));
      if (leg.signalId !== null && signals.has(leg.signalId)) legs.add(id);
    } else if (kind === 'leg-sent') {
      const { id, n } = sentSchema.parse(JSON.parse(body));
      if (legs.has(id)) numbers.add(n);
    }
  }
  return numbers;
}

/** When its first order was at the broker, as a line of the broker's own log. */
const beginOf = (seen: Seen, book: Book, messageId: string): number | null =>
  begunBy(seen, book, messageId)[0]?.seq ?? null;

function begunBy(seen: Seen, book: Book, messageId: string): LedgerEvent[] {
  const numbers = numbersOf(seen, book, messageId);
  return book.events.filter(({ kind, n }) => begins.has(kind) && n !== undefined && numbers.has(n));
}

const begins = new Set(['opened', 'triggered', 'placed']);
const ends = new Set(['closed', 'cancelled', 'unfilled']);

/** Its orders were at the broker, none of them is left, and none comes to anything later. */
function isOver(seen: Seen, book: Book, messageId: string, by: number): boolean {
  // There one position is many trades': whose lots are left is not to be told.
  if (book.snapshot.marginMode === 'netting') return false;
  const begun = begunBy(seen, book, messageId);
  const left = new Set(begun.map(({ kind, orderId, positionId }) => (kind === 'placed' ? orderId : positionId)));
  for (const { seq, kind, orderId, positionId } of book.events) {
    if (seq >= by) break;
    if (kind === 'triggered') left.delete(orderId);
    if (ends.has(kind)) left.delete(positionId ?? orderId);
  }
  return begun.length > 0 && left.size === 0;
}
