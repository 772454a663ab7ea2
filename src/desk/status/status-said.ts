import { type Block, heading, pairs, paragraph, table } from '../../core/chat.ts';
import { words } from '../../words/words.ts';
import type { Room } from './room.ts';
import type { Status } from './status-shape.ts';

export function sayStatus(status: Status): Block[] {
  const { account, profile, clock, zone, trading, verdict, nextResetAt, currency, headroom } = status;
  const { figures } = verdict;
  const money = (given: unknown) => (given == null ? '–' : words('en').amount(String(given)));
  const reset = `${words('en').moment(zone, nextResetAt)} (${zone})`;
  const own = zone === clock.zone ? '' : `; ${clock.resetAt} by the firm's clock, ${clock.zone}`;
  return [
    heading(`${account} under ${profile} · ${trading.state}`),
    pairs([
      ['Equity', `${money(figures.equity)} ${currency}`],
      ['Today not below', money(figures.dailyFloor)],
      ['In all not below', money(figures.totalFloor)],
      ['Worst case of what is open', money(figures.worstEquity)],
      ['Room left', money(headroom)],
      ['Next reset', reset + own],
      ...newsPair(status),
    ]),
    table(
      ['rule', 'found', 'line', 'used', 'room'],
      verdict.findings.map((row) => [
        row.rule,
        row.status.replace('_', ' '),
        row.line ?? '',
        row.used ?? '',
        row.headroom ?? '',
      ]),
    ),
    ...sayRoom(status.room),
  ];
}

function newsPair({ news, zone }: Status): [string, string][] {
  if (news === null) return [];
  if (news.why !== null) return [['Economic news', `not known: ${news.why}`]];
  const when = news.readAt === null ? '' : `, ${words('en').moment(zone, news.readAt)}`;
  return [['Economic news', `known (${news.source ?? ''}${when})`]];
}

function sayRoom(room: Room[]): Block[] {
  if (room.length === 0) return [paragraph('Room in lots: ask for a symbol, such as /rules XAUUSD.')];
  const side = ({ lots, limitedBy }: Room['buy']) =>
    `${lots ?? '–'}${limitedBy.length > 0 ? ` (${limitedBy.join(', ')})` : ''}`;
  return [
    table(
      ['room in lots', 'with the stop', 'to buy', 'to sell'],
      room.map((one) => [one.symbol, `${one.stopAway} away, ${one.stopFrom}`, side(one.buy), side(one.sell)]),
    ),
    ...room.slice(0, 1).flatMap(sayLimits),
  ];
}

function sayLimits({ symbol, buy }: Room): Block[] {
  if (buy.limits.length === 0) return [];
  return [
    table(
      [`smallest order of ${symbol}`, 'line', 'used', 'room'],
      buy.limits.map(({ rule, line, used, room }) => [rule, line, used, room]),
    ),
  ];
}
