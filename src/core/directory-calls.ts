import { z } from 'zod';
import { actorId as id } from './actor-id.ts';
import { alarmOf } from './desk-calls.ts';
import { defineCall } from './office.ts';

/** What others ask of the directory. */
export const findFeed = defineCall({
  name: 'directory.feed',
  input: z.object({ feed: id }),
  output: z.object({ name: z.string() }),
});

export const listFeedsCall = defineCall({
  name: 'feeds.list',
  input: z.object({}),
  output: z.object({
    feeds: z.array(
      z.object({
        feed: z.string(),
        name: z.string(),
        seesDeletions: z
          .boolean()
          .describe('false: only a bot of Telegram reads it, and bots are not told of deletions'),
      }),
    ),
  }),
});

export const noteFollow = defineCall({
  name: 'directory.note-follow',
  input: z.object({ feed: id, desk: id, isFollowing: z.boolean() }),
  output: z.object({}),
});

export const nudgeFollowers = defineCall({
  name: 'directory.nudge',
  input: z.object({ feed: id }),
  output: z.object({}),
});

export const settleAccessCall = defineCall({
  name: 'access.settle',
  input: z.object({
    person: z.string().max(120).describe('as the list shows it, such as telegram-user:7'),
    letIn: z.boolean(),
  }),
  output: z.object({ person: z.string(), became: z.enum(['let-in', 'refused']) }),
});

/** Done in the name of whoever is signed in at a chat platform as themselves. */
export const signOutListenerCall = defineCall({
  name: 'listener.sign-out',
  input: z.object({}),
  output: z.object({}),
});

const tried = z.object({ user: z.string().max(63), of: z.enum(['password', 'code']) });

/** A try of somebody who is signed in to show who they are. */
export const beginTryCall = defineCall({
  name: 'directory.begin-try',
  input: tried,
  output: z.object({ waitMs: z.number() }),
});

export const endTryCall = defineCall({ name: 'directory.end-try', input: tried, output: z.object({}) });

/** Where a user is written to. */
export const addressCall = defineCall({
  name: 'directory.address',
  input: z.object({ user: z.string().max(63) }),
  output: z.object({ email: z.string().nullable(), isConfirmed: z.boolean(), chats: z.number().int() }),
});

/** A code is to be sent to a user; whether it may is counted here, for all of them. */
export const countCodeCall = defineCall({
  name: 'directory.count-code',
  input: z.object({
    user: z.string().max(63),
    way: z.enum(['sms', 'email']),
    on: z.enum(['begin', 'sign-in', 'proof']).describe('what it is sent for'),
    to: z.string().max(64).nullable().describe('a hash of where it goes; null: it was shown that they read there'),
  }),
  output: z.object({
    isEnough: z.boolean().describe('so many were sent that this one is not'),
    email: z.string().nullable().describe('where they are written to now'),
  }),
});

/** Whether a user can sign in as the owner. */
export const isOwnerCall = defineCall({
  name: 'directory.is-owner',
  input: z.object({ user: z.string().max(63) }),
  output: z.object({ isOwner: z.boolean() }),
});

/** Whoever reads at an address has shown it. */
export const confirmAddressCall = defineCall({
  name: 'directory.confirm-address',
  input: z.object({ user: z.string().max(63), email: z.string().max(254) }),
  output: z.object({ isConfirmed: z.boolean().describe('false: they have another address by now') }),
});

/** What a user was at other services, until then. */
export const endIdentitiesCall = defineCall({
  name: 'directory.end-identities',
  input: z.object({ user: z.string().max(63), until: z.number() }),
  output: z.object({}),
});

/** To the chats of a user: what they should look at about how they sign in. */
export const alarmUserCall = defineCall({
  name: 'directory.alarm-user',
  input: alarmOf.extend({ user: z.string().max(63) }),
  output: z.object({}),
});
