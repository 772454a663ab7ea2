import type * as english from '../en/follow.ts';
import { lotsOf } from './counted.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const follow = {
  LOOKING: 'Смотрю…',
  OPENING: 'Открываю счёт…',
  FOLLOWING: 'Подключаю канал…',
  WHICH: 'Какой канал?',
  WHICH_MORE: 'Его сигналы копируются с того момента, как вы на него подпишетесь.',
  // A program that posts.
  NEW_HOOK: 'Программа, которая публикует (вебхук)',
  HOOK_MORE: 'TradingView, скрипт или другой сервис публикует в ваш собственный канал. Как он называется?',
  HOOKED: 'В {feed} можно публиковать',
  POST_TO: 'Публикуйте на {address} этого сервиса с этим секретом, он показывается только сейчас:',
  SECRET_MORE:
    'Подпись по Standard Webhooks или секрет в тексте, как у TradingView; docs/webhooks.md показывает оба способа. Всё, что придёт, читается и копируется как из любого канала.',
  MAKING: 'Создаётся…',
  INTO: 'На какой счёт копировать {feed}?',
  NEW: 'Новый учебный счёт',
  NEW_MORE: 'На нём вымышленные деньги и правила, которые вы выберете.',
  NAME: 'Название',
  NAME_SUCH: 'Испытание',
  BALANCE: 'Начальный баланс в USD',
  RULES: 'Правила',
  RISK: 'Сколько может потерять один сигнал?',
  RISK_MORE: 'В процентах от баланса, если сработает стоп-лосс.',
  PERCENT: 'Процент',
  MODE: 'Что делать с сигналом?',
  SURE: 'Подписаться на таких условиях?',
  DO: 'Подписаться',
  CHANNEL: 'канал',
  ACCOUNT: 'счёт',
  OPENED_WITH: 'открывается с',
  PAPER: '{balance_money}, учебный',
  UNDER: 'правила',
  AT_RISK: 'риск на сигнал',
  OF_BALANCE: '{percent} % от баланса',
  SIGNAL: 'сигнал',
  NONE_YET: 'Каналов, на которые можно подписаться, пока нет',
  DONE: 'Вы подписаны на {feed}',
  DONE_MORE: 'Всё, что он публикует с этого момента, копируется. /follows покажет подписки.',
  NOT: 'Подписки нет',
  ACCOUNT_STAYS: 'Счёт {account} открыт и остаётся.',
  AGAIN: '/follow начнёт заново.',
  MEANWHILE: 'Пока подписки на {feed} не было',
  MEANWHILE_SAID: '{at}: «{text}» {became, select, asked{Спрашиваю вас.} done{Исполнено.} other{Делать было нечего.}}',
  MEANWHILE_DELETED: '{at}: удалено сообщение, по которому здесь была сделка. Ничего не сделано.',
  MEANWHILE_EDITED: '{at}: исправлено на «{text}» Ничего не сделано.',
  LIST: 'Подписки',
  LATELY: 'Как были бы взяты его последние сигналы',
  LATELY_MORE:
    'По входу, который называет каждый, с нынешним балансом и без правил, которые смотрят на открытое. Ни один из них не исполняется: только то, что придёт после подписки. Время UTC.',
  NO_SIGNALS: 'Ничто из сказанного до сих пор не прочитано как сигнал.',
  SIGNAL_HEAD: 'сигнал',
  READ_AS: 'прочитано',
  WOULD: 'что было бы',
  SIZED: `{how}: ${lotsOf('lots')}, ордеров {orders}, под риском {risk_amount}`,
} as const satisfies Like<'follow'>;

export const mode = {
  confirm: 'Сначала спросить',
  auto: 'Само',
  alert: 'Только показать',
  other: 'Неизвестно',
} as const satisfies Like<'mode'>;
export const moded = {
  confirm: 'спрашивает вас перед каждой сделкой',
  auto: 'торгует само, в рамках правил счёта',
  alert: 'только показывает, какую сделку открыло бы',
  other: 'неизвестно',
} as const satisfies Like<'moded'>;

export const would = {
  auto: 'исполнен сам',
  confirm: 'спрошено',
  alert: 'только показан',
  other: 'неизвестно',
} as const satisfies Like<'would'>;
