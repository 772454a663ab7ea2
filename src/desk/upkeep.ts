import { z } from 'zod';
import { openDeskCall } from '../core/desk-calls.ts';
import { accept } from '../core/outcome.ts';
import { isPlace } from '../talk/places.ts';
import { languages } from '../words/language.ts';
import { deskAction } from './desk-action.ts';
import { noHold } from './guard/defaults.ts';
import { recordLegs } from './orders/record-legs.ts';
import { schedulePull } from './signals/pull-due.ts';
import { become } from './signals/record.ts';
import { noteGuess } from './status/guess-language.ts';
import type { DeskContext } from './store.ts';

const day = 86_400_000;
const retentionDays = 365;
const choiceDays = 7;
const letterDays = 30;
const batch = 200;
/** what regulators ask of records about orders */
const fiveYears = 5 * 366 * day;

function forgetIn(context: DeskContext, ms: number): void {
  context.schedule(forgetOld, { key: 'retention', at: context.now() + ms, input: {} });
}

export const openDesk = deskAction({
  ...openDeskCall,
  summary: 'Sets a desk up',
  kind: 'write',
  needs: 'office',
  run: (context: DeskContext, input) => {
    const isNew = !wasOpened(context);
    if (isNew) context.store.journal.append('desk', { desk: context.id, user: input.user }, context.now());
    for (const place of input.places) if (!isPlace(context, place)) context.store.addPlace(place, context.now());
    const spoken = languages.find((one) => one === input.language);
    if (spoken) noteGuess(context, spoken);
    schedulePull(context, context.now());
    if (context.scheduledAt('retention') === null) forgetIn(context, day);
    return accept({ isNew });
  },
});

const wasOpened = ({ store }: DeskContext): boolean => store.journal.after(0, 1).length > 0;

export const isDeskOpen = deskAction({
  name: 'desk.is-open',
  summary: 'Whether a desk was ever set up',
  kind: 'read',
  needs: 'office',
  input: z.object({}),
  output: z.object({ isOpen: z.boolean() }),
  run: (context: DeskContext) => accept({ isOpen: wasOpened(context) }),
});

/** Old chat, buttons and samples go, a batch at a time. Orders, verdicts and the journal stay. */
export const forgetOld = deskAction({
  name: 'desk.forget',
  summary: 'Forgets chat, buttons and equity samples older than their retention time',
  kind: 'write',
  needs: 'office',
  input: z.object({}),
  output: z.object({ forgotten: z.number() }),
  run: (context: DeskContext) => {
    const before = context.now() - retentionDays * day;
    const forgotten =
      context.store.forgetTalk(before, batch) +
      context.store.forgetEquity(before, batch) +
      context.store.forgetChoices(context.now() - choiceDays * day, batch) +
      context.store.forgetLetters(context.now() - letterDays * day, batch) +
      context.store.forgetViolations(context.now() - fiveYears, batch);
    forgetIn(context, forgotten > 0 ? 1_000 : day);
    return accept({ forgotten });
  },
});

/** Starts a paper desk over: nothing stays open, the chat is empty, the journal says that it happened. */
export const startOver = deskAction({
  name: 'desk.start-over',
  summary: 'Forgets the trades and the chat of a paper desk',
  kind: 'write',
  needs: 'office',
  input: z.object({ account: z.string(), feed: z.string(), head: z.number().int() }),
  output: z.object({}),
  run: (context: DeskContext, input) => {
    const { store } = context;
    const now = context.now();
    // What was published before the start is not traded after it.
    for (const { id, feedId, cursor } of store.follows())
      if (feedId === input.feed && cursor < input.head) store.moveCursor(id, input.head);
    const legs = store.liveLegs(input.account);
    recordLegs(
      context,
      legs.map(({ id }) => ({ kind: 'leg-ended', id, how: 'dropped' })),
    );
    for (const follow of store.follows())
      for (const { id } of store.liveSignals(follow.id)) become(context, id, 'dropped');
    store.endConversations();
    store.forgetTalk(Number.MAX_SAFE_INTEGER, 10_000);
    // A question of before is not answered by a button that looks like its own.
    store.forgetChoices(Number.MAX_SAFE_INTEGER, 10_000);
    store.forgetEquity(Number.MAX_SAFE_INTEGER, 10_000);
    store.forgetDays(input.account);
    store.forgetEvents(input.account);
    store.updateAccount(input.account, { snapshot: null, hold: noHold, locks: [], warned: { daily: 0, total: 0 } });
    store.journal.append('started-over', { account: input.account }, now);
    context.afterCommit(async () => {
      context.services.changed(`desk:${context.id}:chat`);
      context.services.changed(`desk:${context.id}:account`);
    });
    return accept({});
  },
});
