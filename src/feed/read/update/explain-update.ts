import type { Intent } from '../decide/intent.ts';
import { decoration, field, isBare, phrase, statement, type Taken, unexplained } from '../decide/taken.ts';
import { tells } from '../decide/telling.ts';
import { type Item, is } from '../words/items.ts';
import { unaccounted } from './account.ts';
import type { Noted } from './noted.ts';
import type { Told } from './update-doubts.ts';

/** What every item of a message that tells something about earlier trades was taken for. */
export function explainUpdate(all: Told): Taken[] {
  const { items, intent, notes, told, earlier } = all;
  const taken: Taken[] = items.map((item) => (isBare(item) ? decoration : statement('talk')));
  for (const { from, to, question } of intent.sentences)
    for (let at = from; question && at < to; at++) if (!isBare(items[at])) taken[at] = statement('question');
  const talk = talkOf(intent, all);
  for (const [index, note] of notes.entries()) {
    const own = told[index] ?? [];
    const left = new Set([
      ...(own.length > 0 ? unaccounted(items, note, own, earlier ?? {}) : limitsIn(all, note)),
      ...(own.length > 0 ? [] : levelsIn(items, note)),
      ...note.loose,
    ]);
    const isSilent = own.length === 0 && !tells(items.slice(note.from, note.to));
    for (let at = note.from; at < note.to; at++) {
      if (isBare(items[at])) continue;
      if (isSilent) taken[at] = statement('talk');
      else taken[at] = left.has(at) || talk.has(at) || items[at]?.kind === 'unknown' ? unexplained : phrase;
    }
    for (const at of note.told) if (!left.has(at) && !talk.has(at) && !isBare(items[at])) taken[at] = field('about');
    for (const { update, from } of own)
      for (const at of from) if (!left.has(at) && !talk.has(at) && !isBare(items[at])) taken[at] = field(update.action);
  }
  return taken;
}

/**
 * Words that make a sentence a possibility, an analysis or an announcement: what is told in it may not be meant now.
 * Behind the instruction an opinion is its reason: "Close all, NFP in 5 minutes".
 */
const talkOf = ({ talk, talkAt }: Intent, { notes, told }: Told): Set<number> => {
  const isReason = (at: number): boolean =>
    notes.some(({ from, to }, index) => {
      const first = Math.min(...(told[index] ?? []).flatMap((one) => one.from));
      return at >= from && at < to && at > first;
    });
  return new Set(
    talkAt.filter((at, index) => {
      const why = talk[index];
      return why !== 'a result' && why !== 'conditional' && !(why === 'an analysis' && isReason(at));
    }),
  );
};

/** "Book half. The rest with SL at 0.5R.": a level in a sentence that tells nothing and reports nothing. */
function levelsIn(items: Item[], note: Noted): number[] {
  const own = items.slice(note.from, note.to);
  if (own.some((item) => is(item, 'hit', 'report', 'slhit', 'over', 'filled'))) return [];
  return own.flatMap((item, index) => {
    const isLevel =
      (item.symbol !== undefined && own.length < 6) ||
      is(item, 'sl', 'stop') ||
      (item.number !== undefined && (item.number.unit === undefined || item.number.unit === 'r'));
    return isLevel ? [note.from + index] : [];
  });
}

/** "Close all. Leave a runner.": a sentence that tells nothing by itself may take back a part of a full close. */
function limitsIn({ items, updates }: Told, { from, to, kept, except }: Noted): number[] {
  if (!updates.some(({ update }) => update.action === 'close' && !update.symbol && !update.tp)) return [];
  const left: number[] = [];
  for (let at = from; at < to; at++)
    if (is(items[at], 'neg') && is(items[at + 1], 'symbol', 'all', 'trade', 'tp', 'buy', 'sell', 'fraction', 'now'))
      left.push(at);
    else if (
      is(items[at], 'leave', 'keep', 'runner', 'except', 'only', 'which', 'ordinal', 'fraction', 'rest') &&
      !is(items[at], 'report', 'hit', 'tp', 'the') &&
      kept.length + except.length === 0
    )
      left.push(at);
  return left;
}
