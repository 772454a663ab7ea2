import { z } from 'zod';
import { accept, type Outcome } from '../../core/outcome.ts';
import type { Scope } from '../../core/who.ts';
import { ownPasswordSchema, refuseUnproved, shownPassword } from '../own-proof.ts';
import { userRefusals } from '../refusals.ts';
import { makeToken } from '../token.ts';
import { type UserContext, userAction } from '../user-action.ts';
import { dayMs, isKeyOver, keyDays, keyScopes, linkDays, lookActions, mostKeys } from './key-rules.ts';
import type { KeyKind } from './keys-store.ts';

/*
 * What lets somebody in without signing in, made by a person who has shown just before that it is them: by a code, or by
 * the password where there is no second factor. It is shown once.
 */

const nameSchema = z.string().trim().min(1).max(60).describe('what it is for');
const accountsSchema = z
  .array(z.string().min(1).max(63))
  .min(1)
  .max(50)
  .nullable()
  .default(null)
  .describe('the accounts it is held to: what names none of them is refused; all when left out');
const daysSchema = ({ most, usual }: { most: number; usual: number }) =>
  z.number().int().min(1).max(most).default(usual).describe('until it ends');

interface Wanted {
  kind: KeyKind;
  name: string;
  days: number;
  scopes: Scope[];
  actions: string[] | null;
  accounts: string[] | null;
}

function keep(context: UserContext, wanted: Wanted): Outcome<{ id: string; token: string; endsAt: number }> {
  const { store, services, id: user, who } = context;
  const { days, ...row } = wanted;
  const madeAt = context.now();
  for (const old of store.keys(wanted.kind)) if (isKeyOver(old, madeAt)) store.endKeys(old.id);
  if (store.keys(wanted.kind).length >= mostKeys) return userRefusals.refuse('KEYS_FULL', { most: mostKeys });
  const { id, hash, token } = makeToken(user, services.secretBytes);
  const endsAt = madeAt + days * dayMs;
  store.insertKey({ ...row, id, hash, desk: who.desk ?? null, madeAt, endsAt, usedAt: null, usedFrom: null });
  return accept({ id, token, endsAt });
}

const made = { kind: 'write', hidden: ['password'], answersOnce: true } as const;
const keyMade = z.object({
  key: z.string(),
  secret: z.string().describe('shown once: as `X-API-Key` it says who asks'),
  endsAt: z.number(),
});

export const makeKey = userAction({
  ...made,
  name: 'keys.make',
  summary: 'Makes a key for a program. It takes a code, or the password where there is no second factor',
  needs: { scope: 'people', over: 'user' },
  pace: 'sign-in',
  http: { method: 'post', path: '/auth/api-keys', status: 201 },
  input: z.object({
    name: nameSchema,
    scopes: z.array(z.enum(keyScopes)).min(1).max(keyScopes.length).describe('never more than you may yourself'),
    actions: z
      .array(z.string().min(1).max(60))
      .min(1)
      .max(100)
      .nullable()
      .default(null)
      .describe(
        'the names of actions it is held to, such as `positions.list`; whatever its scopes allow when left out',
      ),
    accounts: accountsSchema,
    days: daysSchema(keyDays),
    password: ownPasswordSchema,
  }),
  output: keyMade,
  prepare: shownPassword,
  run: (context: UserContext, { password, ...wanted }, who, shown): Outcome<z.infer<typeof keyMade>> => {
    const refused = refuseUnproved(context, who, password, shown);
    if (refused) return refused;
    const kept = keep(context, { kind: 'key', ...wanted });
    if (!kept.ok) return kept;
    const { id: key, token: secret, endsAt } = kept.value;
    return accept({ key, secret, endsAt });
  },
});

const linkMade = z.object({
  link: z.string(),
  path: z.string().describe('shown once: behind the address of this service it shows the desk to whoever has it'),
  endsAt: z.number(),
});

export const makeLink = userAction({
  ...made,
  name: 'links.make',
  summary: 'Makes a link that shows your desk to whoever has it, and lets them do nothing',
  // Whoever only looks on at a desk does not show it to others.
  needs: { scope: 'people', over: 'user', also: () => [{ scope: 'risk', over: 'desk', id: null }] },
  pace: 'sign-in',
  http: { method: 'post', path: '/auth/links', status: 201 },
  input: z.object({
    name: nameSchema,
    accounts: accountsSchema,
    days: daysSchema(linkDays),
    password: ownPasswordSchema,
  }),
  output: linkMade,
  prepare: shownPassword,
  run: (context: UserContext, { password, ...wanted }, who, shown): Outcome<z.infer<typeof linkMade>> => {
    const refused = refuseUnproved(context, who, password, shown);
    if (refused) return refused;
    const kept = keep(context, { kind: 'link', scopes: ['read'], actions: lookActions, ...wanted });
    if (!kept.ok) return kept;
    const { id: link, token, endsAt } = kept.value;
    return accept({ link, path: `/look/open#${token}`, endsAt });
  },
});
