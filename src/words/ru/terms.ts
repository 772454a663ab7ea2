import type * as english from '../en/terms.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const doing = {
  open: 'открытие',
  pending: 'выставление ордера',
  modify_position: 'изменение уровней',
  modify_order: 'изменение ордера',
  close: 'закрытие',
  close_part: 'закрытие части',
  cancel: 'снятие ордера',
  other: 'запрос',
} as const satisfies Like<'doing'>;

export const ended = {
  stop: 'сработал стоп-лосс',
  target: 'сработал тейк-профит',
  stop_out: 'закрыта брокером по стоп-ауту',
  manual: 'завершена вручную',
  command: 'закрыта',
  dropped: 'снята до исполнения',
  expiry: 'истёк срок',
  broker: 'завершена брокером',
  unfilled: 'активирована, но брокер не смог исполнить',
  other: 'завершена',
} as const satisfies Like<'ended'>;

export const awaited = {
  halt: 'торговля остановлена',
  head: 'канал мог сказать больше, чем пока услышано',
  protection: 'что-то на счёте стоит без своего стоп-лосса, сначала ставится он',
  broker: 'брокер сейчас не принимает ордера',
  facts: 'свежего отчёта о счёте ещё нет',
  predecessor: 'сначала должен исчезнуть завершаемый ордер того же канала',
  trader: 'его сообщение изменено, и вас спрашивают, что из этого следует',
  other: 'что-то задерживает',
} as const satisfies Like<'awaited'>;

export const rejected = {
  REQUOTE: 'цена сдвинулась, пока шёл запрос',
  PRICE_MOVED: 'цена ушла дальше, чем допускает эта подписка',
  NO_QUOTE: 'цены сейчас нет',
  FROZEN: 'цена слишком близко, сейчас изменить нельзя',
  BUSY: 'брокер занят',
  NOT_CONNECTED: 'терминал не связан с брокером',
  MARKET_CLOSED: 'рынок закрыт',
  INVALID_STOPS: 'брокер не принимает такой стоп-лосс или тейк-профит при нынешней цене',
  INVALID_PRICE: 'брокер не принимает эту цену',
  INVALID_VOLUME: 'брокер не принимает этот объём',
  UNKNOWN_SYMBOL: 'у брокера этот символ не торгуется',
  UNSUPPORTED: 'брокер этого не делает',
  NOT_FOUND: 'у брокера нет такого ордера или позиции',
  NO_RATE: 'нет курса для пересчёта',
  NO_MONEY: 'не хватает свободных денег',
  TRADE_DISABLED: 'торговля там отключена',
  LIMIT_REACHED: 'достигнут предел самого брокера',
  OTHER: 'брокер не назвал причину',
  expired: 'не сделано вовремя',
  conflict: 'там стояло не то, что предполагалось',
  unkept: 'брокер сообщил, что сделано, но этого не видно',
  other: 'причина не названа',
} as const satisfies Like<'rejected'>;

export const field = {
  price: 'цена',
  sl: 'стоп-лосс',
  tp: 'тейк-профит',
  other: 'уровень',
} as const satisfies Like<'field'>;

export const side = { buy: 'покупка', sell: 'продажа', other: 'сделка' } as const satisfies Like<'side'>;

export const certainty = {
  certain: 'наверняка',
  probable: 'вероятно',
  unsure: 'неуверенно',
  other: 'неуверенно',
} as const satisfies Like<'certainty'>;
