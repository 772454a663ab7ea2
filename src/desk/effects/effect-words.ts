import { type Block, paragraph, table } from '../../core/chat.ts';
import { decimal, sum, toText } from '../../core/decimal.ts';
import type { Words } from '../../words/words.ts';
import type { Effect, EffectLine } from './effect.ts';

/** What an act does, in figures, for whoever is to say yes to it. */
export function sayEffect(words: Words, { lines, totals, notReached }: Effect): Block[] {
  const [only] = lines;
  const nameOf = (id: string) => lines.find(({ account }) => account === id)?.accountName ?? id;
  const one = only && lines.length === 1 ? [paragraph(sentenceOf(words, only))] : null;
  const said = one ?? (lines.length === 0 ? [] : [asTable(words, lines)]);
  const besides = [...new Set(lines.flatMap((line) => besidesOf(words, line, isWhole(line, lines))))];
  const sums = totals.map((total) =>
    words.say('hand.IN_ALL', { account: total.accountName, about: about(words, total) }),
  );
  const away = notReached.map((account) => words.say('hand.SILENT', { account: nameOf(account) }));
  return [...said, ...[...besides, ...(lines.length === 1 ? [] : sums), ...away].map(paragraph)];
}

function sentenceOf(words: Words, line: EffectLine): string {
  const { lots, side, symbol, from, to, does, rest, stopBefore, stopAfter, currency } = line;
  const what = { lots, side, symbol };
  switch (does) {
    case 'close':
      return words.say('hand.CLOSE', { ...what, about: about(words, line) });
    case 'close_part':
      return words.say('hand.CLOSE_PART', { ...what, rest: rest ?? '0', about: about(words, line) });
    case 'shrink':
      return words.say('hand.SHRINK', { ...what, from: from ?? '–', rest: rest ?? '0' });
    case 'cancel':
      return words.say('hand.CANCEL', { ...what, from: from ?? '–' });
    case 'stop':
      return words.say('hand.STOP', { ...what, from, to, stopBefore, stopAfter, currency });
    case 'target':
      return words.say('hand.TARGET', { ...what, from, to });
    case 'entry':
      return words.say('hand.ENTRY', { ...what, from: from ?? '–', to: to ?? '–' });
  }
}

/** What others have in the same position goes too. */
function isWhole({ account, symbol, shared, does }: EffectLine, lines: readonly EffectLine[]): boolean {
  const closed = lines.filter((line) => line.account === account && line.symbol === symbol && line.does === 'close');
  return shared !== null && does === 'close' && sum(closed.map(({ lots }) => decimal(lots))).gte(shared);
}

/** What else comes with it, that its own figures do not show. */
const onOrders = new Set<EffectLine['does']>(['cancel', 'entry', 'shrink']);

function besidesOf(words: Words, line: EffectLine, isAll: boolean): string[] {
  const { does, lots, symbol, shared, endsTrail } = line;
  const trail = endsTrail ? [words.say('hand.ENDS_TRAIL')] : [];
  if (shared === null || isAll || onOrders.has(does)) return trail;
  const isLevel = does === 'stop' || does === 'target';
  const stay = toText(decimal(shared).sub(lots));
  const all = isLevel
    ? words.say('hand.SHARED_LEVEL', { symbol, shared })
    : words.say('hand.SHARED_CLOSE', { symbol, shared, stay });
  return [...trail, all];
}

const about = (words: Words, { result, currency }: { result: string | null; currency: string }): string =>
  result === null ? words.say('hand.ABOUT_UNKNOWN') : words.say('hand.ABOUT', { result, currency });

function asTable(words: Words, lines: readonly EffectLine[]): Block {
  const isClosing = lines.some(({ does }) => does.startsWith('close'));
  const last = isClosing ? 'hand.RESULT' : 'hand.IF_STOPPED';
  const heads = (['hand.WHAT', 'hand.LOTS', 'hand.FROM', 'hand.TO', last] as const).map((code) => words.say(code));
  const none = words.say('hand.NONE');
  return table(
    ['', ...heads],
    lines.map((line) => {
      const { lots, rest, side, symbol, does } = line;
      return [
        words.term('deed', does),
        words.say('hand.TRADE', { side, symbol }),
        rest === null ? lots : words.say('hand.LOTS_REST', { lots, rest }),
        line.from ?? none,
        line.to ?? (does.startsWith('close') || does === 'cancel' || does === 'shrink' ? '' : none),
        moneyOf(words, line),
      ];
    }),
  );
}

function moneyOf(words: Words, { does, result, stopBefore, stopAfter }: EffectLine): string {
  if (does.startsWith('close')) return result === null ? words.say('hand.NOT_KNOWN') : words.gain(result);
  return does === 'stop' ? words.say('hand.FROM_TO', { stopBefore, stopAfter }) : '';
}
