import { z } from 'zod';
import { actorId } from '../core/actor-id.ts';
import { eraseFilesCall } from '../core/erase-calls.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import { internally } from '../core/who.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import { noteLine } from '../platform/audit.ts';
import { type Belongings, belongingsSchema } from '../platform/owned.ts';
import { directoryAction } from './directory-action.ts';
import { directoryRefusals } from './refusals.ts';
import { takeOut } from './remove-person.ts';
import type { DirectoryStore } from './store.ts';

/*
 * Somebody goes for good.
 *  1. From that moment they are nobody, as when they are taken out: that is one transaction, in which the rest is owed.
 *  2. What is theirs elsewhere goes first and their rows here last, so that what a crash left is found by the next try.
 *  3. What remains is one line of the chain, which names the chains that are no more: they are not missing.
 */

type Context = ActorContext<DirectoryStore, 'directory'>;

const againMs = 2_000;

export const findBelongings = directoryAction({
  name: 'directory.belongings',
  summary: 'Finds what is somebody’s here',
  kind: 'read',
  needs: 'office',
  input: z.object({ user: actorId }),
  output: belongingsSchema.extend({ isLastOwner: z.boolean() }),
  run: ({ store }: Context, { user }) =>
    accept({ ...store.belongings(user), isLastOwner: store.owners().length === 1 && store.owners()[0] === user }),
});

export const beginErase = directoryAction({
  name: 'directory.begin-erase',
  summary: 'Takes somebody out for good',
  kind: 'write',
  needs: 'office',
  input: z.object({ user: actorId }),
  output: z.object({}),
  audit: () => ({ kind: 'people', facts: { became: 'leaving' } }),
  run: (context: Context, { user }): Outcome<object> => {
    const { store, now } = context;
    if (!store.user(user)) return directoryRefusals.refuse('PERSON_UNKNOWN', { person: user });
    const who = store.belongings(user);
    takeOut(context, user);
    context.schedule(eraseUser, { key: keyOf(user), at: now(), input: { who } });
    return accept({});
  },
});

const keyOf = (user: string): string => `erase:${user}`;

/** Their desk is left and their sessions are ended first: that is owed already. */
const isLeft = ({ scheduledAt, store }: Context, { user, desks, persons }: Belongings): boolean =>
  scheduledAt(`end:${user}`) === null &&
  desks.every((desk) => [user, ...persons].every((each) => scheduledAt(`leave:${desk}:${each}`) === null)) &&
  store.user(user) === undefined;

export const eraseUser = directoryAction({
  name: 'directory.erase',
  summary: 'Erases what is left of somebody who went for good',
  kind: 'write',
  needs: 'office',
  input: z.object({ who: belongingsSchema }),
  output: z.object({}),
  prepare: async (context: Context, { who }): Promise<string[] | null> => {
    if (!isLeft(context, who)) return null;
    const { user, desks, feeds, outposts } = who;
    const done = await context.office.perform(
      eraseFilesCall.name,
      { user, desks, feeds, outposts },
      internally(context.trace),
    );
    if (!done.ok) throw new Error(`not erased: ${done.refusal.code}`);
    return eraseFilesCall.output.parse(done.value).chains;
  },
  run: (context: Context, { who }, _who, chains) => {
    const { store, now } = context;
    if (chains === null) {
      context.schedule(eraseUser, { key: keyOf(who.user), at: now() + againMs, input: { who } });
      return accept({});
    }
    store.eraseRows(who);
    noteLine(context, 'people', { action: 'directory.erase', about: who.user, became: 'erased', chains });
    return accept({});
  },
});

/** After a restore: whoever went since the copy was made goes again. */
export const eraseRows = directoryAction({
  name: 'directory.erase-again',
  summary: 'Erases the rows of somebody who had gone when a copy was put back',
  kind: 'write',
  needs: 'office',
  input: z.object({ user: actorId }),
  output: z.object({ rows: z.number().int() }),
  audit: () => ({ kind: 'people', facts: { became: 'erased-again' } }),
  run: ({ store }: Context, { user }) => accept({ rows: store.eraseRows(store.belongings(user)) }),
});
