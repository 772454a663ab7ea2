import { z } from 'zod';
import { decimalText, sideSchema } from '../../core/broker.ts';
import { type BrokerEvent, brokerEventSchema } from '../../core/broker-report.ts';
import { heading, paragraph, table } from '../../core/chat.ts';
import { toCsv } from '../../core/csv.ts';
import { decimal, sum } from '../../core/decimal.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import type { Words } from '../../words/words.ts';
import { deskAction } from '../desk-action.ts';
import { heads } from '../heads.ts';
import { deskRefusals } from '../refusals.ts';
import { zoneOf } from '../shown-time.ts';
import type { AccountRow, DeskContext } from '../store.ts';
import { listInput } from './list-input.ts';
import { type Place, pageOf, readCursor } from './page-of.ts';
import { handRefusals } from './refusals.ts';

const row = z.object({
  at: z.number(),
  account: z.string(),
  currency: z.string(),
  symbol: z.string(),
  side: sideSchema.nullable(),
  lots: decimalText.nullable(),
  price: decimalText.nullable(),
  /** as the broker booked it: with its swap and the commission of closing */
  result: decimalText.nullable(),
  cause: brokerEventSchema.shape.cause.unwrap().nullable(),
  /** what came of it is still open */
  isPart: z.boolean(),
  position: z.string().nullable(),
  leg: z.string().nullable(),
  signal: z.string().nullable(),
  feed: z.string().nullable(),
});
const output = z.object({ zone: z.string(), history: z.array(row), next: z.string().nullable() });
const input = z.object(listInput);
type Asked = z.infer<typeof input>;
type Row = z.infer<typeof row> & Place;

const batch = 200;

export const listHistory = deskAction({
  name: 'history.list',
  summary: 'Shows what was closed and what it brought, newest first',
  kind: 'read',
  needs: { scope: 'read', over: 'desk' },
  http: {
    method: 'get',
    path: '/history',
    csv: (found, asked) => {
      const { history } = found as z.infer<typeof output>;
      if ((asked as Partial<Asked>).format !== 'csv') return null;
      return toCsv(
        Object.keys(row.shape),
        history.map((one) => Object.values(row.parse(one))),
      );
    },
  },
  chat: {
    command: 'history',
    fromText: (text) => ({ limit: 20, ...(text.trim() ? { symbol: text.trim() } : {}) }),
  },
  input,
  output,
  say: ({ history, zone }, _, words) =>
    history.length === 0
      ? [paragraph(words.say('closed.NONE'))]
      : [
          heading(words.say('closed.LIST')),
          table(
            heads(words, ['when', 'account', 'symbol', 'side', 'lots', 'price', 'by', 'brought']),
            history.map((one) => [
              words.moment(zone, one.at),
              one.account,
              one.symbol,
              one.side === null ? '' : words.term('side', one.side),
              one.lots ?? '',
              one.price ?? '',
              one.cause === null ? '' : words.term('cause', one.cause),
              one.result === null ? '' : words.amount(one.result),
            ]),
          ),
          paragraph(words.say('closed.IN_ALL', { sums: sumsOf(history, words) })),
        ],
  run: (context: DeskContext, asked): Outcome<z.infer<typeof output>> => {
    const cursor = asked.cursor === undefined ? null : readCursor(asked.cursor);
    if (asked.cursor !== undefined && (cursor === null || !/^\d+$/.test(cursor.key)))
      return handRefusals.refuse('CURSOR_UNKNOWN', {});
    const { account } = asked;
    const accounts = context.store.accounts().filter(({ id }) => account === undefined || id === account);
    if (accounts.length === 0 && account !== undefined) return deskRefusals.refuse('ACCOUNT_UNKNOWN', { account });
    const rows = accounts.flatMap((one) => rowsOf(context, one, asked, cursor));
    const page = pageOf(rows, { cursor, limit: asked.limit });
    return accept({ zone: zoneOf(context), history: page.rows, next: page.next });
  },
});

function sumsOf(history: readonly z.infer<typeof row>[], words: Words): string {
  const currencies = [...new Set(history.map(({ currency }) => currency))];
  const ofOne = (currency: string) => history.filter((one) => one.currency === currency);
  return currencies
    .map((currency) => words.money(sum(ofOne(currency).map(({ result }) => decimal(result ?? '0'))), currency))
    .join(', ');
}

/** Money that moved because of a trade since a moment, with the fee of opening, on every account. */
export type MovedRow = z.infer<typeof row> & { isEnd: boolean };

export function movedSince(context: DeskContext, from: number): MovedRow[] {
  const { store } = context;
  return store.accounts().flatMap((account) =>
    store
      .happenedSince(account.id, from)
      .filter(({ profit, positionId }) => profit !== undefined && positionId !== undefined)
      .map((event) => ({ ...rowOf(context, account, event), isEnd: event.kind === 'closed' })),
  );
}

/** As many of an account as a page may need, and one more, that come after the cursor. */
function rowsOf(context: DeskContext, account: AccountRow, asked: Asked, cursor: Place | null): Row[] {
  const found: Row[] = [];
  let before = beforeOf(account, asked, cursor);
  while (found.length <= asked.limit) {
    const events = context.store.closingsBefore(account.id, { from: asked.from ?? 0, ...before }, batch);
    found.push(
      ...events
        .filter((event) => isOfSymbol(event, asked.symbol))
        .map((event) => rowOf(context, account, event))
        .filter((one) => asked.feed === undefined || one.feed === asked.feed),
    );
    const last = events.at(-1);
    if (events.length < batch || !last) break;
    before = { at: last.at, seq: last.seq };
  }
  return found;
}

/** Events before this moment, and at it those with a smaller number. */
function beforeOf({ id }: AccountRow, { to }: Asked, cursor: Place | null): { at: number; seq: number } {
  const end = { at: to ?? Number.MAX_SAFE_INTEGER, seq: 0 };
  if (cursor === null || cursor.at >= end.at) return end;
  if (id === cursor.account) return { at: cursor.at, seq: Number(cursor.key) };
  return { at: cursor.at, seq: id < cursor.account ? Number.MAX_SAFE_INTEGER : 0 };
}

const isOfSymbol = ({ symbol }: BrokerEvent, wanted: string | undefined): boolean =>
  wanted === undefined || symbol?.toUpperCase() === wanted.toUpperCase();

function rowOf({ store }: DeskContext, account: AccountRow, event: BrokerEvent): Row {
  const { at, seq, kind, symbol = '', side = null, lots = null, price = null, profit = null, cause = null } = event;
  const position = event.positionId ?? null;
  const leg = position === null ? undefined : store.holders(account.id, 'position', position)[0];
  const signal = (leg === undefined ? undefined : store.leg(leg)?.signalId) ?? null;
  const feed = signal === null ? null : (store.signalOrigin(signal)?.feedId ?? null);
  const of = { account: account.id, currency: account.currency, symbol, side, lots, price, result: profit, cause };
  return { at, key: `${seq}`, ...of, isPart: kind === 'closed_part', position, leg: leg ?? null, signal, feed };
}
