import type * as english from '../en/plan.ts';
import { counted, lotsOf, ofLots } from './counted.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const step = {
  SYMBOL: 'символ',
  PRICE: 'текущая цена',
  ENTRY: 'вход',
  STOP: 'стоп-лосс',
  DISTANCE: 'расстояние',
  LOSS_OF_LOT: 'убыток одного лота',
  RATE: 'пересчёт',
  COMMISSION: 'комиссия за один лот',
  LOSS_PER_LOT: 'убыток на лот',
  SECOND: 'второй расчёт',
  ALLOWED: 'разрешено',
  AT_STAKE: 'деньги под риском',
  EXACT: 'точный объём',
  SIZE: 'объём',
  ORDERS: 'ордера',
  RISK: 'убыток на стоп-лоссе',
  MARGIN: 'маржа',
  NOTE: 'примечание',
} as const satisfies Like<'step'>;

export const reckoned = {
  OPENS: '{price}, чтобы открыть ({side_side})',
  ENTRY: '{order_kind} {price}',
  STOP: '{price} ({from_origin})',
  DISTANCE: '{distance} + проскальзывание {slippage}',
  RATE: '{rate} {to} за 1 {from}',
  MONEY: '{money_amount} {currency}',
  LOTS: lotsOf('lots'),
  STEPS: `${lotsOf('lots')} с шагом {step}`,
  MARGIN: '{margin_amount} {currency} из {free_amount} свободных',
  AT_STAKE: '{amount} под риском',
  PERCENT: '{percent} % от {base_amount} ({of_capital})',
  COPIED: '{ratio} × {lots} (лоты провайдера)',
  COPIED_SCALED: '{ratio} × {lots} (лоты провайдера) × {balance_amount} / {theirs}',
  NETS: 'Это неттинговый счёт, поэтому вместо нескольких ордеров один, с первым тейк-профитом.',
  LARGEST: `Брокер берёт в одном ордере не больше ${ofLots('most')}; что было больше, урезано до этого.`,
  FOLDED: `Объём мал для ${counted('asked', 'ордера', 'ордеров', 'ордеров')}: вместо этого ${counted('placed', 'ордер', 'ордера', 'ордеров')}, мелкие доли перешли к следующему тейк-профиту.`,
} as const satisfies Like<'reckoned'>;

export const origin = {
  signal: 'как в сигнале',
  pips: 'из пипсов сигнала',
  default: 'по умолчанию этой подписки',
  other: 'неизвестно',
} as const satisfies Like<'origin'>;

export const capital = {
  balance: 'баланс',
  equity: 'эквити',
  initial: 'начальный баланс',
  other: 'капитал',
} as const satisfies Like<'capital'>;

export const inWay = {
  OPEN: 'открыто: {side_side} {lots}',
  WAITS: 'ожидает: {side_side} {type_kind} {lots}',
  COMING: 'в пути: {side_side} {lots}',
} as const satisfies Like<'inWay'>;

export const broken = {
  FIGURE: '{figure}: {value}',
  VOLUMES: 'наименьший объём больше наибольшего',
  DIGITS: 'знаков после точки: {digits}',
} as const satisfies Like<'broken'>;
