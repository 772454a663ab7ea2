import { z } from 'zod';
import { decimalText } from '../../core/broker.ts';
import { type Block, heading, paragraph, table } from '../../core/chat.ts';
import { decimal, toMoney } from '../../core/decimal.ts';
import { accept } from '../../core/outcome.ts';
import type { Words } from '../../words/words.ts';
import { channelOf } from '../channel-name.ts';
import { deskAction } from '../desk-action.ts';
import { heads } from '../heads.ts';
import type { AccountRow, DeskContext } from '../store.ts';

const account = z.object({
  account: z.string(),
  name: z.string(),
  currency: z.string(),
  equity: decimalText,
  today: decimalText.nullable().describe('since its day began; null: that is not known'),
  open: z.number().int(),
  waiting: z.number().int(),
  trading: z.enum(['active', 'reducing', 'halted']),
  silentSince: z.number().nullable(),
});
const channel = z.object({ channel: z.string(), account: z.string(), mode: z.string(), isHalted: z.boolean() });
const output = z.object({ accounts: z.array(account), channels: z.array(channel) });

/** All of a desk in one look, as it was last seen; nothing is asked of a broker. */
export const showOverview = deskAction({
  name: 'desk.overview',
  summary: 'Shows the desk in one look: accounts with what is open and the result of the day, and channels',
  kind: 'read',
  needs: { scope: 'read', over: 'desk' },
  http: { method: 'get', path: '/desk/overview' },
  chat: { command: 'status', fromText: () => ({}) },
  input: z.object({}),
  output,
  say: (found, _, words) => sayOverview(found, words),
  run: (context: DeskContext) => {
    const { store } = context;
    const nameOf = (id: string) => store.account(id)?.name ?? id;
    return accept({
      accounts: store.accounts().map((row) => accountNow(context, row)),
      channels: store.follows().map((row) => ({
        channel: channelOf(row),
        account: nameOf(row.accountId),
        mode: row.mode,
        isHalted: row.hold.state === 'halted',
      })),
    });
  },
});

function accountNow({ store }: DeskContext, row: AccountRow): z.infer<typeof account> {
  const { snapshot, initialBalance } = row;
  const equity = snapshot?.equity ?? initialBalance;
  const began = store.currentDay(row.id)?.startBalance;
  return {
    account: row.id,
    name: row.name,
    currency: row.currency,
    equity,
    today: began === undefined ? null : toMoney(decimal(equity).sub(began)),
    open: snapshot?.positions.length ?? 0,
    waiting: snapshot?.orders.length ?? 0,
    trading: row.hold.state,
    silentSince: row.silentSince,
  };
}

function sayOverview({ accounts, channels }: z.infer<typeof output>, words: Words): Block[] {
  const today = (row: z.infer<typeof account>) => (row.today === null ? '' : words.gain(row.today));
  const state = (row: z.infer<typeof account>) =>
    row.silentSince === null ? words.term('hold', row.trading) : words.say('overview.SILENT');
  return [
    heading(words.say('overview.TITLE')),
    table(
      [
        ...heads(words, ['account', 'equity']),
        words.say('overview.TODAY'),
        words.say('overview.OPEN'),
        words.say('column.trading'),
      ],
      accounts.map((row) => [
        row.name,
        words.money(row.equity, row.currency),
        today(row),
        words.say('overview.HELD', { open: row.open, waiting: row.waiting }),
        state(row),
      ]),
    ),
    channels.length === 0
      ? paragraph(words.say('overview.NO_CHANNEL'))
      : table(
          heads(words, ['channel', 'account', 'mode']),
          channels.map((row) => [
            row.channel,
            row.account,
            row.isHalted ? words.term('hold', 'halted') : words.term('mode', row.mode),
          ]),
        ),
  ];
}
