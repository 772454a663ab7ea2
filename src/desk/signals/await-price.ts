import type { Quote } from '../../core/broker.ts';
import { decimal, toText } from '../../core/decimal.ts';
import { idOf } from '../../core/id.ts';
import { canonicalJson } from '../../core/json.ts';
import type { Update } from '../../core/reading.ts';
import { wordsOf } from '../cards/update-words.ts';
import { phaseOf } from '../orders/leg.ts';
import type { DeskContext, FollowRow, SignalRow } from '../store.ts';
import { noteOn, recordSignal } from './record.ts';
import { atOnce, closesAt, towards, type Waiting } from './waiting.ts';

export const lookMs = 1_000;

export const awaitOf = (account: string, at: number) => ({
  key: `await:${account}`,
  action: 'desk.await',
  at,
  input: { account },
});

interface Awaited {
  update: Update;
  messageId: string;
  item: number;
  isApproved: boolean;
  quotes: Quote[];
}

/**
 * Keeps an instruction until the price gets where it says, and says what came of it. `there`: the price is past it
 * already, as seen from the entry · `unknown`: no price of this trade is known here. In both cases nothing is kept.
 */
export function awaitPrice(
  context: DeskContext,
  row: SignalRow,
  { update, messageId, item, isApproved, quotes }: Awaited,
): 'waits' | 'there' | 'unknown' {
  const { condition } = update;
  const standing = standingOf(context, row, quotes);
  if (!condition || !standing) return 'unknown';
  const price = toText(decimal(condition.price));
  const way = towards({ price, entry: standing.entry, live: standing.live });
  if (way === 'there') return way;
  const { store } = context;
  const waiting = store.signal(row.id)?.waiting ?? [];
  const what = atOnce(update);
  // Said twice it is still done once.
  const known = waiting.find((one) => one.price === price && canonicalJson(one.update) === canonicalJson(what));
  const id = known?.id ?? idOf('waiting', row.id, messageId, canonicalJson(update));
  const one: Waiting = { id, messageId, item, update: what, price, towards: way, isApproved, isReached: false };
  const approved = known && { ...known, isApproved: known.isApproved || isApproved };
  const kept = waiting.filter((other) => other.id !== id);
  recordSignal(context, { kind: 'signal-waits', id: row.id, waiting: [...kept, approved ?? one] });
  context.schedule(awaitOf(row.accountId, context.now() + lookMs));
  return 'waits';
}

interface Standing {
  entry: string | null;
  live: string;
}

/** Where a trade was or would be opened, and where it would be closed now. */
export function standingOf({ store }: DeskContext, { id, plan }: SignalRow, quotes: Quote[]): Standing | null {
  const legs = store.legs(id);
  const leg = legs.find((one) => phaseOf(one) === 'open') ?? legs.at(-1);
  const symbol = leg?.symbol ?? plan?.symbol;
  const side = leg?.side ?? plan?.side;
  const quote = quotes.find((one) => one.symbol === symbol);
  if (!side || !quote) return null;
  return { entry: leg?.openPrice ?? leg?.wanted.price ?? plan?.legs[0]?.price ?? null, live: closesAt(side, quote) };
}

/** An instruction whose message was edited or deleted is not waited for any more; a new wording is taken anew. */
export function withdrawWaiting(context: DeskContext, follow: FollowRow, messageId: string): void {
  for (const row of context.store.liveSignals(follow.id)) {
    const gone = row.waiting.filter((one) => one.messageId === messageId);
    if (gone.length === 0) continue;
    const waiting = row.waiting.filter((one) => !gone.includes(one));
    recordSignal(context, { kind: 'signal-waits', id: row.id, waiting });
    for (const { update, price } of gone) noteOn(context, row.id, 'TAKEN_BACK', { words: wordsOf(update), price });
  }
}
