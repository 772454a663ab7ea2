import { z } from 'zod';
import { placeSchema } from './chat.ts';
import { defineCall } from './office.ts';

/** What others ask of a desk. */
export const pullDesk = defineCall({
  name: 'desk.pull',
  input: z.object({}),
  output: z.object({ taken: z.number() }),
});

export const watchDesk = defineCall({
  name: 'desk.watch',
  input: z.object({ account: z.string() }),
  output: z.object({}),
});

export const openDeskCall = defineCall({
  name: 'desk.open',
  input: z.object({
    user: z.string(),
    places: z.array(placeSchema).default([]),
    language: z.string().max(10).nullable().default(null).describe('what the app of its trader speaks'),
  }),
  output: z.object({ isNew: z.boolean() }),
});

export const removePlaceCall = defineCall({
  name: 'places.remove',
  input: z.object({ place: placeSchema }),
  output: z.object({}),
});

/** Nothing new is opened there and what waits is taken back; what is open keeps its stops. Nothing of it is sent out. */
export const abandonDesk = defineCall({
  name: 'desk.abandon',
  input: z.object({}),
  output: z.object({ cancelled: z.number().describe('what waited at a broker and is taken back') }),
});

/** What somebody should look at about how they sign in. */
const alarmSchema = z.discriminatedUnion('about', [
  z.object({
    about: z.literal('factor off'),
    factor: z.enum(['telephone', 'passkey', 'sms', 'email', 'all']).default('telephone'),
    at: z.number(),
  }),
  /** begun: somebody says that every second factor is lost, until then · soon: a day is left · kept: it was taken back */
  z.object({ about: z.literal('recovery'), became: z.enum(['begun', 'soon', 'kept']), at: z.number() }),
  z.object({
    about: z.literal('unusual'),
    why: z.enum(['place', 'guesses']),
    tries: z.number().int(),
    device: z.string(),
    from: z.string(),
    at: z.number(),
  }),
]);

export type SignInAlarm = z.infer<typeof alarmSchema>;
export const alarmOf = z.object({ id: z.string(), told: alarmSchema });

export const alarmSignIn = defineCall({
  name: 'desk.alarm-sign-in',
  input: alarmOf,
  output: z.object({}),
});

export const tellAnchor = defineCall({
  name: 'desk.tell-anchor',
  input: z.object({ root: z.string(), chains: z.number().int() }),
  output: z.object({}),
});

/** Somebody asks to be let in: whoever may decide is asked on their own desk. */
export const askAboutAccess = defineCall({
  name: 'desk.ask-about-access',
  input: z.object({
    person: z.string().max(120),
    /** as they call themselves there */
    called: z.string().nullable(),
    askedAt: z.number().int(),
    until: z.number().int(),
    hadDesk: z.boolean(),
    /** how many were turned away meanwhile, since too many waited */
    turnedAway: z.number().int(),
  }),
  output: z.object({}),
});

/** A channel is copied no longer. */
export const endFollowCall = defineCall({
  name: 'follows.end',
  input: z.object({ follow: z.string().max(60) }),
  output: z.object({ follow: z.string() }),
});

/** All that a channel opened is closed. */
export const closeFeedCall = defineCall({
  name: 'positions.close-all',
  input: z.object({ feed: z.string() }),
  output: z.object({ done: z.boolean() }),
});
