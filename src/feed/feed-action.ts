import { actionsOf } from '../core/action.ts';
import type { Words } from '../words/words.ts';
import type { FeedContext } from './store.ts';

export const feedAction = actionsOf<FeedContext, Words>('feed');
