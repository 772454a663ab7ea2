import type { AccountSnapshot } from '../core/broker.ts';
import { addFlow, seeAccount } from './comply/day-book.ts';
import { profileOf } from './profiles.ts';
import type { AccountRow, DeskContext } from './store.ts';

/** Keeps what the day began with and how low it went, by the account's own reset. Written only when it changed. */
export function noteDay(context: DeskContext, account: AccountRow, snapshot: AccountSnapshot): void {
  const { store } = context;
  const now = context.now();
  const { balance, equity } = snapshot;
  const before = store.currentDay(account.id) ?? null;
  const hasChanged = balance !== before?.balance || equity !== before.equity;
  const { book, closed } = seeAccount(profileOf(context, account).clock, before, { at: now, balance, equity });
  if (closed) store.saveDay(account.id, closed);
  if (closed || !before) {
    store.journal.append('day', { account: account.id, balance, equity }, now);
    store.updateAccount(account.id, { warned: { ...account.warned, daily: 0 } });
  }
  if (closed || hasChanged) store.saveDay(account.id, book);
  if (hasChanged) store.sampleEquity({ accountId: account.id, at: now, balance, equity });
}

/** A deposit or a payout moves the base; it is neither profit nor loss. */
export function noteFlow(context: DeskContext, accountId: string, amount: string): void {
  const book = context.store.currentDay(accountId);
  if (book) context.store.saveDay(accountId, addFlow(book, amount));
}
