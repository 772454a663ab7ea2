import { networkOf } from '../core/network.ts';
import type { UserContext } from './user-action.ts';

/*
 * Whether a sign-in is one that its owner should look at. What is known is what their own chain and their sessions tell, so
 * nothing besides is kept of where somebody is.
 */

const lookedBack = 500;
const dayMs = 24 * 60 * 60_000;
/** So many wrong ones are no slip of the finger any more. */
const manyWrong = 5;

export type Unusual = { why: 'place' } | { why: 'guesses'; tries: number };

interface Place {
  address: string;
  isNewDevice: boolean;
}

/** null: nothing is */
export function unusualSignIn({ store, now }: UserContext, { address, isNewDevice }: Place): Unusual | null {
  const lines = store.journal.before(Number.MAX_SAFE_INTEGER, lookedBack);
  const sinceLast = lines.findIndex(({ kind }) => kind === 'sign-in');
  const lately = (sinceLast < 0 ? lines : lines.slice(0, sinceLast)).filter(({ at }) => now() - at < dayMs);
  const tries = lately.filter(({ kind }) => kind === 'failure').length;
  if (tries >= manyWrong) return { why: 'guesses', tries };
  if (!isNewDevice) return null;
  const known = new Set([
    ...store.sessions().flatMap((session) => (session.isHalf ? [] : [networkOf(session.address)])),
    ...lines.flatMap(({ kind, body }) => (kind === 'sign-in' ? [networkOf(addressIn(body))] : [])),
  ]);
  return known.has(networkOf(address)) ? null : { why: 'place' };
}

function addressIn(body: string): string {
  const { address } = JSON.parse(body) as { address?: unknown };
  return typeof address === 'string' ? address : '';
}
