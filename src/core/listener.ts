import type { HearChannel, HeardInChannel, KeptChannel } from './channel.ts';

/*
 * A listener is a person's own sign-in at a chat platform. It reads channels that no bot is let into, and it writes
 * nothing there.
 */

/** Why a platform did not do what it was asked for. */
export type ListenerProblem =
  | { code: 'PHONE' | 'CODE' | 'CODE_OLD' | 'PASSWORD' | 'NO_ACCOUNT' | 'BARRED' | 'NOT_BEGUN' | 'ENDED' }
  | { code: 'NOT_INSTALLED' | 'KEYS' | 'UNREACHABLE' | 'GONE' }
  /** it asks to be left alone for so long */
  | { code: 'WAIT'; seconds: number };

export type Tried<T> = { ok: true; value: T } | { ok: false; problem: ListenerProblem };

/** A channel that the person reads there. */
export interface Readable {
  channel: string;
  title: string;
}

/** How the code came: in the platform's own app, by text message, by a call. */
export type CodeWay = 'app' | 'sms' | 'call' | 'other';

export interface ListenerPort {
  scheme: string;
  /** Begins a sign-in: the platform sends a code to that phone. What was begun before is over. */
  askCode(user: string, phone: string): Promise<Tried<{ way: CodeWay }>>;
  /** With the code, and then with the password where one is asked for. `session` is what lets one in from then on. */
  signIn(
    user: string,
    by: { code: string } | { password: string },
  ): Promise<Tried<{ needs: 'password' } | { session: string }>>;
  /** The channels and groups that the person reads, the last spoken in first. */
  channels(user: string): Promise<Tried<Readable[]>>;
  /** The last posts of a channel, oldest first. */
  history(user: string, channel: string, count: number): Promise<Tried<HeardInChannel[]>>;
  /** Reads these from now on, what was missed in them first, and no others. */
  heed(user: string): void;
  /** Signs out at the platform, as far as it can be reached. */
  signOut(user: string): Promise<void>;
}

/** Somebody who signed in, and what lets one in as them. */
interface SignedIn {
  user: string;
  session: string;
}

export interface ListenerEars {
  channel: HearChannel;
  /** whoever signed in and did not sign out */
  signedIn(): Promise<SignedIn[]>;
  /** the channels that are read for somebody */
  channels(user: string): Promise<Readable[]>;
  /** what is kept of one of them; null: it is not read any more */
  kept(user: string, channel: string): Promise<KeptChannel | null>;
  /** the platform lets them in no longer, as when they end the session on their phone */
  ended(user: string): Promise<void>;
  /** they read this channel there no longer */
  closed(user: string, channel: Readable): Promise<void>;
}

export interface ListenerDoor {
  port: ListenerPort;
  start(ears: ListenerEars): Promise<void>;
  stop(): Promise<void>;
}
