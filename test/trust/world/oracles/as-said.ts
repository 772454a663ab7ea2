import { questionsIn } from '../../../kit/card-text.ts';
import type { Done, Seen } from '../seen.ts';
import { commandsIn, isOpening, marksByNumber } from '../wire-log.ts';
import { sendingsIn } from './openings.ts';

/** So long after it was published nobody may still be opening what it said before. */
const heardMs = 4_000;

const isSignal = ({ act }: Done): boolean =>
  act.kind === 'post' && act.replyTo === undefined && /BUY|SELL/.test(act.text);

/** All that a provider did about one trade, in the order in which it was published. */
function saidAbout({ did }: Seen, mark: string): Done[] {
  const ids = new Set(did.flatMap(({ act }) => (act.kind === 'post' && act.mark === mark ? [act.id] : [])));
  return did
    .filter(({ act }) => {
      if (act.kind === 'post') return act.mark === mark;
      return (act.kind === 'edit' || act.kind === 'delete') && ids.has(act.of);
    })
    .filter(({ outcome, doneAt }) => outcome?.ok && doneAt !== null);
}

const stopIn = (text: string): number | null => Number(/SL ([\d.]+)/.exec(text)?.[1] ?? Number.NaN) || null;

/** B9: what is opened is what its message said last; of one that was deleted nothing is opened. */
export function openedAsSaidLast(seen: Seen, count: (what: string) => void): string[] {
  const commands = commandsIn(seen.wire);
  const decidedAt = sendingsIn(seen);
  return seen.books.flatMap(({ venue }) => {
    const marks = marksByNumber(commands, venue);
    const openings = commands.filter((sent) => sent.venue === venue && sent.isFirst && isOpening(sent));
    return openings.flatMap(({ n, sl, at }) => {
      const said = saidAbout(seen, marks.get(n) ?? '?');
      if (said.filter(isSignal).length !== 1) return [];
      const before = (decidedAt.get(`${venue} ${n}`) ?? at) - heardMs;
      const changes = said.filter(({ act }) => act.kind !== 'post');
      const last = changes.findLast(({ doneAt }) => (doneAt ?? 0) < before)?.act;
      if (!last) return [];
      count('judged openedAsSaidLast');
      if (last.kind !== 'edit') return [`${venue}: ${n} opened what had been deleted`];
      const wordings = said.flatMap(({ act }) =>
        act.kind === 'post' || act.kind === 'edit' ? [stopIn(act.text)] : [],
      );
      const isOld = wordings.includes(Number(sl)) && stopIn(last.text) !== Number(sl);
      const isNewer = changes.some(
        ({ act, doneAt }) =>
          act.kind === 'edit' && (doneAt ?? 0) >= before - heardMs && stopIn(act.text) === Number(sl),
      );
      return isOld && !isNewer ? [`${venue}: ${n} opened with a stop of ${sl}, which an edit had changed`] : [];
    });
  });
}

/** Of a trade whose last word was “close now” nothing is left, whenever it was filled; or the trader was told. */
export function closedAsSaid(seen: Seen, count: (what: string) => void): string[] {
  if (seen.did.some(({ act }) => act.kind === 'tap' || act.kind === 'follow' || act.kind === 'unfollow')) return [];
  if (questionsIn(seen.talk).length > 0) return [];
  const commands = commandsIn(seen.wire);
  return seen.books.flatMap(({ account, venue, snapshot }, at) => {
    const setup = seen.story.accounts[at];
    if (setup?.mode !== 'auto' || setup.whoWins === 'me') return [];
    const marks = marksByNumber(commands, venue);
    return [...new Set(marks.values())].flatMap((mark) => {
      const last = saidAbout(seen, mark).at(-1)?.act;
      if (last?.kind !== 'post' || last.replyTo === undefined || last.text !== 'Close now') return [];
      count('judged closedAsSaid');
      const left = [...snapshot.positions, ...snapshot.orders].find(({ n }) => n !== null && marks.get(n) === mark);
      return left ? [`${account} still has ${left.id} of trade ${mark}, “close now” was the last that was said`] : [];
    });
  });
}

const live = new Set(['open', 'pending', 'sent', 'unknown', 'planned']);

/** The same words posted again are one trade, also after the channel was unfollowed and followed again. */
export function saidAgainIsOneTrade(seen: Seen, count: (what: string) => void): string[] {
  if (seen.did.some(({ act, what }) => act.kind === 'tap' && /^(Take|Half)/.test(what))) return [];
  const marks = new Set(seen.did.flatMap(({ act }) => (act.kind === 'post' && act.mark ? [act.mark] : [])));
  return [...marks].flatMap((mark) => {
    const said = saidAbout(seen, mark);
    const ids = said.filter(isSignal).flatMap(({ act }) => (act.kind === 'post' ? [act.id] : []));
    if (ids.length < 2 || said.some(({ act }) => act.kind === 'edit')) return [];
    count('judged saidAgainIsOneTrade');
    return seen.books.flatMap(({ account }) => {
      const standing = seen.signals.filter(
        (row) =>
          row.account === account && ids.includes(row.messageId) && row.legs.some(({ state }) => live.has(state)),
      );
      return standing.length > 1
        ? [`${account} has ${standing.map(({ messageId }) => messageId).join(' and ')}, which are one trade`]
        : [];
    });
  });
}
