import { sha256 } from '../core/json.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import type { DirectoryStore } from './store.ts';

/*
 * Letters that anybody can ask for, to any address.
 *  1. Three of a kind to one address in an hour, and so many of a kind to all: nobody's mailbox is filled from here, and no bill grows.
 *  2. Addresses nobody has are counted the same.
 */

type Context = ActorContext<DirectoryStore, 'directory'>;

const hourMs = 3_600_000;
const mostToOne = 3;
const mostToAll = 60;

/** It is counted with the asking. */
export function mayAskByLetter({ store, now }: Context, kind: 'reset' | 'join', email: string): boolean {
  store.forgetGuesses(now() - hourMs);
  const counted = [`letters ${kind} ${sha256(email)}`, `letters ${kind}`].map(
    (who) => store.guesses(who) ?? { who, count: 0, since: now() },
  );
  const [toOne, toAll] = counted;
  if ((toOne?.count ?? 0) >= mostToOne || (toAll?.count ?? 0) >= mostToAll) return false;
  for (const row of counted) store.noteGuess({ ...row, count: row.count + 1 });
  return true;
}
