import { z } from 'zod';
import { decimalText } from '../../core/broker.ts';
import { type Block, heading, paragraph, table } from '../../core/chat.ts';
import { decimal, sum, toMoney } from '../../core/decimal.ts';
import { accept } from '../../core/outcome.ts';
import { tradingDayAt } from '../../core/trading-day.ts';
import type { Words } from '../../words/words.ts';
import { channelOf } from '../channel-name.ts';
import { deskAction } from '../desk-action.ts';
import { heads } from '../heads.ts';
import type { DeskContext } from '../store.ts';
import { type MovedRow, movedSince } from './history.ts';

const day = 86_400_000;
const days = { today: 0, week: 6, month: 29 } as const;
const spans = ['today', 'week', 'month'] as const;

const line = z.object({
  of: z.string().describe('the account, or the channel'),
  currency: z.string(),
  trades: z.number().int(),
  result: decimalText,
});
type Line = z.infer<typeof line>;
const sums = z.object({ span: z.enum(spans), accounts: z.array(line) });
const output = z.object({ spans: z.array(sums), channels: z.array(line).describe('of the month, by channel') });

/** What trades brought: as their brokers booked it, every fee with it, by the desk's own days. */
export const showProfit = deskAction({
  name: 'history.profit',
  summary: 'Shows what trades brought today, in seven and in thirty days, by account and by channel',
  kind: 'read',
  needs: { scope: 'read', over: 'desk' },
  http: { method: 'get', path: '/history/profit' },
  chat: { command: 'profit', fromText: () => ({}) },
  input: z.object({}),
  output,
  say: (found, _, words) => sayProfit(found, words),
  run: (context: DeskContext) => {
    const { store } = context;
    const { startAt } = tradingDayAt({ zone: store.zone(), resetAt: '00:00' }, context.now());
    const rows = movedSince(context, startAt - days.month * day);
    const names = new Map(store.follows().map((row) => [row.feedId, channelOf(row)]));
    const nameOf = ({ feed }: MovedRow) => (feed === null ? '-' : (names.get(feed) ?? feed));
    return accept({
      spans: spans.map((span) => ({
        span,
        accounts: linesBy(
          rows.filter(({ at }) => at >= startAt - days[span] * day),
          ({ account }) => store.account(account)?.name ?? account,
        ),
      })),
      channels: linesBy(rows, nameOf),
    });
  },
});

function linesBy(rows: readonly MovedRow[], nameOf: (row: MovedRow) => string): Line[] {
  const keys = [...new Set(rows.map((row) => JSON.stringify([nameOf(row), row.currency])))];
  return keys.map((key) => {
    const [of = '', currency = ''] = z.array(z.string()).parse(JSON.parse(key));
    const own = rows.filter((row) => nameOf(row) === of && row.currency === currency);
    const results = own.map(({ result }) => decimal(result ?? '0'));
    const trades = own.filter(({ isEnd }) => isEnd).length;
    return { of, currency, trades, result: toMoney(sum(results)) };
  });
}

function sayProfit({ spans: found, channels }: z.infer<typeof output>, words: Words): Block[] {
  if (found.every(({ accounts }) => accounts.length === 0)) return [paragraph(words.say('closed.NONE_LATELY'))];
  const rowOf = (first: string, one: Line) => [first, one.of, `${one.trades}`, words.money(one.result, one.currency)];
  return [
    heading(words.say('closed.PROFIT')),
    table(
      [words.say('column.when'), words.say('column.account'), words.say('closed.TRADES'), words.say('column.brought')],
      found.flatMap(({ span, accounts }) => accounts.map((one) => rowOf(words.term('span', span), one))),
    ),
    table(
      [...heads(words, ['channel']), words.say('closed.TRADES'), words.say('column.brought')],
      channels.map((one) => rowOf('', one).slice(1)),
    ),
  ];
}
