import type * as english from '../en/wishes.ts';
import { lotsOf, pipsOf } from './counted.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const wish = {
  BREAKEVEN: `в безубыток{pips, select, none{} other{ ${pipsOf('pips')}}}`,
  STOP: 'перенести стоп-лосс на {price}',
  STOP_PIPS: `передвинуть стоп-лосс на ${pipsOf('pips')}`,
  TARGET: '{nth, select, none{перенести тейк-профит} other{перенести тейк-профит {nth}}} на {price}',
  NO_TARGET: '{nth, select, none{убрать тейк-профит} other{убрать тейк-профит {nth}}}',
  ENTRY: 'перенести вход на {price}',
  LEVELS: 'задать уровни{sl, select, none{} other{, стоп-лосс {sl}}}{tps, select, none{} other{, тейк-профиты {tps}}}',
  TRAIL_PIPS: `вести стоп-лосс за ценой, ${pipsOf('pips')}`,
  TRAIL_PERCENT: 'вести стоп-лосс за ценой, {percent} %',
  TRAIL_R: 'вести стоп-лосс за ценой, {r} R',
  CLOSE: 'закрыть',
  CLOSE_TARGET: 'закрыть часть для тейк-профита {nth}',
  CLOSE_LOTS: `закрыть ${lotsOf('lots')}{nth, select, none{} other{ тейк-профита {nth}}}`,
  CLOSE_PERCENT: 'закрыть {percent} %{nth, select, none{} other{ тейк-профита {nth}}}',
  CLOSE_PART: 'закрыть часть{nth, select, none{} other{ тейк-профита {nth}}}',
  CANCEL: 'снять ордер',
  TARGET_HIT: '{nth, select, none{тейк-профит} other{тейк-профит {nth}}} взят',
  STOP_HIT: 'стоп-лосс сработал',
  FILLED: 'исполнено',
  REENTRY: 'войти снова',
  BUT: '{words}, кроме {symbols}',
  AT: '{words} по {price}',
  CANCEL_WAITING: 'снять ожидающее',
  STOP_TO: 'стоп-лосс на {price}',
  STOP_FROM_ENTRY: `стоп-лосс на ${pipsOf('pips')} от входа`,
  WITHOUT_TARGET: 'без тейк-профита',
  TARGET_TO: 'тейк-профит на {price}',
  ENTRY_TO: 'вход на {price}',
} as const satisfies Like<'wish'>;

export const changed = {
  ENTRY: 'вход {entry, select, none{по рынку} other{{entry}}}',
  STOP: 'стоп-лосс {sl, select, none{нет} other{{sl}}}',
  STOP_PIPS: `стоп-лосс ${pipsOf('pips')}`,
  TARGETS: 'тейк-профит {targets, select, none{нет} other{{targets}}}',
  ORDER: '{order_ordering}',
  SYMBOL: '{symbol}',
  SIDE: '{side_side}',
} as const satisfies Like<'changed'>;

export const ordering = {
  market: 'рыночный ордер',
  limit: 'лимитный ордер',
  stop: 'стоп-ордер',
  other: 'ордер',
} as const satisfies Like<'ordering'>;

export const budget = {
  LEFT: '{which, select, daily{Потеряно сегодня} other{Потеряно всего}} {lost_amount} · под риском, если сработают все стопы, {stake_amount} · свободно {free_money}.',
  UNBOUNDED:
    '{which, select, daily{Потеряно сегодня} other{Потеряно всего}} {lost_money} · открытое не ограничено стоп-лоссами.',
} as const satisfies Like<'budget'>;
