import { z } from 'zod';
import { type Block, paragraph, placeSchema } from '../core/chat.ts';
import { askAboutAccess } from '../core/desk-calls.ts';
import { settleAccessCall } from '../core/directory-calls.ts';
import { idOf } from '../core/id.ts';
import { ask } from '../core/office.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import { internally } from '../core/who.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import { isPlace } from '../talk/places.ts';
import { say } from '../talk/say.ts';
import { talkWords } from '../talk/talk-context.ts';
import { defineTap } from '../talk/tap.ts';
import { languages } from '../words/language.ts';
import { words } from '../words/words.ts';
import { admit, hadDesk } from './admit.ts';
import { directoryAction } from './directory-action.ts';
import { directoryRefusals } from './refusals.ts';
import type { DirectoryStore } from './store.ts';
import { isFirstToday } from './told-today.ts';

/*
 * Whoever has no desk here asks to be let in.
 *  1. Whoever may decide gets one message for each who asks, once a day at most; a refused one is not asked about for a month.
 *  2. Not more than a few wait at once: the others are turned away and counted, so that a crowd buries nobody.
 *  3. An asking that nobody answers is over after a week.
 */

type Context = ActorContext<DirectoryStore, 'directory'>;

const day = 86_400_000;
const openMs = 7 * day;
const refusedMs = 30 * day;
const mostOpen = 5;
const turnedAway = 'turned-away';

/** The button below what a stranger is told. */
export const accessTap = defineTap('access', z.object({}));

export const isAccessTap = directoryAction({
  name: 'directory.is-access-tap',
  summary: 'Whether a button asks to be let in',
  kind: 'read',
  needs: 'office',
  input: z.object({ choice: z.string().max(60) }),
  output: z.object({ isAsking: z.boolean() }),
  run: ({ store, now }: Context, { choice }) => {
    const row = store.choice(choice);
    return accept({ isAsking: row?.act === accessTap.name && row.expiresAt > now() });
  },
});

export const requestAccess = directoryAction({
  name: 'directory.request-access',
  summary: 'Asks whoever decides to let somebody in',
  kind: 'write',
  needs: 'office',
  input: z.object({
    person: z.string().max(120),
    place: placeSchema,
    called: z.string().max(80).nullable(),
    decides: z.string().describe('the desk of whoever decides'),
    language: z.enum(languages).default('en'),
  }),
  output: z.object({ became: z.enum(['asked', 'waits', 'refused', 'full']) }),
  run: (context: Context, { decides, language, ...asks }) => {
    const { store } = context;
    const now = context.now();
    store.forgetAskings({ asked: now - openMs, refused: now - refusedMs });
    const before = store.asking(asks.person);
    const became =
      before && before.refusedAt !== null
        ? 'refused'
        : before && now - before.askedAt < day
          ? 'waits'
          : store.countAskings(now - openMs, asks.person) >= mostOpen
            ? 'full'
            : 'asked';
    const isNews = became === 'asked' || isFirstToday(context, `${asks.person} ${became}`);
    if (became === 'full' && isNews) store.keepCount(turnedAway, store.counted(turnedAway) + 1);
    if (became === 'asked') {
      store.keepAsking({ ...asks, language, askedAt: now, refusedAt: null });
      const input = { desk: decides, person: asks.person };
      context.schedule(passAccessOn, { key: `access:${asks.person}`, at: now, input });
    }
    if (isNews)
      tell(
        context,
        asks,
        became === 'asked' ? 'ASKED' : became === 'waits' ? 'WAITS' : became === 'full' ? 'FULL' : 'REFUSED',
        words(language),
      );
    return accept({ became });
  },
});

type Told = 'ASKED' | 'WAITS' | 'FULL' | 'REFUSED' | 'REMOVED';

/** A sentence to somebody who has no desk here. */
export function tell(
  context: Context,
  { person, place }: { person: string; place: string },
  code: Told,
  spoken = talkWords(context),
): void {
  if (!isPlace(context, place)) context.store.addPlace(place, context.now());
  const blocks: Block[] = [paragraph(spoken.say(`access.${code}`))];
  say(context, idOf('access', person, code, context.now()), blocks, [], { only: [place], weight: 'answer' });
}

export const passAccessOn = directoryAction({
  name: 'directory.pass-access-on',
  summary: 'Brings an asking to be let in to whoever decides',
  kind: 'write',
  needs: 'office',
  input: z.object({ desk: z.string(), person: z.string() }),
  output: z.object({}),
  prepare: async (context: Context, { desk, person }) => {
    const row = context.store.asking(person);
    if (!row || row.refusedAt !== null) return null;
    const { called, askedAt } = row;
    const count = context.store.counted(turnedAway);
    const about = {
      person,
      called,
      askedAt,
      until: askedAt + openMs,
      hadDesk: hadDesk(context, person),
      turnedAway: count,
    };
    return { told: await ask(context.office.desk(desk), askAboutAccess, about, internally(context.trace)), count };
  },
  run: ({ store }: Context, _input, _who, passed) => {
    if (passed && !passed.told.ok) return passed.told;
    // Those who were turned away while it was passed on are told of with the next.
    if (passed) store.keepCount(turnedAway, store.counted(turnedAway) - passed.count);
    return accept({});
  },
});

export const settleAccess = directoryAction({
  ...settleAccessCall,
  summary: 'Lets somebody in who asked for it, or refuses',
  kind: 'write',
  needs: { scope: 'people', over: 'installation' },
  http: { method: 'post', path: '/people/{person}/access' },
  run: (context: Context, { person, letIn }): Outcome<{ person: string; became: 'let-in' | 'refused' }> => {
    const { store } = context;
    const row = store.asking(person);
    const isOpen = row && row.refusedAt === null && context.now() - row.askedAt < openMs;
    if (!isOpen) return directoryRefusals.refuse('NOT_ASKED', { person });
    if (letIn) admit(context, row);
    else {
      store.keepAsking({ ...row, refusedAt: context.now() });
      tell(context, row, 'REFUSED', words(row.language ?? 'en'));
    }
    return accept({ person, became: letIn ? 'let-in' : 'refused' });
  },
});

/** Who waits to be let in, and how many were turned away. */
export const waiting = ({ store, now }: Context) => ({
  asking: store.openAskings(now() - openMs).map(({ person, called, askedAt }) => ({ person, called, askedAt })),
  turnedAway: store.counted(turnedAway),
});

/** Whoever was taken out is not asked about for a while either. */
export function barFor(
  context: Context,
  { person, place, called }: { person: string; place: string; called: string | null },
): void {
  const now = context.now();
  context.store.keepAsking({ person, place, called, language: null, askedAt: now, refusedAt: now });
}
