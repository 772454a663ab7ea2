import type { Outcome } from '../../core/outcome.ts';
import type { Who } from '../../core/who.ts';
import type { WorkerSettings } from './worker-config.ts';

/** What one actor's object answers. The platform's own types of it do not end where JSON is free (TS2589). */
export interface ActorStub {
  perform(id: string, action: string, input: unknown, who: Who): Promise<Outcome<unknown>>;
  probe(id: string): Promise<ObjectHealth>;
}

export interface ActorNamespace {
  idFromName(name: string): DurableObjectId;
  get(id: DurableObjectId): ActorStub;
}

export interface ObjectHealth {
  /** why nothing could be written just now; null when a write went through */
  writeProblem: string | null;
  dueLagMs: number;
  /** why the object is set aside, or null */
  parked: string | null;
}

/** What `wrangler.toml` binds, and what `wrangler secret put` adds. */
export interface WorkerEnv extends WorkerSettings {
  DIRECTORY: ActorNamespace;
  FEED: ActorNamespace;
  DESK: ActorNamespace;
  VENUE: ActorNamespace;
  OUTPOST: ActorNamespace;
  USER: ActorNamespace;
  /** whoever says it becomes the owner: while there is none, or once where NEW_OWNER_WORD is 1 */
  SETUP_WORD?: string;
}
