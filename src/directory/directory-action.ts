import { actionsOf } from '../core/action.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import type { Words } from '../words/words.ts';
import type { DirectoryStore } from './store.ts';

export const directoryAction = actionsOf<ActorContext<DirectoryStore, 'directory'>, Words>('directory');
