import type { Done, Seen } from '../seen.ts';
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
    if (mark === undefined || isContested(seen, done, mark)) return [];
    count('judged handsAreLeftAlone');
    return Object.entries(set.levels).flatMap(([which, level]) => {
      const is = which === 'sl' ? position.sl : position.tp;
      const isSame = is === null || level === null ? is === level : Number(is) === Number(level);
      return isSame ? [] : [`${book.account}: position ${position.id} has ${which} ${is}, a hand set ${level}`];
    });
  });
}

function setByHand({ act, outcome, what }: Done) {
  if (act.kind !== 'hand' || !outcome?.ok || !['moveStop', 'dropStop', 'dropTarget'].includes(act.what)) return null;
  const { positionId, sl, tp } = JSON.parse(what) as { positionId: string; sl: string | null; tp: string | null };
  return { account: act.account, positionId, levels: act.what === 'dropTarget' ? { tp } : { sl } };
}

const anybodys = new Set<Done['act']['kind']>(['tap', 'panic', 'hand', 'behave', 'unfollow', 'follow']);

function isContested({ did, story }: Seen, hand: Done, mark: string): boolean {
  const waits = story.acts.some((act) => act.kind === 'post' && /when price|TP1 hit/.test(act.text));
  return (
    waits ||
    did.some(({ act, at }) => {
      if (act === hand.act || at < hand.at - overlapMs) return false;
      if (act.kind === 'post') return act.mark === mark || act.replyTo === undefined;
      return act.kind === 'edit' || act.kind === 'delete' || anybodys.has(act.kind);
    })
  );
}
