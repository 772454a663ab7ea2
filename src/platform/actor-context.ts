import type { ActorKind } from '../core/action.ts';
import type { Call } from '../core/office.ts';
import type { Who } from '../core/who.ts';
import type { OfficeOf, ServicesOf } from './given.ts';

/** What an action is given besides its input: its actor's own store, and what may happen after the commit. */
export interface ActorContext<S, K extends ActorKind> {
  kind: K;
  id: string;
  /** who asks */
  who: Who;
  store: S;
  now: () => number;
  office: OfficeOf<K>;
  services: ServicesOf<K>;
  trace: string;
  /** does an action of this actor at a time; `key` names the work, so asking twice is asking once */
  schedule: <I>(action: Call<I, unknown>, due: { key: string; at: number; input: I }) => void;
  unschedule: (key: string) => void;
  /** when this piece of work is due, or null */
  scheduledAt: (key: string) => number | null;
  /**
   * Does a piece of work that may break without taking the rest with it: what it wrote is rolled back and the error
   * is given back.
   */
  attempt: (work: () => void) => { error: unknown } | null;
  /** runs once the transaction is committed, or found to have nothing to commit; never for what was refused or failed */
  afterCommit: (effect: () => Promise<void>) => void;
}
