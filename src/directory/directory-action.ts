import { actionsOf } from '../core/action.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import type { DirectoryStore } from './store.ts';

export const directoryAction = actionsOf<ActorContext<DirectoryStore, 'directory'>>('directory');
