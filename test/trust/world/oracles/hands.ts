import { z } from 'zod';
import { markOf } from '../market.ts';
import type { Done, Position, Seen } from '../seen.ts';
import { commandsIn, marksByNumber } from '../wire-log.ts';

/** What was said, tapped or done to a trade so long before or ever after a hand leaves open who wins. */
const overlapMs = 45_000;

/** B5: what a hand set at the broker stays, unless somebody asks for something else afterwards. */
export function handsAreLeftAlone(seen: Seen, count: (what: string) => void): string[] {
  return seen.did.flatMap((done) => {
    const set = setByHand(done);
    const book = set && seen.books[set.account % seen.books.length];
    const position = book?.snapshot.positions.find(({ id }) => id === set?.positionId);
    if (!set || !book || !position || position.n === null) return [];
    const mark = marksByNumber(commandsIn(seen.wire), book.venue).get(position.n);
    const at = set.account % seen.books.length;
    if (mark === undefined || isContested(seen, done, { ...position, mark, at, account: book.account })) return [];
    count('judged handsAreLeftAlone');
    return Object.entries(set.levels).flatMap(([which, level]) => {
      const is = which === 'sl' ? position.sl : position.tp;
      const isNear = (a: string, b: string) => Math.abs(Number(a) - Number(b)) <= Number(b) * roundedBy(seen, at);
      const isSame = is === null || level === null ? is === level : isNear(is, level);
      return isSame ? [] : [`${book.account}: position ${position.id} has ${which} ${is}, a hand set ${level}`];
    });
  });
}

/** A broker that rounds levels does so to a hand's as well. */
function roundedBy({ did, books }: Seen, at: number): number {
  const rounds = did.some(
    ({ act }) => act.kind === 'behave' && act.account % books.length === at && 'levelTicks' in act.switches,
  );
  return rounds ? 0.000_05 : 0;
}

function setByHand({ act, outcome, what }: Done) {
  if (act.kind !== 'hand' || !outcome?.ok || !['moveStop', 'dropStop', 'dropTarget'].includes(act.what)) return null;
  const { positionId, sl, tp } = JSON.parse(what) as { positionId: string; sl: string | null; tp: string | null };
  return { account: act.account, positionId, levels: act.what === 'dropTarget' ? { tp } : { sl } };
}

/** Whether what the trader or the broker did may be about what a hand touched. */
function mayBeAbout({ signals, books }: Seen, { act, outcome, what }: Done, touched: Touched): boolean {
  const { id, mark, at, account } = touched;
  switch (act.kind) {
    case 'panic':
      return true;
    case 'follow':
    case 'behave':
      return act.account % books.length === at;
    case 'unfollow':
      return what.endsWith(` ${account}`);
    case 'manage':
      return act.account % books.length === at && (act.what === 'closeAll' || what.includes(`"${id}"`));
    case 'tap': {
      const tapped = outcome?.ok ? tappedSchema.parse(outcome.value).signal : null;
      if (tapped === null) return false;
      const row = signals.find(({ signal }) => signal === tapped);
      return (
        !row || (row.account === account && row.legs.some(({ sl, tp }) => [sl, tp].some((l) => markOf(l) === mark)))
      );
    }
    default:
      return false;
  }
}

const tappedSchema = z.object({ signal: z.string() });

/** Somebody else may have asked for something of the same position. */
function isContested(seen: Seen, hand: Done, touched: Touched): boolean {
  const { did, story } = seen;
  const { symbol, side, mark } = touched;
  const waits = story.acts.some((act) => act.kind === 'post' && /when price|TP1 hit/.test(act.text));
  const own = `${symbol} ${side.toUpperCase()}`;
  /** Another trade, or a reply to another. Words that answer nothing may be about any. */
  const isElsewhere = (post: Post, text: string) =>
    post.mark !== mark && (post.replyTo !== undefined || (/^\S+ (BUY|SELL)/.test(text) && !text.startsWith(own)));
  const postOf = (id: string) => story.acts.find((act): act is Post => act.kind === 'post' && act.id === id);
  const isElsewhereStill = (id: string, text: string) => {
    const post = postOf(id);
    return post !== undefined && isElsewhere(post, post.text) && isElsewhere(post, text);
  };
  return (
    waits ||
    did.some((done) => {
      const { act, at } = done;
      if (act === hand.act || at < hand.at - overlapMs) return false;
      if (act.kind === 'post') return !isElsewhere(act, act.text);
      if (act.kind === 'edit') return !isElsewhereStill(act.of, act.text);
      if (act.kind === 'delete') return !isElsewhereStill(act.of, postOf(act.of)?.text ?? '');
      if (act.kind === 'hand') return isSameHold(hand, done);
      return mayBeAbout(seen, done, touched);
    })
  );
}

type Post = Extract<Done['act'], { kind: 'post' }>;
type Touched = Pick<Position, 'id' | 'symbol' | 'side'> & { mark: string; at: number; account: string };

/** On an account that nets, what is opened becomes one with what is there. */
function isSameHold(hand: Done, other: Done): boolean {
  if (other.what === '') return false;
  const [mine, its] = [hand, other].map(({ what }) => JSON.parse(what) as { op: string; positionId?: string });
  return its?.op === 'open' || its?.positionId === mine?.positionId;
}
