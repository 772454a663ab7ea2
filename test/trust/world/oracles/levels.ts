import type { Act } from '../acts.ts';
import { markOf } from '../market.ts';
import type { Done, Position, Seen, Snapshot } from '../seen.ts';
import { commandsIn, marksByNumber, type Sent } from '../wire-log.ts';
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

/** What stands of a trade: a position, or an order that waits. */
export interface Standing extends Pick<Position, 'id' | 'symbol' | 'side' | 'n' | 'sl' | 'tp' | 'openPrice'> {
  /** null: it still waits */
  openedAt: number | null;
}

const standingIn = ({ positions, orders }: Snapshot): Standing[] => [
  ...positions,
  ...orders.map(({ price: openPrice, ...order }) => ({ ...order, openPrice, openedAt: null })),
];

/**
 * B3, B11: where only the provider speaks, and only in words whose end is certain, a trade ends as a person reading
 * them in order would have it. A refusal by the broker on the way leaves the outcome open.
 */
export function wordsAreObeyed(seen: Seen, count: (what: string) => void): string[] {
  if (seen.did.some(({ act }) => speaksBeside.has(act.kind) || isMisbehaving(act))) return [];
  const commands = commandsIn(seen.wire);
  return seen.books.flatMap((book, at) => {
    const setup = seen.story.accounts[at];
    if (setup?.mode !== 'auto' || setup.whoWins !== 'provider' || setup.margin !== 'hedging') return [];
    const marks = marksByNumber(commands, book.venue);
    const all = standingIn(book.snapshot);
    const ownMark = ({ n }: Standing) => (n === null ? undefined : marks.get(n));
    return all.flatMap((standing) => {
      const mark = ownMark(standing);
      const said = mark === undefined ? null : wordsAbout(seen, mark);
      const opening = commands.find(({ venue, n }) => venue === book.venue && n === standing.n);
      if (!opening || !said || said.length === 0 || wasRefused(seen, book, standing.id)) return [];
      if (isCorrected(seen, standing, mark)) return [];
      const siblings = all.filter((one) => ownMark(one) === mark);
      const opened = commands.filter(({ venue, n }) => venue === book.venue && marks.get(n) === mark);
      // Of several targets nobody knows which is meant, so that is asked.
      if (said.some(({ tp }) => tp !== undefined) && new Set(opened.map(({ tp }) => tp)).size > 1) return [];
      if (said.some((one) => one.at < opening.at || siblings.some((leg) => isNotYet(opening, leg, one)))) return [];
      if (said.some((one) => isPassed(seen, standing, one) || wouldCrossLine(seen, book, marks, standing, one)))
        return [];
      count('judged wordsAreObeyed');
      return disobedience(standing, said).map((text) => `${book.account}: ${standing.id} ${text}`);
    });
  });
}

const fillMs = 1_000;

/** An order that waits has no entry to break even at, and takes no stop beyond the one it will have. */
function isNotYet({ op }: Sent, { openedAt, openPrice, side }: Standing, { at, sl }: Asked): boolean {
  if (op !== 'pending' || sl === undefined || (openedAt !== null && at >= openedAt + fillMs)) return false;
  return sl === 'entry' || (side === 'buy' ? Number(sl) >= Number(openPrice) : Number(sl) <= Number(openPrice));
}

/** Another signal of the same entry gave it its levels: the newer one is a correction of it. */
function isCorrected({ did }: Seen, { sl, tp }: Standing, mark: string | undefined): boolean {
  const others = did.flatMap(({ act }) => (act.kind === 'post' && act.mark && act.mark !== mark ? [act.mark] : []));
  return [sl, tp].some((level) => others.includes(markOf(level) ?? ''));
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
]);

/** A broker that is slow, fills in parts or forgets still does in the end what it is told. */
const harmless = new Set(['slowFillMs', 'latencyMs', 'drop', 'lateCost', 'openFill', 'pendingFill', 'closeFill']);

function isMisbehaving(act: Act): boolean {
  if (act.kind !== 'behave') return false;
  return act.happen !== undefined || Object.keys(act.switches).some((name) => !harmless.has(name));
}

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

function disobedience({ sl, tp, openPrice }: Standing, said: Asked[]): string[] {
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
