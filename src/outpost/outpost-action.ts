import { actionsOf } from '../core/action.ts';
import type { Words } from '../words/words.ts';
import type { OutpostContext } from './outpost-context.ts';

export const outpostAction = actionsOf<OutpostContext, Words>('outpost');
