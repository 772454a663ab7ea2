import { decimal, sum } from '../../../../src/core/decimal.ts';
import { heldLots, openedByHand } from '../amounts.ts';
import type { Book, Seen } from '../seen.ts';
import { commandsIn, marksByNumber } from '../wire-log.ts';
import { tradesPosted } from './trades-posted.ts';

/** Of one trade an account never holds more than its plan, however often it was said, edited, tapped or lost. */
export function sizeWithinPlan(seen: Seen): string[] {
  const commands = commandsIn(seen.wire);
  return seen.books.flatMap((book, account) => {
    const marks = marksByNumber(commands, book.venue);
    const caps = [...new Set(marks.values())].map((mark) => ({ mark, posted: tradesPosted(seen, book, mark) }));
    return book.steps.flatMap(({ at, after }) => {
      const then = { ...seen, did: seen.did.filter((done) => done.at <= at) };
      // On a netting account a hand's lots are in the same position as ours.
      const plan = decimal(capOf(then, account)).add(openedByHand(then, account));
      return caps.flatMap(({ mark, posted }) => {
        const held = heldLots(after, ({ n }) => n !== null && marks.get(n) === mark);
        const cap = plan.mul(posted + timesTaken(then));
        return held.gt(cap) ? [`${book.account} holds ${held} lots of trade ${mark}, its plan has ${cap}`] : [];
      });
    });
  });
}

/** Over its whole life a trade opens no more than its plan: once for each time it was posted after it had ended. */
export function openedWithinPlan(seen: Seen): string[] {
  const commands = commandsIn(seen.wire);
  return seen.books.flatMap((book, at) => {
    const marks = marksByNumber(commands, book.venue);
    return [...new Set(marks.values())].flatMap((mark) => {
      const opened = sum(openingsOf(book, marks, mark).map(({ lots = '0' }) => decimal(lots)));
      const cap = decimal(capOf(seen, at)).mul(livesOf(seen, mark));
      return opened.gt(cap) ? [`${book.account} opened ${opened} lots of trade ${mark}, ${cap} were planned`] : [];
    });
  });
}

function openingsOf(book: Book, marks: Map<number, string>, mark: string) {
  return book.events.filter(
    ({ kind, n }) => (kind === 'opened' || kind === 'triggered') && n !== undefined && marks.get(n) === mark,
  );
}

/** A follow made anew has the standard size, of which nothing is known here. */
function capOf({ story, did }: Seen, account: number): string {
  const isAnew = did.some(({ act, outcome }) => act.kind === 'follow' && act.account === account && outcome?.ok);
  return isAnew ? '1000' : (story.accounts[account]?.lots ?? '0');
}

/** What a trader was asked about and took beside what stands is the trader's own second trade. */
function timesTaken({ did }: Seen): number {
  return did.filter(({ act, what, outcome }) => act.kind === 'tap' && what === 'Take' && outcome?.ok).length;
}

/** The same trade posted again after its first life had ended is another one. */
function livesOf({ story }: Seen, mark: string): number {
  const posts = story.acts.filter(
    (act) => act.kind === 'post' && act.mark === mark && act.replyTo === undefined && /BUY|SELL/.test(act.text),
  );
  return Math.max(1, posts.length);
}
