import { z } from 'zod';
import { actorId } from '../../core/actor-id.ts';
import { type Block, heading, paragraph, table } from '../../core/chat.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import type { Words } from '../../words/words.ts';
import { noteSentence } from '../cards/notes.ts';
import { deskAction } from '../desk-action.ts';
import { type BrokerFacts, gatherAccount } from '../facts/gather.ts';
import { heads } from '../heads.ts';
import { deskWords } from '../language.ts';
import type { Leg } from '../orders/leg.ts';
import { deskRefusals } from '../refusals.ts';
import type { DeskContext } from '../store.ts';
import { type FoundTrade, findTrades, nameOf, onlyTrade, tradeWords } from './find-trade.ts';
import { accountsMeant } from './gather-meant.ts';
import { handRefusals } from './refusals.ts';
import { orderRow, positionRow, rowOfOrder, rowOfPosition } from './standing-rows.ts';

const input = z.object({
  id: z.string().max(120).default('').describe("the broker's own id, or the id of our leg or signal"),
  account: actorId.optional().describe('where two accounts have the same id'),
});
const output = z.object({
  name: z.string(),
  what: z.string(),
  signal: z.string().nullable(),
  feed: z.string().nullable(),
  positions: z.array(positionRow),
  orders: z.array(orderRow),
  notes: z.array(z.string()),
});
type Shown = z.infer<typeof output>;
type Asked = z.infer<typeof input>;

/** One trade with everything that stands of it. */
export const showTrade = deskAction({
  name: 'positions.show',
  summary: 'Shows one trade: what is open, what waits and what was done about it',
  kind: 'read',
  needs: { scope: 'read', over: 'desk' },
  http: { method: 'get', path: '/positions/{id}' },
  chat: { command: 'position', fromText: (text) => ({ id: text.trim().slice(0, 120) }) },
  input,
  output,
  say: sayTrade,
  prepare: async (context: DeskContext, asked): Promise<BrokerFacts[]> => {
    const found = tradeOf(context, asked);
    const accounts = found.ok ? [found.value.account] : accountsMeant(context, targetOf(asked));
    const facts = await Promise.all(accounts.map((one) => gatherAccount(context, one).catch(() => null)));
    return facts.filter((one) => one !== null);
  },
  run: (context: DeskContext, asked, _who, gathered): Outcome<Shown> => {
    const found = tradeOf(context, asked);
    if (!found.ok) return found;
    const { account, row, legs, foreign } = found.value;
    const facts = gathered.find(({ accountId }) => accountId === account.id);
    const snapshot = facts?.report.snapshot ?? account.snapshot;
    if (!snapshot) return deskRefusals.refuse('BRIDGE_NOT_REACHED', { account: account.name });
    const shown = { account, snapshot, quotes: facts?.quotes ?? [] };
    const ids = idsOf(legs, foreign?.held.id);
    return accept({
      name: nameOf(found.value),
      what: deskWords(context).told(tradeWords(found.value)),
      signal: row?.id ?? null,
      feed: row?.feedId ?? null,
      positions: snapshot.positions.filter(({ id }) => ids.has(id)).map((one) => rowOfPosition(context, shown, one)),
      orders: snapshot.orders.filter(({ id }) => ids.has(id)).map((one) => rowOfOrder(context, shown, one)),
      notes: row?.notes.map((note) => noteSentence(deskWords(context), note)) ?? [],
    });
  },
});

const targetOf = ({ id, account }: Asked) => ({ trade: id, ...(account === undefined ? {} : { account }) });

function tradeOf(context: DeskContext, asked: Asked): Outcome<FoundTrade> {
  if (asked.id === '') return onlyTrade(context, () => true, 'either');
  const found = findTrades(context, targetOf(asked));
  if (!found.ok) return found;
  const [only] = found.value;
  return only ? accept(only) : handRefusals.refuse('TRADE_UNKNOWN', { trade: asked.id });
}

const idsOf = (legs: readonly Leg[], other: string | undefined): Set<string> =>
  new Set([...legs.flatMap(({ orderIds, positionIds }) => [...orderIds, ...positionIds]), ...(other ? [other] : [])]);

function sayTrade({ name, what, positions, orders, notes }: Shown, _: Asked, words: Words): Block[] {
  return [
    heading(`${name} · ${what}`),
    ...(positions.length === 0
      ? []
      : [
          table(
            heads(words, ['name', 'lots', 'open', 'now', 'stop', 'target', 'result']),
            positions.map((p) => [
              p.name,
              p.lots,
              p.openPrice,
              p.price,
              p.sl ?? '–',
              p.tp ?? '–',
              p.result === null ? '–' : words.amount(p.result),
            ]),
          ),
        ]),
    ...(orders.length === 0
      ? []
      : [
          table(
            heads(words, ['name', 'order', 'lots', 'at', 'stop', 'target']),
            orders.map((o) => [o.name, words.term('kind', o.type), o.remaining, o.price, o.sl ?? '–', o.tp ?? '–']),
          ),
        ]),
    ...notes.map(paragraph),
  ];
}
