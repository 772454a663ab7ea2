import { type Block, footnote, heading, pairs, paragraph, table } from '../../core/chat.ts';
import { decimal, sum, toMoney } from '../../core/decimal.ts';
import type { Signal, Update } from '../../core/reading.ts';
import { findingSentence } from '../comply/finding-sentence.ts';
import type { Verdict } from '../comply/verdict.ts';
import type { Plan } from '../plan/plan.ts';
import { type Note, type NoteFacts, noteSentence } from './notes.ts';
import { wordsOf } from './update-words.ts';

type CardState =
  | 'refused'
  | 'alerted'
  | 'asking'
  | 'incomplete'
  | 'skipped'
  | 'dropped'
  | 'working'
  | 'replaced'
  | 'open'
  | 'closed'
  | 'failed';

export interface CardLeg {
  item: number;
  phase: string;
  lots: string;
  /** of an order that is filled in part: what still waits */
  waits: string | null;
  price: string;
  sl: string | null;
  tp: string | null;
  profit: string;
}

/** What a card tells, free of how it is stored. */
export interface CardView {
  signal: Signal;
  state: CardState;
  legs: CardLeg[];
  plan: Plan | null;
  verdict: Verdict | null;
  notes: Note[];
  waiting: { update: Update; towards: 'up' | 'down'; price: string }[];
  certainty: string;
  reader: string;
  /** by which it is known in commands */
  name: string;
  /** where the desk has several accounts */
  account: string | null;
  feedId: string;
  messageId: string;
  trace: string;
  /** from posted to decided */
  seenMs: number;
  /** in which results and risk are told */
  purse: Purse;
}

interface Purse {
  currency: string;
  /** what percentages are of; null where it is not known */
  initialBalance: string | null;
}

const titles: Record<CardState, [string, 'plain' | 'good' | 'bad' | 'wait']> = {
  refused: ['Not traded', 'bad'],
  alerted: ['Seen, not traded', 'plain'],
  asking: ['Your decision', 'wait'],
  incomplete: ['Waiting for its levels', 'wait'],
  skipped: ['Skipped', 'plain'],
  dropped: ['Withdrawn', 'plain'],
  working: ['Sent to the broker', 'wait'],
  replaced: ['Being replaced', 'wait'],
  open: ['Open', 'good'],
  closed: ['Closed', 'plain'],
  failed: ['Not executed', 'bad'],
};

const waitingTitle = ['Order waits', 'wait'] as const;

/** The broker has it, and its price has not come: one word for that, wherever it is told. */
const isWaiting = ({ state, legs }: CardView): boolean =>
  state === 'working' && legs.length > 0 && legs.every(({ phase }) => phase === 'pending' || phase === 'cancelled');

const phaseWords: Record<string, string> = { planned: 'not sent yet', pending: 'waits', unknown: 'not confirmed' };

const resultOf = ({ legs }: CardView) => sum(legs.map(({ profit }) => decimal(profit)));

/** The one message per signal and account, edited in place from received to closed. */
export function blocksOf(view: CardView): Block[] {
  const [title, usual] = isWaiting(view) ? waitingTitle : titles[view.state];
  const { symbol, side } = view.signal;
  const tone = view.state === 'closed' ? (resultOf(view).isNegative() ? 'bad' : 'good') : usual;
  const sentences = [...awaited(view), ...reasons(view)];
  return [
    heading(`${title} · ${side.toUpperCase()} ${symbol}${view.account === null ? '' : ` · ${view.account}`}`, tone),
    view.legs.length > 0 ? legTable(view.legs, view.plan?.contract.digits ?? 0) : pairs(asSignalled(view.signal)),
    ...sentences.map(paragraph),
    footnote(footer(view)),
  ];
}

/** As many decimals as the symbol has, also where the broker leaves zeros out. */
const inDigits = (price: string, digits: number): string =>
  decimal(price).toFixed(Math.max(digits, decimal(price).decimalPlaces()));

function legTable(legs: CardLeg[], digits: number): Block {
  const rows = legs.map(({ item, phase, lots, waits, price, sl, tp, profit }) => [
    `${item + 1}`,
    phaseWords[phase] ?? phase,
    waits === null ? lots : `${lots} (${waits} still waiting)`,
    inDigits(price, digits),
    sl ?? '–',
    tp ?? 'open',
    phase === 'closed' || profit !== '0' ? toMoney(decimal(profit)) : '',
  ]);
  return table(['#', 'state', 'lots', 'price', 'stop', 'target', 'result'], rows);
}

function asSignalled(signal: Signal): [string, string][] {
  const entry = Array.isArray(signal.entry) ? signal.entry.join(' – ') : (signal.entry ?? 'market');
  const pips = (signal.tpPips ?? []).map((each) => `${each} pips`);
  const multiples = (signal.rr ?? []).map((each) => `${each} × the risk`);
  const targets = [...signal.tps, ...pips, ...multiples, ...(signal.openTp ? ['open'] : [])];
  return [
    ['Entry', `${signal.order === 'market' ? '' : `${signal.order} `}${entry}`],
    ['Stop', signal.sl === null ? (signal.slPips ? `${signal.slPips} pips` : 'none') : `${signal.sl}`],
    ['Targets', targets.join(', ') || 'none'],
  ];
}

/** What is done by itself once the price is there. */
function awaited({ state, waiting }: CardView): string[] {
  if (!['asking', 'working', 'replaced', 'open'].includes(state)) return [];
  const way = { up: 'rises', down: 'falls' } as const;
  return waiting.map((one) => `Waiting: ${wordsOf(one.update)} when the price ${way[one.towards]} to ${one.price}.`);
}

function reasons(view: CardView): string[] {
  const { verdict, plan, state, certainty, notes } = view;
  const found = (verdict?.violations ?? []).map((violation) => `${violation.rule}: ${findingSentence(violation)}`);
  if (verdict && !verdict.allowed && verdict.largestLots !== null)
    found.push(`Largest size that would pass: ${verdict.largestLots} lots.`);
  if (plan && verdict?.allowed) {
    const lots = sum(plan.legs.map((leg) => decimal(leg.lots)));
    const risk = inMoney(plan.riskMoney, view.purse);
    const perLot = `${toMoney(decimal(plan.lossPerLot))} ${view.purse.currency}`;
    found.push(`Planned risk ${risk} with ${lots.toFixed()} lots of ${plan.symbol}; ${perLot} per lot to the stop.`);
  }
  if (state === 'closed') found.push(noteSentence({ code: 'RESULT', facts: resultFacts(view) }));
  if (state === 'asking' && certainty !== 'certain')
    found.push(`The reading is ${certainty}, so it is not traded by itself.`);
  return [...found, ...notes.map(noteSentence)];
}

/** "107.20 USD (1.07 %)". */
function inMoney(amount: string, { currency, initialBalance }: Purse): string {
  const money = `${toMoney(decimal(amount))} ${currency}`;
  if (initialBalance === null || Number(initialBalance) <= 0) return money;
  return `${money} (${decimal(amount).div(initialBalance).mul(100).toFixed(2)} %)`;
}

/** In money, in percent, and in multiples of what was risked. */
function resultFacts(view: CardView): NoteFacts {
  const { plan, purse } = view;
  const profit = resultOf(view);
  const risked = plan ? decimal(plan.riskMoney) : null;
  const r = risked?.gt(0) ? profit.div(risked).toFixed(2) : null;
  return { profit: profit.toFixed(), money: inMoney(profit.toFixed(), purse), r };
}

function footer({ name, feedId, messageId, reader, certainty, seenMs, trace }: CardView): string {
  if (reader === 'hand') return `${name} · opened by hand · trace ${trace}`;
  return `${name} · ${feedId} · message ${messageId} · read by ${reader}, ${certainty} · decided ${seenMs} ms after it was posted · trace ${trace}`;
}
