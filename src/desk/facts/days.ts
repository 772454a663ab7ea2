import type { AccountSnapshot } from '../../core/broker.ts';
import type { BrokerEvent } from '../../core/broker-report.ts';
import { tradingDayAt } from '../../core/trading-day.ts';
import { addFlow, isNewDay, movedBy, seeAccount } from '../comply/day-book.ts';
import { noteNearest, profileKey } from '../comply/day-room.ts';
import type { AccountRow, DeskContext } from '../store.ts';
import { profileOf } from './profiles.ts';

/** Keeps what the day began with and how low it went, by the account's own reset. Written only when it changed. */
export function noteDay(context: DeskContext, account: AccountRow, snapshot: AccountSnapshot): void {
  const { store } = context;
  const now = context.now();
  if (account.notedSince === null) store.updateAccount(account.id, { notedSince: now });
  const { balance, equity } = snapshot;
  const profile = profileOf(context, account);
  const before = store.currentDay(account.id) ?? null;
  const hasChanged = balance !== before?.balance || equity !== before.equity;
  const isNew = isNewDay(profile.clock, before, now);
  if (!isNew && !hasChanged && before?.nearest?.profile === profileKey(profile)) return;
  const moved = isNew ? movedBy(store.brokerEvents(account.id, tradingDayAt(profile.clock, now).startAt)) : undefined;
  const { book, closed } = seeAccount(profile.clock, before, { at: now, balance, equity }, moved);
  if (closed) store.saveDay(account.id, closed);
  if (isNew) {
    store.journal.append('day', { account: account.id, balance, equity }, now);
    store.updateAccount(account.id, { warned: { ...account.warned, daily: 0 } });
  }
  store.saveDay(account.id, noteNearest(book, profile, account.initialBalance, now));
  if (hasChanged) store.sampleEquity({ accountId: account.id, at: now, balance, equity });
}

/**
 * Notes what the broker says happened. A deposit or a payout moves the base of its day; it is neither profit nor loss.
 * What belongs to a day that has not begun here yet is counted when that day is opened.
 */
export function noteEvent(context: DeskContext, accountId: string, event: BrokerEvent): void {
  const { store } = context;
  store.keepEvent(accountId, event);
  if (event.kind !== 'balance' || !event.profit) return;
  const book = store.currentDay(accountId);
  if (book && event.at < book.nextResetAt) store.saveDay(accountId, addFlow(book, event.profit));
}

/** What the broker still tells of before an account was taken onto the desk; with all of it, nothing is unknown. */
export function noteBeginning(
  context: DeskContext,
  accountId: string,
  report: { cursor: number; events: BrokerEvent[] },
): void {
  for (const event of report.events) context.store.keepEvent(accountId, event);
  const isWhole = report.events.every(({ seq }, index) => seq === index + 1) && report.events.length === report.cursor;
  context.store.updateAccount(accountId, { notedSince: isWhole ? 0 : context.now() });
}
