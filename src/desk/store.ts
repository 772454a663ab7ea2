import { openCodes } from '../notify/open-codes.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import type { Db } from '../platform/database.ts';
import { openJournal } from '../platform/journal.ts';
import { openOwned } from '../platform/owned.ts';
import { openTalkStore } from '../talk/talk-context.ts';
import { knownLanguage, type Language } from '../words/language.ts';
import { ownedByDesk } from './owned.ts';
import { openAccounts } from './store/accounts.ts';
import { openCounters } from './store/counters.ts';
import { openGuard } from './store/guard.ts';
import { openInstructions } from './store/instructions.ts';
import { openOnboarding } from './store/onboarding.ts';
import { openLegs } from './store/orders.ts';
import { openQuestions } from './store/questions.ts';
import { openSignals } from './store/signals.ts';
import { openWebhooks } from './store/webhooks.ts';
import { journal } from './tables-records.ts';

export type { ChoiceRow, TalkRow } from '../talk/open-talk.ts';
export type { AccountRow, FollowRow } from './store/accounts.ts';
export type { CommandRow } from './store/orders.ts';
export type { SignalRow } from './store/signals.ts';
export type { PostingRow, WebhookRow } from './store/webhooks.ts';

export type DeskStore = ReturnType<typeof openDeskStore>;
export type DeskContext = ActorContext<DeskStore, 'desk'>;

export function openDeskStore(db: Db) {
  const guard = openGuard(db);
  return {
    ...openAccounts(db),
    ...guard,
    ...openCounters(db),
    ...openLegs(db),
    ...openSignals(db),
    ...openInstructions(db),
    ...openQuestions(db),
    ...openTalkStore(db),
    ...openCodes(db),
    ...openWebhooks(db),
    ...openOnboarding(db),
    language: (): Language => knownLanguage(guard.setting('language') ?? guard.setting('guessed-language')),
    zone: () => guard.setting('zone') ?? 'UTC',
    journal: openJournal(db, journal),
    ...openOwned(db, ownedByDesk),
  };
}
