import { type Block, paragraph, table } from '../../core/chat.ts';
import { decimal, sum, toText } from '../../core/decimal.ts';
import { words } from '../../words/words.ts';
import type { Effect, EffectLine } from './effect.ts';

/** What an act does, in figures, for whoever is to say yes to it. */
export function sayEffect({ lines, totals, notReached }: Effect): Block[] {
  const [only] = lines;
  const said = only && lines.length === 1 ? [paragraph(sentenceOf(only))] : lines.length === 0 ? [] : [asTable(lines)];
  const besides = [...new Set(lines.flatMap((line) => besidesOf(line, isWhole(line, lines))))].map(paragraph);
  const sums = lines.length === 1 ? [] : totals.map((total) => paragraph(`${total.account} in all: ${about(total)}`));
  const away = notReached.map((account) =>
    paragraph(`The broker of ${account} does not answer just now: it is kept, and done there as soon as it does.`),
  );
  return [...said, ...besides, ...sums, ...away];
}

function sentenceOf(line: EffectLine): string {
  const { lots, rest, side, symbol, from, to, does } = line;
  const what = `${side.toUpperCase()} ${symbol}`;
  switch (does) {
    case 'close':
      return `Closes ${lots} lots ${what}: ${about(line)}`;
    case 'close_part':
      return `Closes ${lots} lots ${what}; ${rest} stay open: ${about(line)}`;
    case 'shrink':
      return `Wants ${lots} lots less of the order for ${what} at ${from}; ${rest} stay. No broker makes an order smaller: it waits as it is, and what is more is closed the moment it fills, for the spread and the commission of that part.`;
    case 'cancel':
      return `Takes back the order for ${lots} lots ${what} at ${from}.`;
    case 'stop':
      return `Stop of ${lots} lots ${what} from ${from ?? 'none'} to ${to ?? 'none'}. ${atStop(line)}`;
    case 'target':
      return `Target of ${lots} lots ${what} from ${from ?? 'none'} to ${to ?? 'none'}.`;
    case 'entry':
      return `Entry of ${lots} lots ${what} from ${from} to ${to}.`;
  }
}

/** What others have in the same position goes too. */
function isWhole({ account, symbol, shared, does }: EffectLine, lines: readonly EffectLine[]): boolean {
  const closed = lines.filter((line) => line.account === account && line.symbol === symbol && line.does === 'close');
  return shared !== null && does === 'close' && sum(closed.map(({ lots }) => decimal(lots))).gte(shared);
}

/** What else comes with it, that its own figures do not show. */
function besidesOf({ does, lots, symbol, shared, endsTrail }: EffectLine, isAll: boolean): string[] {
  const trail = endsTrail ? ['Its stop no longer follows the price from then on.'] : [];
  if (shared === null || isAll) return trail;
  const isLevel = does === 'stop' || does === 'target';
  const all = isLevel
    ? `This account has one position in ${symbol}: it holds for all of its ${shared} lots, also for what is not of this trade.`
    : `This account has one position in ${symbol}: ${toText(decimal(shared).sub(lots))} of its ${shared} lots stay, with the stop and the target it has.`;
  return does === 'cancel' || does === 'entry' || does === 'shrink' ? trail : [...trail, all];
}

const about = ({ result, currency }: { result: string | null; currency: string }): string =>
  result === null
    ? 'what that brings is not known, for want of a price.'
    : `about ${signed(result)} ${currency} at the price now, with swap and the commission of closing.`;

const atStop = ({ stopBefore, stopAfter, currency }: EffectLine): string =>
  `If it is hit: ${stopBefore === null ? 'unbounded' : signed(stopBefore)} before, ${stopAfter === null ? 'unbounded' : `${signed(stopAfter)} ${currency}`} then.`;

function signed(money: string): string {
  const written = words('en').amount(money);
  return money.startsWith('-') || Number(money) === 0 ? written : `+${written}`;
}

const doing: Record<EffectLine['does'], string> = {
  close: 'close',
  close_part: 'close a part',
  shrink: 'less of what waits',
  cancel: 'cancel',
  stop: 'stop',
  target: 'target',
  entry: 'entry',
};

function asTable(lines: readonly EffectLine[]): Block {
  const isClosing = lines.some(({ does }) => does.startsWith('close'));
  return table(
    ['', 'what', 'lots', 'from', 'to', isClosing ? 'about' : 'if the stop is hit'],
    lines.map((line) => [
      doing[line.does],
      `${line.side} ${line.symbol}`,
      line.rest === null ? line.lots : `${line.lots} (${line.rest} stay)`,
      line.from ?? 'none',
      line.to ?? (line.does.startsWith('close') || line.does === 'cancel' || line.does === 'shrink' ? '' : 'none'),
      moneyOf(line),
    ]),
  );
}

function moneyOf({ does, result, stopBefore, stopAfter }: EffectLine): string {
  if (does.startsWith('close')) return result === null ? 'not known' : signed(result);
  const bound = (money: string | null) => (money === null ? 'unbounded' : signed(money));
  return does === 'stop' ? `${bound(stopBefore)} → ${bound(stopAfter)}` : '';
}
