import { type Block, heading, pairs, paragraph, table } from '../../core/chat.ts';
import type { Words } from '../../words/words.ts';
import { heads } from '../heads.ts';
import type { Room } from './room.ts';
import type { Status } from './status-shape.ts';

export function sayStatus(status: Status, words: Words): Block[] {
  const { account, profile, clock, zone, trading, verdict, nextResetAt, currency, headroom } = status;
  const { figures } = verdict;
  const amount = (given: unknown) => (given == null ? '–' : words.amount(String(given)));
  const firm = zone === clock.zone ? null : clock.resetAt;
  const reset = { at: words.moment(zone, nextResetAt), zone, firm, clock: clock.zone };
  return [
    heading(words.say('rules.TITLE', { account, profile, state: trading.state })),
    pairs([
      [words.say('rules.EQUITY'), `${amount(figures.equity)} ${currency}`],
      [words.say('rules.TODAY'), amount(figures.dailyFloor)],
      [words.say('rules.IN_ALL'), amount(figures.totalFloor)],
      [words.say('rules.WORST'), amount(figures.worstEquity)],
      [words.say('rules.ROOM'), amount(headroom)],
      [words.say('rules.RESET'), words.say('rules.RESET_AT', reset)],
      ...newsPair(status, words),
    ]),
    table(
      heads(words, ['rule', 'found', 'line', 'used', 'room']),
      verdict.findings.map((row) => [
        words.term('rule', row.rule),
        words.term('judged', row.status),
        row.line ?? '',
        row.used ?? '',
        row.headroom ?? '',
      ]),
    ),
    ...sayRoom(status.room, words),
  ];
}

function newsPair({ news, zone }: Status, words: Words): [string, string][] {
  if (news === null) return [];
  const { why, readAt, source } = news;
  const title = words.say('news.TITLE');
  if (why !== null) return [[title, words.say('rules.NEWS_NOT', { why })]];
  const from = source === 'told' ? words.say('news.TOLD') : source;
  const at = readAt === null ? null : words.moment(zone, readAt);
  return [[title, words.say('rules.NEWS_KNOWN', { source: from ?? '', at })]];
}

function sayRoom(room: Room[], words: Words): Block[] {
  if (room.length === 0) return [paragraph(words.say('rules.ASK_ROOM'))];
  const side = ({ lots, limitedBy }: Room['buy']) =>
    `${lots ?? '–'}${limitedBy.length > 0 ? ` (${limitedBy.map((one) => words.term('rule', one)).join(', ')})` : ''}`;
  const away = ({ stopAway, stopFrom }: Room) => words.say('rules.AWAY', { away: stopAway, from: stopFrom });
  return [
    table(
      (['rules.IN_LOTS', 'rules.WITH_STOP', 'rules.TO_BUY', 'rules.TO_SELL'] as const).map((code) => words.say(code)),
      room.map((one) => [one.symbol, away(one), side(one.buy), side(one.sell)]),
    ),
    ...room.slice(0, 1).flatMap((one) => sayLimits(one, words)),
  ];
}

function sayLimits({ symbol, buy }: Room, words: Words): Block[] {
  if (buy.limits.length === 0) return [];
  return [
    table(
      [words.say('rules.SMALLEST', { symbol }), ...heads(words, ['line', 'used', 'room'])],
      buy.limits.map(({ rule, line, used, room }) => [words.term('rule', rule), line, used, room]),
    ),
  ];
}
