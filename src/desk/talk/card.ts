import { type Block, heading, pairs, paragraph, table } from '../../core/chat.ts';
import { decimal, sum, toMoney } from '../../core/decimal.ts';
import { isBeingReplaced } from '../execute/not-sent.ts';
import type { SignalState } from '../execute/order.ts';
import { wordsOf } from '../execute/update-words.ts';
import type { LegRow, SignalRow } from '../store.ts';
import { findingSentence } from './sentences.ts';

const titles: Record<SignalState, [string, 'plain' | 'good' | 'bad' | 'wait']> = {
  refused: ['Not traded', 'bad'],
  alerted: ['Seen, not traded', 'plain'],
  asking: ['Your decision', 'wait'],
  skipped: ['Skipped', 'plain'],
  dropped: ['Withdrawn', 'plain'],
  working: ['Sent to the broker', 'wait'],
  open: ['Open', 'good'],
  closed: ['Closed', 'plain'],
  failed: ['Not executed', 'bad'],
};

/** The one message per signal and account, edited in place from received to closed. */
export function blocksOf(row: SignalRow, legs: LegRow[]): Block[] {
  const [title, tone] = isBeingReplaced(row) ? (['Being replaced', 'wait'] as const) : titles[row.state];
  const { symbol, side } = row.signal;
  const blocks: Block[] = [heading(`${title} · ${side.toUpperCase()} ${symbol}`, toneOf(row, legs, tone))];
  if (legs.length > 0) blocks.push(legTable(legs));
  else blocks.push(pairs(asSignalled(row)));
  for (const sentence of awaited(row)) blocks.push(paragraph(sentence));
  const why = reasons(row, legs);
  for (const sentence of why) blocks.push(paragraph(sentence));
  blocks.push(paragraph(footer(row)));
  return blocks;
}

function toneOf(row: SignalRow, legs: LegRow[], tone: 'plain' | 'good' | 'bad' | 'wait') {
  if (row.state !== 'closed') return tone;
  return sum(legs.map((leg) => decimal(leg.profit))).isNegative() ? 'bad' : 'good';
}

function legTable(legs: LegRow[]): Block {
  const rows = legs.map((leg) => [
    `${leg.item + 1}`,
    leg.state,
    leg.lots,
    leg.openPrice ?? leg.price,
    leg.sl ?? '–',
    leg.tp ?? 'open',
    leg.state === 'closed' || leg.profit !== '0' ? toMoney(decimal(leg.profit)) : '',
  ]);
  return table(['#', 'state', 'lots', 'price', 'stop', 'target', 'result'], rows);
}

function asSignalled({ signal }: SignalRow): [string, string][] {
  const entry = Array.isArray(signal.entry) ? signal.entry.join(' – ') : (signal.entry ?? 'market');
  return [
    ['Entry', `${signal.order === 'market' ? '' : `${signal.order} `}${entry}`],
    ['Stop', signal.sl === null ? (signal.slPips ? `${signal.slPips} pips` : 'none') : `${signal.sl}`],
    [
      'Targets',
      [...signal.tps, ...(signal.tpPips ?? []).map((pips) => `${pips} pips`), ...(signal.openTp ? ['open'] : [])].join(
        ', ',
      ) || 'none',
    ],
  ];
}

/** What is done by itself once the price is there. */
function awaited({ state, waiting }: SignalRow): string[] {
  if (state !== 'asking' && state !== 'working' && state !== 'open') return [];
  const way = { up: 'rises', down: 'falls' } as const;
  return waiting.map((one) => `Waiting: ${wordsOf(one.update)} when the price ${way[one.towards]} to ${one.price}.`);
}

function reasons(row: SignalRow, legs: LegRow[]): string[] {
  const found: string[] = [];
  const { verdict, plan } = row;
  for (const violation of verdict?.violations ?? []) found.push(`${violation.rule}: ${findingSentence(violation)}`);
  if (verdict && !verdict.allowed && verdict.largestLots !== null)
    found.push(`Largest size that would pass: ${verdict.largestLots} lots.`);
  if (plan && verdict?.allowed) {
    const lots = sum(plan.legs.map((leg) => decimal(leg.lots)));
    found.push(
      `Risk ${toMoney(decimal(plan.riskMoney))} with ${lots.toFixed()} lots of ${plan.symbol}; ${toMoney(decimal(plan.lossPerLot))} per lot to the stop.`,
    );
  }
  if (row.state === 'closed') found.push(`Result ${toMoney(sum(legs.map((leg) => decimal(leg.profit))))}.`);
  if (row.state === 'asking' && row.certainty !== 'certain')
    found.push(`The reading is ${row.certainty}, so it is not traded by itself.`);
  return [...found, ...row.notes];
}

function footer(row: SignalRow): string {
  const seen = Math.max(0, row.createdAt - row.postedAt);
  return `${row.feedId} · message ${row.messageId} · read by ${row.reader}, ${row.certainty} · decided ${seen} ms after it was posted · trace ${row.trace}`;
}
