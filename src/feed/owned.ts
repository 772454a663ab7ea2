import { file, type Owned, ownedReader } from '../platform/owned.ts';
import { answered, due, entry, hook, hookDelivery, message, part, revision, settings } from './tables.ts';

/** A channel belongs to whoever alone may read it, and goes with them; one that others read stays. */
export const ownedByFeed: readonly Owned[] = [
  file(settings),
  file(message),
  file(part),
  file(revision),
  file(entry),
  file(hook, { hidden: ['secret', 'previous'] }),
  file(hookDelivery, { hidden: ['bodyHash'] }),
  file(due, { isCopy: true }),
  file(answered, { isCopy: true }),
];

export const feedOwned = ownedReader('feed');
