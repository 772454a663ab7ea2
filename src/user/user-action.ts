import { actionsOf } from '../core/action.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import type { Words } from '../words/words.ts';
import type { UserStore } from './store.ts';

export type UserContext = ActorContext<UserStore, 'user'>;

export const userAction = actionsOf<UserContext, Words>('user');
