import type { Done, Position, Seen } from '../seen.ts';
import { commandsIn, marksByNumber } from '../wire-log.ts';

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
interface Asked {
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
      if (said.some((one) => isPassed(seen, position, one))) return [];
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

/** A stop at or beyond the price, when it was said or soon after, cannot be set: then the trader is told instead. */
function isPassed({ did, story }: Seen, { symbol, side, openPrice }: Position, { at, sl }: Asked): boolean {
  if (sl === undefined) return false;
  const level = Number(sl === 'entry' ? openPrice : sl);
  const first = story.prices.find((price) => price.symbol === symbol);
  const told = did.flatMap((done) =>
    done.act.kind === 'price' && done.act.symbol === symbol ? [{ ...done.act, at: done.at }] : [],
  );
  const before = told.findLast((price) => price.at < at) ?? first;
  const around = [before, ...told.filter((price) => price.at >= at && price.at < at + soonMs)];
  return around.some((price) => price && (side === 'buy' ? level >= Number(price.bid) : level <= Number(price.ask)));
}

const soonMs = 60_000;

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

/** The broker refused a change of it, or a level was passed: then the trader is asked or told instead. */
function wasRefused({ wire }: Seen, venue: string, positionId: string): boolean {
  const numbers = new Set(
    commandsIn(wire)
      .filter((sent) => sent.venue === venue && sent.positionId === positionId)
      .map(({ n }) => n),
  );
  const refused = wire.flatMap((line) =>
    line.venue === venue && line.heard
      ? [...JSON.stringify(line.heard.outcome).matchAll(/"n":(\d+),"state":"(?:rejected|conflict)"/g)]
      : [],
  );
  return refused.some(([, n]) => numbers.has(Number(n)));
}
