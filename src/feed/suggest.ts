import { hashOf } from '../core/json.ts';
import type { Certainty, Read } from '../core/reading.ts';
import type { Said } from '../core/said.ts';
import { tell } from '../words/words.ts';
import { differences } from './compare.ts';
import { readMessage } from './read/read.ts';
import { type ReadingSettings, readInputOf } from './reading-settings.ts';
import { signalsOf } from './revise.ts';

/** A message of the past with what it was read as. */
export interface Past {
  messageId: string;
  text: string;
  replyTo: string | null;
  read: Read;
}

/** A setting the channel's own messages speak for. It holds only once the owner has said so. */
export interface Suggestion {
  id: string;
  change: Partial<Pick<ReadingSettings, 'defaultSymbol' | 'ignoredWords' | 'barePrice'>>;
  why: Said;
  /** messages it stands on */
  messages: string[];
}

const enough = 3;
const enoughSignals = 5;
const linesTried = 5;
const [shortestLine, longestLine] = [6, 40];
const rank: Record<Certainty, number> = { unsure: 0, probable: 1, certain: 2 };

/** Reads the past again with one setting changed and tells what would have been read better. Pure, and learns nothing. */
export function suggest(past: readonly Past[], settings: ReadingSettings): Suggestion[] {
  const found = [defaultSymbol(past, settings), ...ignoredLines(past, settings), barePrice(past, settings)];
  return found.flatMap((each) => (each ? [{ id: hashOf(each.change).slice(0, 16), ...each }] : []));
}

type Found = Omit<Suggestion, 'id'> | null;

function readAgain(settings: ReadingSettings, text: string): Read {
  return readMessage(readInputOf(settings, text, undefined));
}

function defaultSymbol(past: readonly Past[], settings: ReadingSettings): Found {
  if (settings.defaultSymbol !== null) return null;
  const named = past.flatMap(({ read }) => signalsOf(read.reading).map(({ symbol }) => symbol));
  const symbol = named[0];
  if (symbol === undefined || named.length < enoughSignals || named.some((other) => other !== symbol)) return null;
  const gained = past.filter(
    ({ text, read }) =>
      signalsOf(read.reading).length === 0 &&
      signalsOf(readAgain({ ...settings, defaultSymbol: symbol }, text).reading).length > 0,
  );
  if (gained.length < enough) return null;
  return {
    change: { defaultSymbol: symbol },
    why: tell('suggested.SYMBOL', { symbol, named: named.length, gained: gained.length }),
    messages: gained.map(({ messageId }) => messageId),
  };
}

/** A footer that stands under every message and means nothing. */
function ignoredLines(past: readonly Past[], settings: ReadingSettings): Found[] {
  const counts = new Map<string, number>();
  for (const { text } of past) for (const line of new Set(linesOf(text))) counts.set(line, (counts.get(line) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= enough).sort((a, b) => b[1] - a[1]);
  return often.slice(0, linesTried).map(([line, count]) => {
    const ignoredWords = [...settings.ignoredWords, line];
    const surer = past.filter(({ text, read }) => {
      if (!text.includes(line)) return false;
      const again = readAgain({ ...settings, ignoredWords }, text);
      return differences(read.reading, again.reading).length === 0 && rank[again.certainty] > rank[read.certainty];
    });
    if (surer.length < enough) return null;
    return {
      change: { ignoredWords },
      why: tell('suggested.IGNORED', { line, count, surer: surer.length }),
      messages: surer.map(({ messageId }) => messageId),
    };
  });
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length >= shortestLine && line.length <= longestLine && !/\d/.test(line));
}

/** Orders that are later reported as filled, or cancelled, were waiting at their price. */
function barePrice(past: readonly Past[], settings: ReadingSettings): Found {
  if (settings.barePrice !== 'settle') return null;
  const bare = new Set(past.filter(isBare).map(({ messageId }) => messageId));
  const waited = past.filter(({ replyTo, read: { reading } }) => {
    const isAboutPending = reading.type === 'update' && (reading.action === 'filled' || reading.action === 'cancel');
    return isAboutPending && replyTo !== null && bare.has(replyTo);
  });
  if (waited.length < enough) return null;
  return {
    change: { barePrice: 'limit' },
    why: tell('suggested.LIMIT', { count: waited.length }),
    messages: waited.flatMap(({ replyTo }) => (replyTo === null ? [] : [replyTo])),
  };
}

function isBare({ read }: Past): boolean {
  const { reading, spans } = read;
  const isPriced = reading.type === 'signal' && reading.order === 'market' && reading.entry !== null;
  return isPriced && !spans.some(({ field }) => field === 'order');
}
