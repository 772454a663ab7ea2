import { file, type Owned, ownedReader } from '../platform/owned.ts';
import {
  account,
  answered,
  due,
  event,
  given,
  late,
  offered,
  order,
  position,
  quote,
  switches,
  wire,
} from './tables.ts';

/** A paper account is its desk's, and goes with it. */
export const ownedByVenue: readonly Owned[] = [
  file(account),
  file(quote),
  file(position),
  file(order),
  file(offered),
  file(wire),
  file(given),
  file(event),
  file(late),
  file(switches),
  file(due, { isCopy: true }),
  file(answered, { isCopy: true }),
];

export const venueOwned = ownedReader('venue');
