import type { AccountSnapshot } from '../core/broker.ts';
import { decimal } from '../core/decimal.ts';
import { tradingDayAt } from '../core/trading-day.ts';
import { profileOf } from './profiles.ts';
import type { AccountRow, DeskContext } from './store.ts';

/** Keeps what the day began with and how low it went, by the account's own reset. Written only when it changed. */
export function noteDay(context: DeskContext, account: AccountRow, snapshot: AccountSnapshot): void {
  const { store } = context;
  const now = context.now();
  const { balance, equity } = snapshot;
  const current = store.currentDay(account.id);
  if (!current || now >= current.endsAt) {
    const { startAt, nextResetAt } = tradingDayAt(profileOf(account).clock, now);
    store.saveDay({
      accountId: account.id,
      startsAt: startAt,
      endsAt: nextResetAt,
      startBalance: balance,
      startEquity: equity,
      minEquity: equity,
      peakEquity: equity,
    });
    store.journal.append('day', { account: account.id, balance, equity }, now);
  } else if (decimal(equity).lt(current.minEquity) || decimal(equity).gt(current.peakEquity)) {
    const minEquity = decimal(equity).lt(current.minEquity) ? equity : current.minEquity;
    const peakEquity = decimal(equity).gt(current.peakEquity) ? equity : current.peakEquity;
    store.saveDay({ ...current, minEquity, peakEquity });
  }
  if (balance !== account.snapshot?.balance || equity !== account.snapshot.equity) {
    store.sampleEquity({ accountId: account.id, at: now, balance, equity });
  }
}
