import type { Hand } from '../../src/venue/hands.ts';
import { hedging, netting } from './crash-ledgers.ts';
import type { Trade } from './crash-trades.ts';

export const channel = 'crash-channel';
/** followed in mode confirm: nothing of it is traded before a button was tapped */
export const askingChannel = 'crash-asks';
/** followed by the account that nets */
export const nettingChannel = 'crash-nets';
export const feeds = [channel, askingChannel, nettingChannel];
/** of no channel: asked for by the trader, or opened at the broker itself */
export const handFeed = '@hand';
export const brokerFeed = '@broker';
export const accountOf = (feed: string): string => (feed === nettingChannel ? netting : hedging);

/** One request to the service, repeated unchanged until it is acknowledged. */
export interface Said {
  kind: 'post' | 'edit' | 'delete';
  feed: string;
  /** of the message; with the stamp of an edit the name of the request */
  id: string;
  text: string;
  replyTo?: string;
  postedAt: number;
  stamp?: string;
}

/** What the trader asks of the desk, under a key of its own. */
export interface Asked {
  key: string;
  method: 'POST' | 'PATCH' | 'DELETE';
  path: string;
  body?: object;
}

/** What somebody does in the broker's own terminal. */
export interface AtBroker {
  key: string;
  hand: Hand;
}

/** Something a person does: says something in a channel, taps, asks the desk, or goes to the broker. */
export type Act = { trade: Trade } & (
  | { said: Said }
  | { tap: 'take' | 'skip' | 'again' }
  | { asked: Asked }
  | { atBroker: AtBroker }
);
