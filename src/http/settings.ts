import type { Context } from 'hono';
import type { Caller } from '../core/who.ts';

export interface HttpSettings {
  /** shown in the API's description */
  version: string;
  /** names this service answers to, without port, such as `localhost` or `[::1]` */
  hosts: readonly string[];
  /** origins besides the one the request was sent to, such as `https://signals.example` behind a proxy */
  origins: readonly string[];
  maxBodyBytes: number;
  /** work due for longer than this makes the service not ready */
  maxDueLagMs: number;
}

export const localSettings: HttpSettings = {
  version: '0.0.0',
  hosts: ['localhost', '127.0.0.1', '[::1]'],
  origins: [],
  maxBodyBytes: 1_048_576,
  maxDueLagMs: 60_000,
};

/** `address`: where it came from, to be noted where a key is used */
export type Identify = (request: Request, address?: string) => Promise<Caller>;

/** The address a request came from, as the runtime knows it; empty: it does not. */
export type AddressOf = (c: Context) => string;

/** What the doors leave on a request for those behind them. */
export interface HttpEnv {
  Variables: {
    requestId: string;
    /** what the request is counted and logged as */
    action: string;
    /** who watches, on the way from the stream's door to its socket */
    viewer: Caller;
  };
}
