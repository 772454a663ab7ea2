import { watchDesk } from '../core/desk-calls.ts';
import { ask } from '../core/office.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import { internally } from '../core/who.ts';
import type { BookChanges, BookReader } from './book.ts';
import { moveOn } from './due-calls.ts';
import { applyLate } from './late.ts';
import { applyCommand } from './match.ts';
import { movePrices } from './move-prices.ts';
import { openIn, pricesNow, readerOf, symbolsToValue } from './read-book.ts';
import type { VenueAccount } from './store.ts';
import type { VenueContext } from './venue-context.ts';

const tickMs = 1_000;

/**
 * One turn of the market: prices move step by step, what they touch is filled, then what was put off and the waiting
 * commands are carried out. Everything of one turn is one transaction; whoever is concerned is told after it.
 */
export function takeTurn(context: VenueContext): void {
  const { store } = context;
  const opened = store.account();
  if (!opened) return;
  const now = context.now();
  movePrices(context, opened, now);
  const late = store.lateUntil(now);
  for (const work of late) carryOut(context, [work.symbol], (book) => accept(applyLate(book, work, now)));
  const commands = store.offeredUntil(now);
  for (const { n, command } of commands) {
    carryOut(context, symbolsOf(command), (book) => accept(applyCommand(book, command, now).changes));
    store.removeOffered(n);
  }
  scheduleTurn(context);
  const hasNews = commands.length + late.length > 0 || store.account()?.lastSeq !== opened.lastSeq;
  announce(context, opened, hasNews);
}

export const symbolsOf = (asked: object): string[] =>
  'symbol' in asked && typeof asked.symbol === 'string' ? [asked.symbol] : [];

/**
 * Does one thing at the prices of now. A symbol that comes alive by it goes on from the price it was dealt at; one that
 * was alive goes on from where the turn left it, for time may have passed since, and what is open has not met it yet.
 */
export function carryOut<C extends BookChanges>(
  context: VenueContext,
  named: string[],
  work: (book: BookReader) => Outcome<C>,
): Outcome<C> {
  const { store } = context;
  const account = store.account();
  if (!account) throw new Error('nothing is carried out without an account');
  const open = openIn(store);
  const alive = symbolsToValue(open, account.currency);
  const prices = pricesNow(context, account, symbolsToValue(open, account.currency, named));
  const book = readerOf(store, account, open, prices);
  const outcome = work(book);
  if (!outcome.ok) return outcome;
  store.saveChanges(outcome.value);
  if (outcome.value.switches !== book.switches) store.saveSwitches(outcome.value.switches);
  for (const symbol of symbolsToValue(openIn(store), account.currency)) {
    const standing = prices.get(symbol);
    if (standing && !alive.has(symbol)) store.saveQuote(standing);
  }
  return outcome;
}

/** The next turn: when a command is to be carried out, or a tick later while anything is open. */
export function scheduleTurn(context: VenueContext): void {
  const { store } = context;
  const isOpen = store.positions().length + store.orders().length > 0;
  const times = [store.nextOfferedAt(), store.nextLateAt(), isOpen ? context.now() + tickMs : undefined].filter(
    (at) => at !== undefined,
  );
  if (times.length > 0) context.schedule(moveOn, { key: 'turn', at: Math.min(...times), input: {} });
}

export function announce(context: VenueContext, account: VenueAccount, hasNews: boolean): void {
  context.afterCommit(async () => {
    context.services.changed(`venue:${context.id}:account`);
    const [desk, accountId] = account.notify.split('/');
    if (hasNews && desk && accountId) {
      // A nudge may be lost: the desk looks by itself as well.
      await ask(context.office.desk(desk), watchDesk, { account: accountId }, internally(context.trace)).catch(
        () => undefined,
      );
    }
  });
}
