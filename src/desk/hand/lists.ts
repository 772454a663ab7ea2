import { z } from 'zod';
import { decimalText } from '../../core/broker.ts';
import { type Block, heading, pairs, paragraph, table } from '../../core/chat.ts';
import { toCsv } from '../../core/csv.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import type { Words } from '../../words/words.ts';
import { type LineRoom, linesNowSchema } from '../comply/line-room.ts';
import { deskAction } from '../desk-action.ts';
import { linesNow } from '../facts/check.ts';
import { type BrokerFacts, gatherAccount } from '../facts/gather.ts';
import { heads } from '../heads.ts';
import { deskRefusals } from '../refusals.ts';
import type { AccountRow, DeskContext } from '../store.ts';
import { listInput } from './list-input.ts';
import { pageOf, readCursor } from './page-of.ts';
import { handRefusals } from './refusals.ts';
import { orderRow, positionRow, rowOfOrder, rowOfPosition, type ShownAccount } from './standing-rows.ts';

const input = z.object(listInput);
type Asked = z.infer<typeof input>;

const shownAccount = z.object({
  account: z.string(),
  name: z.string(),
  currency: z.string(),
  balance: decimalText,
  equity: decimalText,
  margin: decimalText,
  /** false: as its broker last said it */
  isReached: z.boolean(),
  lines: linesNowSchema,
});

const word = (text: string) => {
  const [name = ''] = text.trim().split(/\s+/);
  return name === '' ? {} : { account: name.toLowerCase() };
};

async function gather(context: DeskContext, { account }: Pick<Asked, 'account'>): Promise<BrokerFacts[]> {
  const asked = accountsOf(context, account).map((row) => gatherAccount(context, row).catch(() => null));
  return (await Promise.all(asked)).filter((facts) => facts !== null);
}

const accountsOf = ({ store }: DeskContext, account: string | undefined): AccountRow[] =>
  store.accounts().filter(({ id }) => account === undefined || id === account);

function shownOf(context: DeskContext, { account }: Asked, gathered: readonly BrokerFacts[]): Outcome<ShownAccount[]> {
  const accounts = accountsOf(context, account);
  if (accounts.length === 0 && account !== undefined) return deskRefusals.refuse('ACCOUNT_UNKNOWN', { account });
  return accept(
    accounts.flatMap((row) => {
      const facts = gathered.find(({ accountId }) => accountId === row.id);
      const snapshot = facts?.report.snapshot ?? row.snapshot;
      return snapshot ? [{ account: row, snapshot, quotes: facts?.quotes ?? [] }] : [];
    }),
  );
}

type Row = { symbol: string; feed: string | null; account: string; id: string };

function pick<T extends Row>(rows: (T & { at: number })[], asked: Asked): Outcome<{ rows: T[]; next: string | null }> {
  const cursor = asked.cursor === undefined ? null : readCursor(asked.cursor);
  if (asked.cursor !== undefined && cursor === null) return handRefusals.refuse('CURSOR_UNKNOWN', {});
  const meant = rows.filter(
    ({ symbol, feed, at }) =>
      (asked.symbol === undefined || symbol.toUpperCase() === asked.symbol.toUpperCase()) &&
      (asked.feed === undefined || feed === asked.feed) &&
      at >= (asked.from ?? 0) &&
      at < (asked.to ?? Number.MAX_SAFE_INTEGER),
  );
  return accept(
    pageOf(
      meant.map((row) => ({ ...row, key: row.id })),
      { cursor, limit: asked.limit },
    ),
  );
}

const asCsv = (rows: readonly object[], shape: z.ZodObject): string =>
  toCsv(
    Object.keys(shape.shape),
    rows.map((row) => Object.values(shape.parse(row))),
  );

const positionsOutput = z.object({
  accounts: z.array(shownAccount),
  positions: z.array(positionRow),
  next: z.string().nullable(),
});

export const listPositions = deskAction({
  name: 'positions.list',
  summary: 'Shows what is open on every account, as its broker reports it now',
  kind: 'read',
  needs: { scope: 'read', over: 'desk' },
  http: {
    method: 'get',
    path: '/positions',
    csv: (output, asked) => {
      const { positions } = output as z.infer<typeof positionsOutput>;
      return (asked as Partial<Asked>).format === 'csv' ? asCsv(positions, positionRow) : null;
    },
  },
  chat: { command: 'positions', fromText: word },
  input,
  output: positionsOutput,
  say: sayPositions,
  prepare: gather,
  run: (context: DeskContext, asked, _who, gathered): Outcome<z.infer<typeof positionsOutput>> => {
    const shown = shownOf(context, asked, gathered);
    if (!shown.ok) return shown;
    const rows = shown.value.flatMap((one) =>
      one.snapshot.positions.map((position) => ({ ...rowOfPosition(context, one, position), at: position.openedAt })),
    );
    const page = pick(rows, asked);
    if (!page.ok) return page;
    const accounts = shown.value.map(({ account, snapshot }) => ({
      account: account.id,
      name: account.name,
      currency: account.currency,
      balance: snapshot.balance,
      equity: snapshot.equity,
      margin: snapshot.margin,
      isReached: gathered.some(({ accountId }) => accountId === account.id),
      lines: linesNow(context, account, snapshot),
    }));
    return accept({ accounts, positions: page.value.rows, next: page.value.next });
  },
});

function sayPositions({ accounts, positions }: z.infer<typeof positionsOutput>, _: unknown, words: Words): Block[] {
  return accounts.flatMap((one) => {
    const rows = positions.filter(({ account }) => account === one.account);
    return [
      heading(words.say('answer.ACCOUNT', one)),
      ...(one.isReached ? [] : [paragraph(words.say('answer.NOT_REACHED'))]),
      pairs([
        [words.say('column.balance'), words.amount(one.balance)],
        [words.say('column.margin'), words.amount(one.margin)],
        ...sayLine(words, 'daily', one.lines.daily),
        ...sayLine(words, 'total', one.lines.total),
      ]),
      rows.length === 0
        ? paragraph(words.say('notice.NOTHING_OPEN'))
        : table(
            heads(words, ['name', 'symbol', 'side', 'lots', 'open', 'now', 'stop', 'target', 'result']),
            rows.map((p) => [
              p.name,
              p.symbol,
              words.term('side', p.side),
              p.lots,
              p.openPrice,
              p.price,
              p.sl ?? '–',
              p.tp ?? '–',
              p.result === null ? '–' : words.amount(p.result),
            ]),
          ),
    ];
  });
}

function sayLine(words: Words, which: 'daily' | 'total', line: LineRoom | null): [string, string][] {
  if (line === null) return [];
  const { floor, headroom: room } = line;
  return [[words.say('answer.NOT_BELOW', { which }), words.say('answer.LINE', { floor, room })]];
}

const ordersOutput = z.object({ orders: z.array(orderRow), next: z.string().nullable() });

export const listOrders = deskAction({
  name: 'orders.list',
  summary: 'Shows the orders that wait on every account',
  kind: 'read',
  needs: { scope: 'read', over: 'desk' },
  http: {
    method: 'get',
    path: '/orders',
    csv: (output, asked) => {
      const { orders } = output as z.infer<typeof ordersOutput>;
      return (asked as Partial<Asked>).format === 'csv' ? asCsv(orders, orderRow) : null;
    },
  },
  chat: { command: 'orders', fromText: word },
  input,
  output: ordersOutput,
  say: ({ orders }, _, words) => [
    orders.length === 0
      ? paragraph(words.say('answer.NO_ORDER'))
      : table(
          heads(words, ['name', 'account', 'symbol', 'order', 'lots', 'at', 'stop', 'target']),
          orders.map((o) => [
            o.name,
            o.account,
            o.symbol,
            `${words.term('side', o.side)} ${words.term('kind', o.type)}`,
            o.remaining,
            o.price,
            o.sl ?? '–',
            o.tp ?? '–',
          ]),
        ),
  ],
  prepare: gather,
  run: (context: DeskContext, asked, _who, gathered): Outcome<z.infer<typeof ordersOutput>> => {
    const shown = shownOf(context, asked, gathered);
    if (!shown.ok) return shown;
    const rows = shown.value.flatMap((one) =>
      one.snapshot.orders.map((order) => ({ ...rowOfOrder(context, one, order), at: order.placedAt })),
    );
    const page = pick(rows, asked);
    return page.ok ? accept({ orders: page.value.rows, next: page.value.next }) : page;
  },
});
