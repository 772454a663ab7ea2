import type { Outcome } from '../core/outcome.ts';
import type { Who } from '../core/who.ts';

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
export interface WorkerEnv {
  DIRECTORY: ActorNamespace;
  FEED: ActorNamespace;
  DESK: ActorNamespace;
  VENUE: ActorNamespace;
  SETUP_SECRET?: string;
  ALLOWED_HOSTS?: string;
  ALLOWED_ORIGINS?: string;
  LOG_LEVEL?: string;
  CALENDAR_URL?: string;
  CALENDAR_REFRESH_MINUTES?: string;
  CALENDAR_STALE_HOURS?: string;
}
