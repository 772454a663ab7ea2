import { actionsOf } from '../core/action.ts';
import type { DeskContext } from './store.ts';

export const deskAction = actionsOf<DeskContext>('desk');
