import type { Context } from 'hono';
import type { Caller } from '../core/who.ts';
import type { Counted } from '../platform/limits.ts';

export interface HttpSettings {
  /** shown in the API's description */
  version: string;
  /** names this service answers to, without port, such as `localhost` or `[::1]` */
  hosts: readonly string[];
  /** origins besides the one the request was sent to, such as `https://signals.example` behind a proxy */
  origins: readonly string[];
  /** origins whose pages may use the API with a token or key of theirs, never with a cookie of ours */
  corsOrigins: readonly string[];
  /** where people open this installation, as its origin; null: nobody said */
  publicUrl: string | null;
  maxBodyBytes: number;
  /** work due for longer than this makes the service not ready */
  maxDueLagMs: number;
}

export const localSettings: HttpSettings = {
  version: '0.0.0',
  hosts: ['localhost', '127.0.0.1', '[::1]'],
  origins: [],
  corsOrigins: [],
  publicUrl: null,
  maxBodyBytes: 1_048_576,
  maxDueLagMs: 60_000,
};

/** `address` is where it came from; empty: the runtime does not know */
export type Identify = (request: Request, address?: string) => Promise<Caller>;

/** The address a request came from, as the runtime knows it; empty: it does not. */
export type AddressOf = (c: Context) => string;

/** What the doors leave on a request for those behind them. */
export interface HttpEnv {
  Variables: {
    requestId: string;
    /** what the request is counted and logged as */
    action: string;
    /** how whoever asks stands, for what is counted */
    counted?: () => Counted[];
    /** who watches, on the way from the stream's door to its socket */
    viewer: Caller;
  };
}
