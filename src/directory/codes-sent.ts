import type { z } from 'zod';
import { countCodeCall } from '../core/directory-calls.ts';
import { accept } from '../core/outcome.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import { directoryAction } from './directory-action.ts';
import type { DirectoryStore } from './store.ts';

/*
 * Codes that are sent to show who somebody is. Text messages cost money, and mails a good name.
 *  1. So many to one user in an hour and in a day, for each thing they are for by itself: who knows a password fills nobody's
 *     telephone, and who sits at a session keeps nobody from signing in.
 *  2. So many to one number that nobody has shown yet, whoever types it: it may be a stranger's, or one that is paid for being
 *     written to.
 *  3. So many to all together, to new numbers apart: who has many users here makes nobody poor, and who begins a lot keeps
 *     nobody else from signing in. The owner is kept from nothing by what others ask for.
 */

type Context = ActorContext<DirectoryStore, 'directory'>;
type Asked = z.infer<typeof countCodeCall.input>;

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

const toOne = { hour: 5, day: 20 };
const toOneNewNumber = { day: 3 };
const toAll = {
  sms: { known: { hour: 60, day: 400 }, new: { hour: 20, day: 60 } },
  email: { known: { hour: 300, day: 3_000 }, new: { hour: 300, day: 3_000 } },
} as const;

interface Bound {
  who: string;
  most: number;
  lastsMs: number;
}

function boundsOf({ user, way, on, to }: Asked, isOwner: boolean): Bound[] {
  const all = toAll[way][to === null ? 'known' : 'new'];
  const within = (who: string, { hour, day }: { hour?: number; day: number }): Bound[] => [
    ...(hour === undefined ? [] : [{ who: `codes>${way}>${who}`, most: hour, lastsMs: hourMs }]),
    { who: `codes>${way}>${who}>day`, most: day, lastsMs: dayMs },
  ];
  return [
    ...within(`${on}>${user}`, toOne),
    ...(to === null ? [] : within(`to>${to}`, toOneNewNumber)),
    ...(isOwner ? [] : within(to === null ? 'all' : 'all-new', all)),
  ];
}

/** It is counted with the asking. */
export const countCode = directoryAction({
  ...countCodeCall,
  summary: 'Counts a code that is to be sent to a user',
  kind: 'write',
  needs: 'office',
  run: ({ store, now }: Context, asked) => {
    const email = store.user(asked.user)?.email ?? null;
    // They go an hour after `since`: what is counted for longer begins later.
    store.forgetGuesses(now() - hourMs);
    const counted = boundsOf(asked, store.owners().includes(asked.user)).map(({ who, most, lastsMs }) => {
      const row = store.guesses(who) ?? { who, count: 0, since: now() + lastsMs - hourMs };
      return { row, isFull: row.count >= most };
    });
    if (counted.some(({ isFull }) => isFull)) return accept({ isEnough: true, email });
    for (const { row } of counted) store.noteGuess({ ...row, count: row.count + 1 });
    return accept({ isEnough: false, email });
  },
});
