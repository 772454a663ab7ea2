import { actionsOf } from '../core/action.ts';
import type { VenueContext } from './venue-context.ts';

export const venueAction = actionsOf<VenueContext>('venue');
