import { decimal, sum } from '../../../../src/core/decimal.ts';
import { textOf } from '../../../kit/card-text.ts';
import type { Book, Seen, Talk } from '../seen.ts';
import { commandsIn, marksByNumber } from '../wire-log.ts';

/** A card of a signal names its message; an account's cards are told apart by the trace of the signal behind them. */
function cardsOf(talk: Talk, messageId: string): string[] {
  return talk.map(({ blocks }) => textOf(blocks)).filter((text) => text.includes(`message ${messageId} `));
}

const ended = /^(Closed|Withdrawn|Not traded|Skipped|Not executed|Seen, not traded)/;

/** A card never says that it is over while the broker still holds something of it. With one account only: whose it is is certain. */
export function cardsTellTheTruth(seen: Seen): string[] {
  const [book, ...more] = seen.books;
  if (!book || more.length > 0) return [];
  const marks = marksByNumber(commandsIn(seen.wire), book.venue);
  return postsOf(seen).flatMap(({ id, mark }) => {
    const isHeld = [...book.snapshot.positions, ...book.snapshot.orders].some(
      ({ n }) => n !== null && marks.get(n) === mark,
    );
    const cards = cardsOf(seen.talk, id);
    const isOver = cards.length > 0 && cards.every((text) => ended.test(text));
    return isHeld && isOver ? [`the card of ${id} says “${cards[0]?.split('\n')[0]}”, the broker still holds it`] : [];
  });
}

/** B10: what a closed card says was made of a trade is the money the broker booked for it, costs included. */
export function cardsShowTheMoney(seen: Seen): string[] {
  const [book, ...more] = seen.books;
  if (!book || more.length > 0) return [];
  const marks = marksByNumber(commandsIn(seen.wire), book.venue);
  return postsOf(seen).flatMap(({ id, mark }) => {
    const cards = cardsOf(seen.talk, id).filter((text) => text.startsWith('Closed'));
    const shown = cards.flatMap((text) =>
      [...text.matchAll(/^Result ([+−-]?[\d ,.']+?)\.$/gm)].map(([, money = '']) => money),
    );
    if (cards.length !== 1 || shown.length !== 1) return [];
    const booked = bookedFor(book, marks, mark);
    const told = decimal((shown[0] ?? '0').replace('−', '-').replaceAll(/[ ,'+]/g, ''));
    return booked.sub(told).abs().gt('0.011')
      ? [`the card of ${id} says ${told}, the broker booked ${booked.toFixed(2)}`]
      : [];
  });
}

function bookedFor({ events }: Book, marks: Map<number, string>, mark: string) {
  const positions = new Set(
    events.flatMap(({ kind, n, positionId }) =>
      (kind === 'opened' || kind === 'triggered') && n !== undefined && marks.get(n) === mark && positionId
        ? [positionId]
        : [],
    ),
  );
  const deals = events.filter(({ positionId }) => positionId !== undefined && positions.has(positionId));
  return sum(deals.map(({ profit }) => decimal(profit ?? '0')));
}

/** Signals that were posted once, so that one card is theirs. */
function postsOf({ did }: Seen): { id: string; mark: string }[] {
  const posts = did.flatMap(({ act }) =>
    act.kind === 'post' && act.mark && act.replyTo === undefined && /BUY|SELL/.test(act.text)
      ? [{ id: act.id, mark: act.mark }]
      : [],
  );
  return posts.filter(({ mark }) => posts.filter((other) => other.mark === mark).length === 1);
}
