import { watchDesk } from '../core/desk-calls.ts';
import { ask } from '../core/office.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import { internally } from '../core/who.ts';
import type { ActorContext } from '../platform/actor.ts';
import type { BookChanges, BookReader } from './book.ts';
import { moveOn } from './due-calls.ts';
import { applyLate } from './late.ts';
import { applyCommand, applyQuotes } from './match.ts';
import { quoteOf, type Standing, stepsUntil } from './prices.ts';
import { openIn, pricesFrom, pricesNow, readerOf, storedQuotes, symbolsToValue } from './read-book.ts';
import type { VenueAccount, VenueStore } from './store.ts';

export type VenueContext = ActorContext<VenueStore>;

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

/** Does one thing at the prices of now. A position starts from the price it was opened at, so the next step goes on from there. */
export function carryOut<C extends BookChanges>(
  context: VenueContext,
  named: string[],
  work: (book: BookReader) => Outcome<C>,
): Outcome<C> {
  const { store } = context;
  const account = store.account();
  if (!account) throw new Error('nothing is carried out without an account');
  const open = openIn(store);
  const prices = pricesNow(store, account, symbolsToValue(open, account.currency, named), context.now());
  const book = readerOf(store, account, open, prices);
  const outcome = work(book);
  if (!outcome.ok) return outcome;
  store.saveChanges(outcome.value);
  if (outcome.value.switches !== book.switches) store.saveSwitches(outcome.value.switches);
  for (const symbol of symbolsToValue(openIn(store), account.currency)) {
    const standing = prices.get(symbol);
    if (standing) store.saveQuote(standing);
  }
  return outcome;
}

function movePrices(context: VenueContext, opened: VenueAccount, now: number): void {
  const { store } = context;
  let open = openIn(store);
  const lively = symbolsToValue(open, opened.currency);
  if (lively.size === 0) return;
  const stored = storedQuotes(store);
  const prices = pricesFrom(stored, opened, lively, now);
  const bySteps = new Map<number, Standing[]>();
  for (const symbol of lively) {
    for (const standing of stepsUntil(opened, symbol, stored.get(symbol), now)) {
      bySteps.set(standing.step, [...(bySteps.get(standing.step) ?? []), standing]);
      const before = stored.get(symbol);
      if (before) prices.set(symbol, before);
    }
  }
  let account = opened;
  for (const step of [...bySteps.keys()].sort((a, b) => a - b)) {
    const moved = bySteps.get(step) ?? [];
    const changes = applyQuotes(readerOf(store, account, open, prices), moved.map(quoteOf));
    for (const standing of moved) prices.set(standing.symbol, standing);
    if (changes.events.length === 0) continue;
    store.saveChanges(changes);
    account = store.account() ?? opened;
    open = openIn(store);
  }
  for (const symbol of lively) {
    const standing = prices.get(symbol);
    if (standing && !standing.isFed) store.saveQuote(standing);
  }
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
