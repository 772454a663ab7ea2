import { z } from 'zod';
import { actorId as id } from '../../core/actor-id.ts';
import { readsFeed } from '../../core/authority.ts';
import { decimalText, type Quote } from '../../core/broker.ts';
import { decimal, sum, toText } from '../../core/decimal.ts';
import { type FeedEntry, readFeedLog } from '../../core/feed-log.ts';
import { ask } from '../../core/office.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { readSchema, type Signal, signalSchema } from '../../core/reading.ts';
import { internally } from '../../core/who.ts';
import { deskAction } from '../desk-action.ts';
import { type GatheredFacts, gatherBroker } from '../facts/gather.ts';
import { deskWords } from '../language.ts';
import { type FollowSettings, followSettingsSchema } from '../plan/follow-settings.ts';
import { planSignal } from '../plan/plan.ts';
import { resolveSymbol } from '../plan/resolve-symbol.ts';
import { deskRefusals } from '../refusals.ts';
import type { AccountRow, DeskContext } from '../store.ts';
import { sentenceOf } from '../talk/sentences.ts';
import { howBy } from './decide/how.ts';

/*
 * What a channel said last, as an account would have traded it had it been followed like this.
 *  1. Nothing is written, reserved or sent, and following begins behind the newest of them whatever is shown here.
 *  2. The price of then is the entry that the signal names; the balance and what a pip is worth are those of now. A signal that names
 *     no entry is sized at the price of now.
 *  3. The rules of the account are asked of trades of now, and not of these.
 */

const mostShown = 5;
const mostLooked = 100;

const rehearsed = z.object({
  messageId: z.string(),
  postedAt: z.number(),
  certainty: readSchema.shape.certainty,
  signal: signalSchema,
  would: z.enum(['auto', 'confirm', 'alert']).describe('by itself, only after a question, or not at all'),
  lots: z.string().nullable().describe('of all its orders together; null: none could have been made'),
  orders: z.number(),
  risk: decimalText.nullable().describe('what would have been lost at the stop, in the currency of the account'),
  because: z.string().nullable().describe('why there would have been no order'),
});
type Rehearsed = z.infer<typeof rehearsed>;

interface Facts {
  entries: FeedEntry[];
  broker: GatheredFacts | null;
}

export const rehearse = deskAction({
  name: 'follows.rehearse',
  summary: 'Shows how the last signals of a channel would have been traded by an account, and trades nothing',
  kind: 'read',
  needs: { scope: 'read', over: 'desk', also: ({ feed }) => readsFeed(feed) },
  pace: 'heavy',
  http: { method: 'post', path: '/follows/rehearsal' },
  input: z.strictObject({
    feed: id,
    account: id.optional().describe('left out: only what was read'),
    mode: z.enum(['auto', 'confirm', 'alert']).default('auto'),
    settings: followSettingsSchema.default(followSettingsSchema.parse({})),
  }),
  output: z.object({ currency: z.string().nullable(), signals: z.array(rehearsed) }),
  prepare: async (context: DeskContext, { feed, account }): Promise<Outcome<Facts>> => {
    const entries = await lastEntries(context, feed);
    const row = account === undefined ? undefined : context.store.account(account);
    const broker = row ? await gatherBroker(context, row).catch(() => null) : null;
    return entries.ok ? accept({ entries: entries.value, broker }) : entries;
  },
  run: (context: DeskContext, { account, mode, settings }, _who, found) => {
    if (!found.ok) return found;
    const row = account === undefined ? null : context.store.account(account);
    if (row === undefined) return deskRefusals.refuse('ACCOUNT_UNKNOWN', { account: account ?? '' });
    const { entries, broker } = found.value;
    const signals = lastSignals(entries).map(({ entry, signal }): Rehearsed => {
      const { messageId, postedAt, read } = entry;
      const would = howBy(read.certainty, mode).mode;
      const became = row ? sized(context, row, { signal, settings, broker }) : unsized;
      return { messageId, postedAt, certainty: read.certainty, signal, would, ...became };
    });
    return accept({ currency: row?.currency ?? null, signals });
  },
});

async function lastEntries(context: DeskContext, feed: string): Promise<Outcome<FeedEntry[]>> {
  const log = (after: number, limit: number) =>
    ask(context.office.feed(feed), readFeedLog, { after, limit }, internally(context.trace));
  const head = await log(Number.MAX_SAFE_INTEGER, 1);
  if (!head.ok) return head;
  const last = await log(Math.max(0, head.value.head - mostLooked), mostLooked);
  return last.ok ? accept(last.value.entries) : last;
}

/** Each message as it was last read, those that were deleted left out; the newest, in their order. */
function lastSignals(entries: readonly FeedEntry[]): { entry: FeedEntry; signal: Signal }[] {
  const newest = new Map<string, FeedEntry>();
  for (const entry of entries) newest.set(entry.messageId, entry);
  return [...newest.values()]
    .filter(({ kind }) => kind !== 'deleted')
    .flatMap((entry) => {
      const { reading } = entry.read;
      const signals = reading.type === 'signal' ? [reading] : reading.type === 'signals' ? reading.items : [];
      return signals.map((signal) => ({ entry, signal }));
    })
    .slice(-mostShown);
}

type Sized = Pick<Rehearsed, 'lots' | 'orders' | 'risk' | 'because'>;
const unsized: Sized = { lots: null, orders: 0, risk: null, because: null };

interface Asked {
  signal: Signal;
  settings: FollowSettings;
  broker: GatheredFacts | null;
}

function sized(context: DeskContext, row: AccountRow, { signal, settings, broker }: Asked): Sized {
  const said = (refusal: Parameters<typeof sentenceOf>[1]) => ({
    ...unsized,
    because: sentenceOf(deskWords(context), refusal),
  });
  const snapshot = broker?.report.snapshot ?? null;
  if (!broker || !snapshot) return said(deskRefusals.refuse('BRIDGE_NOT_REACHED', { account: row.name }).refusal);
  const quotes = pricedThen(row, signal, broker.quotes);
  const planned = planSignal({
    signal,
    settings,
    contracts: row.contracts,
    quotes: Object.fromEntries(quotes.map((quote) => [quote.symbol, quote])),
    snapshot,
    initialBalance: row.initialBalance,
    remembered: row.symbols,
  });
  if (!planned.ok) return said(planned.refusal);
  const { legs, riskMoney } = planned.value;
  const lots = toText(sum(legs.map((leg) => decimal(leg.lots))));
  return { lots, orders: legs.length, risk: riskMoney, because: null };
}

/** As if the price had stood where the signal wanted it: for an order that waits, a little before that. */
function pricedThen(row: AccountRow, signal: Signal, quotes: readonly Quote[]): Quote[] {
  const { symbol, side, order, entry, entries } = signal;
  const contract = resolveSymbol({ symbol, contracts: row.contracts, remembered: row.symbols });
  const named = Array.isArray(entry) ? decimal(entry[0]).add(entry[1]).div(2) : (entry ?? entries?.[0] ?? null);
  if (!contract.ok || named === null) return [...quotes];
  return quotes.map((quote) => {
    if (quote.symbol !== contract.value.symbol) return quote;
    const spread = decimal(quote.ask).sub(quote.bid);
    const away = order === 'market' ? decimal(0) : spread.mul(waitsAway);
    const isAbove = (order === 'limit') === (side === 'buy');
    const ask = decimal(named).add(side === 'buy' ? 0 : spread);
    const shifted = isAbove ? ask.add(away) : ask.sub(away);
    return { ...quote, ask: toText(shifted), bid: toText(shifted.sub(spread)) };
  });
}
const waitsAway = 20;
