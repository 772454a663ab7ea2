import { z } from 'zod';
import { decimal, min, sum, zero } from '../../../../src/core/decimal.ts';
import { textOf } from '../../../kit/card-text.ts';
import type { Book, LedgerEvent, Seen, Talk } from '../seen.ts';

/** A signal's card names its message. */
function cardsOf(talk: Talk, messageId: string): string[] {
  return talk.map(({ blocks }) => textOf(blocks)).filter((text) => text.includes(`Message: ${messageId}\n`));
}

const ended = /^(Closed|Withdrawn|Not traded|Skipped|Not executed|Seen, not traded)/;

/** With one account only: then it is certain whose card it is. */
function onlyBook({ books }: Seen): Book | null {
  const [book, ...more] = books;
  return book && more.length === 0 ? book : null;
}

/** A card never says that it is over while the broker still holds something of it. */
export function cardsTellTheTruth(seen: Seen): string[] {
  const book = onlyBook(seen);
  if (!book) return [];
  const held = [...book.snapshot.positions, ...book.snapshot.orders];
  return seen.signals.flatMap(({ messageId, legs }) => {
    const cards = cardsOf(seen.talk, messageId);
    const isHeld = held.some(({ n }) => n !== null && legs.some((leg) => leg.n === n));
    const isOver = cards.length > 0 && cards.every((text) => ended.test(text));
    return isHeld && isOver
      ? [`the card of ${messageId} says “${cards[0]?.split('\n')[0]}”, the broker still holds it`]
      : [];
  });
}

/** Only a message that its provider deleted is called deleted. */
export function onlyTheDeletedIsCalledSo({ did, talk }: Seen): string[] {
  const deleted = new Set(did.flatMap(({ act }) => (act.kind === 'delete' ? [act.of] : [])));
  const posted = did.flatMap(({ act }) => (act.kind === 'post' ? [act.id] : []));
  return posted.flatMap((id) =>
    !deleted.has(id) && cardsOf(talk, id).some((text) => /Deleted by the provider|deleted the message/.test(text))
      ? [`the card of ${id} says that it was deleted, and it was not`]
      : [],
  );
}

/** B10: what a closed card says was made of a trade is the money the broker booked for it, costs included. */
export function cardsShowTheMoney(seen: Seen, count: (what: string) => void): string[] {
  const book = onlyBook(seen);
  if (!book) return [];
  const foreign = numbersForOthers(seen);
  return seen.signals.flatMap(({ messageId, legs }) => {
    const cards = cardsOf(seen.talk, messageId).filter((text) => text.startsWith('Closed'));
    const shown = cards.flatMap((text) =>
      [...text.matchAll(/^Result ([+−-]?[\d ,.']+?) [A-Z]{3}\b/gm)].map(([, money = '']) => money),
    );
    if (cards.length !== 1 || shown.length !== 1) return [];
    count('judged cardsShowTheMoney');
    const booked = bookedFor(book, new Set(legs.map(({ n }) => n)), foreign);
    const told = decimal((shown[0] ?? '0').replace('−', '-').replaceAll(/[ ,'+]/g, ''));
    return booked.sub(told).abs().gt('0.011')
      ? [`the card of ${messageId} says ${told}, the broker booked ${booked.toFixed(2)}`]
      : [];
  });
}

/**
 * All that was booked for what these numbers opened. An account that nets puts others' lots into the same position: what
 * they cost is theirs, and of its end so much as is theirs.
 */
function bookedFor({ events, snapshot: { marginMode } }: Book, numbers: Set<number | null>, foreign: Set<number>) {
  const isNetting = marginMode === 'netting';
  const isOwn = ({ n }: LedgerEvent) => n !== undefined && numbers.has(n);
  const own = events.filter((event) => opens.has(event.kind) && isOwn(event));
  const positions = new Set(own.map(({ positionId }) => positionId));
  let [ours, others] = [zero, zero];
  return sum(
    events.map((event) => {
      const { positionId, kind, profit = '0', lots = '0' } = event;
      if (positionId === undefined || !positions.has(positionId)) return zero;
      const isOthers = isNetting && opens.has(kind) && !isOwn(event);
      if (opens.has(kind) && isOthers) others = others.add(lots);
      else if (opens.has(kind)) ours = ours.add(lots);
      if (isOthers) return zero;
      const isShared = isNetting && kind === 'closed' && others.gt(0) && ours.lt(lots);
      const paid = isShared ? decimal(profit).mul(ours).div(lots) : decimal(profit);
      // A hand takes the lots of others first, and so does a command that is about them.
      const taken = kind === 'closed_part' ? decimal(lots) : zero;
      const theirs = event.n === undefined || foreign.has(event.n) ? min(others, taken) : zero;
      others = others.sub(theirs);
      ours = ours.sub(taken.sub(theirs));
      return paid;
    }),
  );
}

const sentSchema = z.object({ id: z.string(), n: z.number() });

/** Of commands that end what others opened. */
const numbersForOthers = ({ journal }: Seen): Set<number> =>
  new Set(
    journal.flatMap(({ kind, body }) => {
      const sent = kind === 'leg-sent' ? sentSchema.parse(JSON.parse(body)) : null;
      return sent?.id.startsWith('foreign') ? [sent.n] : [];
    }),
  );

const opens = new Set(['opened', 'triggered']);
