import { actionsOf } from '../core/action.ts';
import type { Words } from '../words/words.ts';
import type { VenueContext } from './venue-context.ts';

export const venueAction = actionsOf<VenueContext, Words>('venue');
