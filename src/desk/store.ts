import type { ActorContext } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { openJournal } from './journal.ts';
import { openAccounts } from './store/accounts.ts';
import { openCounters } from './store/counters.ts';
import { openDeliveries } from './store/deliveries.ts';
import { openGuard } from './store/guard.ts';
import { openInstructions } from './store/instructions.ts';
import { openLegs } from './store/orders.ts';
import { openSignals } from './store/signals.ts';
import { openTalk } from './store/talk.ts';

export type { AccountRow, FollowRow } from './store/accounts.ts';
export type { CommandRow } from './store/orders.ts';
export type { SignalRow } from './store/signals.ts';
export type { ChoiceRow, TalkRow } from './store/talk.ts';

export type DeskStore = ReturnType<typeof openDeskStore>;
export type DeskContext = ActorContext<DeskStore>;

export function openDeskStore(db: Db) {
  return {
    ...openAccounts(db),
    ...openGuard(db),
    ...openCounters(db),
    ...openLegs(db),
    ...openSignals(db),
    ...openInstructions(db),
    ...openTalk(db),
    ...openDeliveries(db),
    journal: openJournal(db),
  };
}
