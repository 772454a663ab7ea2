import type { ActorKind, AnyAction } from '../core/action.ts';
import type { Db } from './database.ts';

/** What a runtime needs to open actors of one kind: what they can do and how their store is reached. */
export interface Room<S> {
  kind: ActorKind;
  actions: AnyAction[];
  openStore: (db: Db) => S;
}
