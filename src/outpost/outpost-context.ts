import type { ActorContext } from '../platform/actor-context.ts';
import type { OutpostStore } from './store.ts';

export type OutpostContext = ActorContext<OutpostStore, 'outpost'>;
