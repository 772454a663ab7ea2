import { file, type Owned, ownedReader } from '../platform/owned.ts';
import { account, answered, command, due, event, latest, quote, session, spec, told, watched } from './tables.ts';

/** A linked account is its desk's, and goes with it. */
export const ownedByOutpost: readonly Owned[] = [
  file(account, { hidden: ['keys', 'nextKeys'] }),
  file(session, { isCopy: true }),
  file(latest),
  file(command),
  file(event),
  file(told),
  file(quote),
  file(watched),
  file(spec),
  file(due, { isCopy: true }),
  file(answered, { isCopy: true }),
];

export const outpostOwned = ownedReader('outpost');
