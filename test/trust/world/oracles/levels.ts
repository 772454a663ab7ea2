import type { Done, Position, Seen } from '../seen.ts';
import { commandsIn, marksByNumber } from '../wire-log.ts';
import { isPassed, wasRefused, wouldCrossLine } from './not-as-said.ts';

/** B7: once quiet every position of ours has a stop, unless a hand took it away or the provider's words did. */
export function everyPositionHasItsStop(seen: Seen): string[] {
  if (seen.did.some(({ act }) => act.kind === 'hand' && act.what === 'dropStop')) return [];
  return seen.books.flatMap(({ account, snapshot }) =>
    snapshot.positions
      .filter(({ n, sl }) => n !== null && sl === null)
      .map(({ id }) => `${account}: position ${id} has no stop`),
  );
}

/** Words whose end is certain, and what they ask of a position. */
export interface Asked {
  at: number;
  sl?: string | 'entry';
  tp?: string;
  isClose: boolean;
}

const certain = /^(?:Move SL to (breakeven|[\d.]+)(?: and TP to ([\d.]+))?|(Close now))$/;

/**
 * B3, B11: where only the provider speaks, and only in words whose end is certain, a trade ends as a person reading
 * them in order would have it. A refusal by the broker on the way leaves the outcome open.
 */
export function wordsAreObeyed(seen: Seen, count: (what: string) => void): string[] {
  if (seen.did.some(({ act }) => speaksBeside.has(act.kind))) return [];
  const commands = commandsIn(seen.wire);
  return seen.books.flatMap((book, at) => {
    const setup = seen.story.accounts[at];
    if (setup?.mode !== 'auto' || setup.whoWins !== 'provider' || setup.margin !== 'hedging') return [];
    const marks = marksByNumber(commands, book.venue);
    return book.snapshot.positions.flatMap((position) => {
      const mark = position.n === null ? undefined : marks.get(position.n);
      const said = mark === undefined ? null : wordsAbout(seen, mark);
      if (!said || said.length === 0 || wasRefused(seen, book.venue, position.id)) return [];
      if (said.some((one) => isPassed(seen, position, one) || wouldCrossLine(seen, book, marks, position, one)))
        return [];
      const heard = said.filter(({ at: when }) => when > position.openedAt + 1_000);
      if (heard.length < said.length) return [];
      count('judged wordsAreObeyed');
      return disobedience(position, heard).map((text) => `${book.account}: position ${position.id} ${text}`);
    });
  });
}

const speaksBeside = new Set<Done['act']['kind']>([
  'edit',
  'delete',
  'tap',
  'hold',
  'panic',
  'unfollow',
  'follow',
  'hand',
  'own',
  'manage',
  'behave',
]);

/** Null when anything was said about it that is not certain. */
function wordsAbout({ did }: Seen, mark: string): Asked[] | null {
  const posts = did.filter(({ act }) => act.kind === 'post' && act.mark === mark);
  const said: Asked[] = [];
  for (const { act, at, outcome } of posts) {
    if (act.kind !== 'post' || (act.replyTo === undefined && /BUY|SELL/.test(act.text))) continue;
    const words = certain.exec(act.text);
    if (!words || act.replyTo === undefined || !outcome?.ok) return null;
    const [, sl, tp, close] = words;
    said.push({
      at,
      isClose: close !== undefined,
      ...(sl && { sl: sl === 'breakeven' ? 'entry' : sl }),
      ...(tp && { tp }),
    });
  }
  return said;
}

function disobedience({ sl, tp, openPrice }: Position, said: Asked[]): string[] {
  if (said.some(({ isClose }) => isClose)) return ['is still open, “close now” was said'];
  const stop = said.findLast((one) => one.sl !== undefined)?.sl;
  const target = said.findLast((one) => one.tp !== undefined)?.tp;
  const wanted = stop === 'entry' ? openPrice : stop;
  const isOff = (is: string | null, should: string | undefined) =>
    should !== undefined && (is === null || Math.abs(Number(is) - Number(should)) > Number(should) * 0.000_001);
  return isOff(sl, wanted) || isOff(tp, target)
    ? [`has ${sl}/${tp}, ${wanted ?? 'any'}/${target ?? 'any'} was said`]
    : [];
}
