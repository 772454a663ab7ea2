import { sha256 } from '../core/json.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import type { DirectoryStore } from './store.ts';

/*
 * Letters that anybody can ask for, to any address.
 *  1. Three of a kind to one address in an hour, whether anybody has it or not: nobody's mailbox is filled from here.
 *  2. Those that go to addresses nobody has are so many to all, too. Those to users are not: whoever asks without end would keep
 *     everybody else from theirs.
 */

type Context = ActorContext<DirectoryStore, 'directory'>;

const hourMs = 3_600_000;
const mostToOne = 3;
const mostToAll = 60;

/** It is counted with the asking. */
export function mayAskByLetter({ store, now }: Context, kind: 'reset' | 'join', email: string): boolean {
  store.forgetGuesses(now() - hourMs);
  const counted = (who: string) => store.guesses(who) ?? { who, count: 0, since: now() };
  const toOne = counted(`letters>${kind}>${sha256(email)}`);
  const toAll = counted(`letters>${kind}`);
  if (toOne.count >= mostToOne || (kind === 'join' && toAll.count >= mostToAll)) return false;
  for (const row of [toOne, toAll]) store.noteGuess({ ...row, count: row.count + 1 });
  return true;
}
