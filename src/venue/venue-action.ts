import { actionsOf } from '../core/action.ts';
import type { VenueContext } from './turn.ts';

export const venueAction = actionsOf<VenueContext>('venue');
