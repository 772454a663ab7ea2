import { type Block, details, footnote, heading, pairs, paragraph, table } from '../../core/chat.ts';
import { decimal, sum } from '../../core/decimal.ts';
import type { Signal } from '../../core/reading.ts';
import { writeLots, writePrice } from '../../words/figures.ts';
import type { Words } from '../../words/words.ts';
import { findingSentence } from '../comply/finding-sentence.ts';
import { detailsOf } from './card-details.ts';
import type { CardState, CardView, Purse } from './card-shape.ts';
import { noteSentence } from './notes.ts';
import { wishOf } from './wish.ts';

const tones: Record<CardState, 'plain' | 'good' | 'bad' | 'wait'> = {
  refused: 'bad',
  alerted: 'plain',
  asking: 'wait',
  incomplete: 'wait',
  skipped: 'plain',
  dropped: 'plain',
  working: 'wait',
  replaced: 'wait',
  open: 'good',
  closed: 'plain',
  failed: 'bad',
};

/** The broker has it, and its price has not come: one word for that, wherever it is told. */
const isWaiting = ({ state, legs }: CardView): boolean =>
  state === 'working' && legs.length > 0 && legs.every(({ phase }) => phase === 'pending' || phase === 'cancelled');

const resultOf = ({ legs }: CardView) => sum(legs.map(({ profit }) => decimal(profit)));

/** The one message per signal and account, edited in place from received to closed. */
export function blocksOf(view: CardView, words: Words): Block[] {
  const { signal, state, account, legs } = view;
  const tone = state === 'closed' ? (resultOf(view).isNegative() ? 'bad' : 'good') : tones[state];
  const { symbol, side } = signal;
  const title = words.say('card.TITLE', { state: isWaiting(view) ? 'waiting' : state, side, symbol, account });
  return [
    heading(title, tone),
    legs.length > 0 ? legTable(words, view) : pairs(asSignalled(words, signal)),
    ...[...awaited(view, words), ...reasons(view, words)].map(paragraph),
    footnote(footer(view, words)),
    details(words.say('card.DETAILS'), detailsOf(view, words)),
  ];
}

/** While something is open its money is what was booked so far, costs of opening included: what it stands at is no result. */
function legTable(words: Words, { legs, plan, state }: CardView): Block {
  const digits = plan?.contract.digits ?? 0;
  const rows = legs.map(({ item, phase, lots, waits, price, sl, tp, profit }) => [
    `${item + 1}`,
    words.term('phase', phase),
    waits === null ? lots : words.say('card.FILLED_IN_PART', { lots, waits }),
    writePrice(price, digits),
    sl ?? '–',
    tp ?? words.say('card.NO_TARGET'),
    phase === 'closed' || profit !== '0' ? words.amount(profit) : '',
  ]);
  const heads = (['card.STATE', 'card.LOTS', 'card.PRICE', 'card.STOP', 'card.TARGET'] as const).map((code) =>
    words.say(code),
  );
  heads.push(words.say(state === 'closed' ? 'card.RESULT' : 'card.BOOKED'));
  return table(['#', ...heads], rows);
}

function asSignalled(words: Words, signal: Signal): [string, string][] {
  const none = words.say('card.NONE');
  const pips = (count: number) => words.say('card.PIPS', { pips: count });
  const entry = Array.isArray(signal.entry) ? signal.entry.join(' – ') : (signal.entry ?? words.say('card.AT_MARKET'));
  const multiples = (signal.rr ?? []).map((times) => words.say('card.TIMES_RISK', { times }));
  const open = signal.openTp ? [words.say('card.NO_TARGET')] : [];
  const targets = [...signal.tps, ...(signal.tpPips ?? []).map(pips), ...multiples, ...open];
  const stop = signal.sl === null ? (signal.slPips ? pips(signal.slPips) : none) : `${signal.sl}`;
  return [
    [words.say('card.ENTRY'), words.say('card.ORDER', { order: signal.order, entry })],
    [words.say('card.STOP_SIGNALLED'), stop],
    [words.say('card.TARGETS'), targets.join(', ') || none],
  ];
}

/** What is done by itself once the price is there. */
function awaited({ state, waiting }: CardView, words: Words): string[] {
  if (!['asking', 'working', 'replaced', 'open'].includes(state)) return [];
  return waiting.map(({ update, towards, price }) =>
    words.say('card.WAITING', { words: wishOf(update), towards, price }),
  );
}

function reasons(view: CardView, words: Words): string[] {
  const { verdict, plan, state, certainty, notes } = view;
  const found = (verdict?.violations ?? []).map((violation) => findingSentence(words, violation));
  const most = verdict && !verdict.allowed ? verdict.largestLots : null;
  if (most !== null && Number(most) > 0) found.push(words.say('card.LARGEST_SIZE', { lots: most }));
  if (plan && verdict?.allowed) {
    const lots = sum(plan.legs.map((leg) => decimal(leg.lots)));
    const risk = inMoney(words, plan.riskMoney, view.purse);
    found.push(words.say('card.PLANNED_RISK', { risk, lots: writeLots(lots), symbol: plan.symbol }));
  }
  if (state === 'closed') found.push(words.say('note.RESULT', resultFacts(view, words)));
  if (state === 'asking' && certainty !== 'certain') found.push(words.say('card.NOT_BY_ITSELF', { certainty }));
  return [...found, ...notes.map((note) => noteSentence(words, note))];
}

/** "107.20 USD (1.07 %)". */
function inMoney(words: Words, amount: string, { currency, initialBalance }: Purse): string {
  const money = words.money(amount, currency);
  if (initialBalance === null || Number(initialBalance) <= 0) return money;
  return `${money} (${words.percent(decimal(amount).div(initialBalance).mul(100))})`;
}

/** In money, in percent, and in multiples of what was risked. */
function resultFacts(view: CardView, words: Words) {
  const { plan, purse } = view;
  const profit = resultOf(view);
  const risked = plan ? decimal(plan.riskMoney) : null;
  const r = risked?.gt(0) ? profit.div(risked).toFixed(2) : null;
  return { money: inMoney(words, profit.toFixed(), purse), r };
}

function footer({ name, channel, reader, certainty }: CardView, words: Words): string {
  if (reader === 'hand') return words.say('card.FOOTER_BY_HAND', { name });
  return words.say('card.FOOTER', { name, feed: channel, reader, certainty });
}
