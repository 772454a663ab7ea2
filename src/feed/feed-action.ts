import { actionsOf } from '../core/action.ts';
import type { FeedContext } from './store.ts';

export const feedAction = actionsOf<FeedContext>('feed');
