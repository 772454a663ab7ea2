import { type Item, is, isSign, sideOf } from '../words/items.ts';
import type { Concept } from '../words/lexicon/lexicon.ts';
import { maskQuoted } from '../words/quoted.ts';
import { type Sentence, sentencesOf } from '../words/sentences.ts';

/** What the message as a whole is about, as far as it decides whether anything in it may be acted on. */
export interface Intent {
  sentences: Sentence[];
  /** items that belong to questions, to other people's talk or to standing advice */
  skip: boolean[];
  /** sides that only name an earlier trade or are forbidden */
  mute: boolean[];
  kills: string[];
  /** weaker marks of talk: they keep a signal without levels from being one */
  talk: string[];
  /** where each was said */
  talkAt: number[];
  addressed: boolean;
}

const fatal: [Concept, string][] = [
  ['lesson', 'a lesson or an example'],
  ['recap', 'a recap of earlier trades'],
  ['wait', 'not to be entered yet'],
];
const soft: [Concept, string][] = [
  ['hedge', 'only a possibility'],
  ['prepare', 'an announcement'],
  ['report', 'a result'],
  ['hit', 'a result'],
  ['advert', 'an advert'],
  ['analysis', 'an analysis'],
  ['if', 'conditional'],
  ['question', 'a question'],
];

export function intentOf(items: Item[]): Intent {
  const sentences = sentencesOf(items);
  const intent: Intent = {
    sentences,
    skip: new Array(items.length).fill(false),
    mute: new Array(items.length).fill(false),
    kills: [],
    talk: [],
    talkAt: [],
    addressed: items.some((item) => is(item, 'address') && !is(item, 'filler')),
  };
  if (maskQuoted(items, intent.skip)) say(intent, 'a quotation', 0);
  for (const sentence of sentences) {
    const question = sentence.question || asks(items, sentence);
    if (question) say(intent, 'a question', sentence.from);
    if (question || isAside(items, sentence)) mask(intent.skip, sentence.from, sentence.to);
    else weigh(items, sentence, intent);
  }
  for (let at = 0; at < items.length; at++)
    if (items[at] && sideOf(items[at] as Item) && isReference(items, at)) intent.mute[at] = true;
  return intent;
}

function say(intent: Intent, why: string, at: number): void {
  intent.talk.push(why);
  intent.talkAt.push(at);
}

function mask(skip: boolean[], from: number, to: number): void {
  for (let at = from; at < to; at++) skip[at] = true;
}

function asks(items: Item[], { from, to }: Sentence): boolean {
  for (let at = from; at < Math.min(to, from + 4); at++) {
    if (is(items[at], 'question') && !is(items[at], 'the', 'if')) return true;
    if (is(items[at], 'ask')) return true;
    if (items[at]?.number || is(items[at], 'symbol', 'sl', 'tp', 'buy', 'sell', 'close', 'move', 'cancel'))
      return false;
  }
  return false;
}

/** "Last trade closed at TP2 +64 pips": about another trade than the one of this message. */
function isAside(items: Item[], { from, to }: Sentence): boolean {
  let earlier = false;
  let result = false;
  for (let at = from; at < to; at++) {
    if (
      is(items[at], 'the') &&
      /^(last|previous|prior|earlier)$/i.test(items[at]?.text ?? '') &&
      (is(items[at + 1], 'trade') || is(items[at + 1], 'symbol', 'buy', 'sell'))
    )
      earlier = true;
    if (is(items[at], 'report', 'hit', 'slhit')) result = true;
  }
  return earlier && result;
}

const telling = new Set([...fatal, ...soft].map(([concept]) => concept));

function weigh(items: Item[], { from, to }: Sentence, intent: Intent): void {
  for (let at = from; at < to; at++) {
    const item = items[at];
    if (!item || item.concepts.length === 0) continue;
    if (item.concepts.some((concept) => telling.has(concept))) weighWord(items, from, at, intent);
    if (sideOf(item) && governed(items, from, to, at)) intent.mute[at] = true;
  }
}

function weighWord(items: Item[], from: number, at: number, intent: Intent): void {
  const item = items[at];
  for (const [concept, why] of fatal)
    if (is(item, concept) && !(concept === 'wait' && isForTarget(items, from, at))) intent.kills.push(why);
  for (const [concept, why] of soft)
    if (
      is(item, concept) &&
      !is(item, 'tp', 'sl', 'now', 'entry', 'sides') &&
      !(concept === 'question' && is(item, 'if'))
    )
      say(intent, why, at);
}

/** "Stop to TP1, wait for TP2": said of a trade that runs, behind what is done with it. */
const isForTarget = (items: Item[], from: number, wait: number): boolean =>
  [1, 2].some((step) => is(items[wait + step], 'tp')) &&
  items.slice(from, wait).some((item) => is(item, 'move', 'be', 'close', 'partial'));

/** A side behind "don't", "may" or "watching" is no instruction. */
function governed(items: Item[], from: number, to: number, at: number): boolean {
  for (let back = at - 1; back >= Math.max(from, at - 7); back--) {
    const item = items[back];
    if (item?.number || isSign(item, ',;|')) break;
    if (is(item, 'neg') && !is(items[back + 1], 'sl', 'tp', 'stop')) return true;
    if (is(item, 'hedge') || (is(item, 'prepare', 'wait') && !is(item, 'now'))) return true;
  }
  for (let next = at + 1; next < Math.min(to, at + 4); next++) {
    const item = items[next];
    if (item?.number || isSign(item, ',;|:')) break;
    if (is(item, 'neg') && !is(item, 'no') && !is(items[next + 1], 'sl', 'tp', 'stop')) return true;
    if (is(item, 'prepare', 'wait') && !is(item, 'now')) return true;
  }
  return false;
}

/** "A buy limit" is a new one. */
const indefinite = /^(?:an?|une?|uno|una|uma?|eine?n?|een|ett?|en)$/i;

/** "Unleash the gold sell @ 4153": with a price behind it, and no word before it of what is done with an earlier one. */
const isPriced = (items: Item[], side: number): boolean =>
  items[side + 1]?.text === '@' &&
  items[side + 2]?.number !== undefined &&
  !items
    .slice(0, side)
    .some((item) => is(item, 'sl', 'tp', 'stop', 'close', 'cancel', 'move', 'change', 'be', 'hit', 'report', 'over'));

/** "the gold buy", "for our EURUSD sell": the name of an earlier trade. */
function isReference(items: Item[], at: number): boolean {
  let back = at - 1;
  while (
    back >= 0 &&
    (is(items[back], 'symbol', 'pending', 'limit', 'filler', 'orders') || isSign(items[back], '-')) &&
    !items[back]?.number
  )
    back--;
  if (/^(took|taking|entered|opened|opening)$/i.test(items[back - 1]?.text ?? '') && is(items[back], 'the'))
    return false;
  if (/^my$/i.test(items[back]?.text ?? '') && is(items[at + 1], 'trade')) return false;
  if (is(items[back], 'the') && isPriced(items, at)) return false;
  if (is(items[back], 'the') && !is(items[back], 'ordinal')) return !indefinite.test(items[back]?.text ?? '');
  if (is(items[at], 'sides') && is(items[back], 'all')) return true;
  return (
    is(items[back], 'of') &&
    items
      .slice(Math.max(0, back - 40), back)
      .some((item) => is(item, 'sl', 'tp', 'stop', 'close', 'cancel', 'move', 'change', 'be'))
  );
}
