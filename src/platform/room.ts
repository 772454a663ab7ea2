import type { ActorKind, AnyAction } from '../core/action.ts';
import type { Refusal } from '../core/outcome.ts';
import type { Db } from './database.ts';

/** What a runtime needs to open actors of one kind: what they can do and how their store is reached. */
export interface Room<S> {
  kind: ActorKind;
  actions: AnyAction[];
  openStore: (db: Db) => S;
  /** the one action that may bring an actor into being, and what any other write to one that never was is told */
  opening?: { action: AnyAction; absent: (id: string) => { ok: false; refusal: Refusal } };
}
