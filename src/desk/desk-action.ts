import { actionsOf } from '../core/action.ts';
import type { Words } from '../words/words.ts';
import type { DeskContext } from './store.ts';

export const deskAction = actionsOf<DeskContext, Words>('desk');
