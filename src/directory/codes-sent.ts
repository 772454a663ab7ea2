import { countCodeCall } from '../core/directory-calls.ts';
import { accept } from '../core/outcome.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import { directoryAction } from './directory-action.ts';
import type { DirectoryStore } from './store.ts';

/*
 * Codes that are sent to show who somebody is. Text messages cost money, and mails a good name.
 *  1. So many to one user in an hour: who knows a password fills nobody's telephone.
 *  2. So many to all together: who has many users here makes nobody poor.
 */

type Context = ActorContext<DirectoryStore, 'directory'>;

const hourMs = 3_600_000;
const mostToOne = 5;
const mostToAll = { sms: 60, email: 300 } as const;

/** It is counted with the asking. */
export const countCode = directoryAction({
  ...countCodeCall,
  summary: 'Counts a code that is to be sent to a user',
  kind: 'write',
  needs: 'office',
  run: ({ store, now }: Context, { user, way }) => {
    const email = store.user(user)?.email ?? null;
    store.forgetGuesses(now() - hourMs);
    const counted = (who: string) => store.guesses(who) ?? { who, count: 0, since: now() };
    const toOne = counted(`codes>${way}>${user}`);
    const toAll = counted(`codes>${way}`);
    if (toOne.count >= mostToOne || toAll.count >= mostToAll[way]) return accept({ isEnough: true, email });
    for (const row of [toOne, toAll]) store.noteGuess({ ...row, count: row.count + 1 });
    return accept({ isEnough: false, email });
  },
});
