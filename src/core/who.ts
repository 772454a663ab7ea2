import { z } from 'zod';

/**
 * What may be done, the harmless first. read: look · trade: act on trades, answer questions, stop trading ·
 * risk: change what can be lost (accounts, follows, rules, resuming) · feed: speak in a channel and say how it is read ·
 * people: who may do what, for oneself how one signs in · system: the installation itself
 */
export const scopes = ['read', 'trade', 'risk', 'feed', 'people', 'system'] as const;
export const overs = ['desk', 'feed', 'installation', 'user'] as const;
export type Scope = (typeof scopes)[number];
export type Over = (typeof overs)[number];

/** Every one of its kind; what has no id of its own is this. */
export const every = '*';

const grantSchema = z.object({ scope: z.enum(scopes), over: z.enum(overs), id: z.string() });
export type Grant = z.infer<typeof grantSchema>;

/** How and when someone showed with a second factor that it is really them. */
const proofKinds = ['totp', 'passkey', 'backup', 'sms'] as const;
export type ProofKind = (typeof proofKinds)[number];
/** totp: a code of a telephone · backup: one of those on paper · sms: one that was sent to a number */
export const proofSchema = z.object({
  how: z.enum(proofKinds),
  at: z.number().int(),
  /** when what it is of was asked for */
  askedAt: z.number().int().optional(),
});

/** What a key is held to besides its scopes; null: nothing. */
export const limitsSchema = z.object({
  actions: z.array(z.string()).nullable(),
  accounts: z.array(z.string()).nullable(),
});

/** Who asks, as established by the door. Actors trust it: it never comes from a request body. */
export const whoSchema = z.object({
  /** office: an actor of this program in its own name · person: someone is there · key: a program with a key */
  as: z.enum(['office', 'person', 'key', 'stranger']),
  user: z.string(),
  /** whose desk is meant where none is named */
  desk: z.string().optional(),
  grants: z.array(grantSchema),
  /** what they were let in by: a session, a key or a link; what is open ends with it */
  session: z.string().optional(),
  limits: limitsSchema.optional(),
  /** of the one thing that is carried out for it, see `user/step-up`: no session and no chat has one by itself */
  proof: proofSchema.optional(),
  via: z.enum(['http', 'web', 'chat', 'internal']),
  /** follows one request from the door to the order and its card */
  trace: z.string(),
  /** what the door saw of where it came from */
  from: z.object({ agent: z.string(), address: z.string() }).optional(),
  /** the chat it was said in */
  place: z.string().optional(),
  /** the client's key for this write; the first answer is given again for the same key and input */
  idempotencyKey: z.string().optional(),
});
export type Who = z.infer<typeof whoSchema>;

/** What a request proves about its sender. */
export type Caller = Pick<Who, 'as' | 'user' | 'desk' | 'grants' | 'session' | 'limits'>;

export function internally(trace: string): Who {
  return { as: 'office', user: 'signalos', grants: [], via: 'internal', trace };
}
