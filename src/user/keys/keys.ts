import { z } from 'zod';
import { accept } from '../../core/outcome.ts';
import { scopes } from '../../core/who.ts';
import { userRefusals } from '../refusals.ts';
import { endedSessions } from '../sessions.ts';
import { type UserContext, userAction } from '../user-action.ts';
import { isKeyOver } from './key-rules.ts';
import type { KeyKind, KeyRow } from './keys-store.ts';

const reading = { kind: 'read', needs: { scope: 'read', over: 'user' } } as const;
const writing = { kind: 'write', needs: { scope: 'people', over: 'user' } } as const;

const heldTo = {
  name: z.string(),
  accounts: z.array(z.string()).nullable().describe('null: all'),
  madeAt: z.number(),
  endsAt: z.number(),
  usedAt: z.number().nullable().describe('to the minute; null: never'),
  usedFrom: z.string().nullable().describe('the address'),
};
const keyShown = z.object({
  key: z.string(),
  scopes: z.array(z.enum(scopes)),
  actions: z.array(z.string()).nullable().describe('null: whatever the scopes allow'),
  ...heldTo,
});
const linkShown = z.object({ link: z.string(), ...heldTo });

const live = ({ store, now }: UserContext, kind: KeyKind): KeyRow[] =>
  store.keys(kind).filter((row) => !isKeyOver(row, now()));

function end(context: UserContext, kind: KeyKind, id: string) {
  const { store } = context;
  if (store.key(id)?.kind !== kind) return userRefusals.refuse('KEY_UNKNOWN', {});
  endedSessions(context, store.endKeys(id));
  return accept({});
}

export const listKeys = userAction({
  ...reading,
  name: 'keys.list',
  summary: 'Shows the keys you gave to programs',
  http: { method: 'get', path: '/auth/api-keys' },
  input: z.object({}),
  output: z.object({ keys: z.array(keyShown) }),
  run: (context: UserContext) => accept({ keys: live(context, 'key').map((row) => ({ key: row.id, ...row })) }),
});

export const endKey = userAction({
  ...writing,
  name: 'keys.end',
  summary: 'Ends a key, at once and everywhere',
  http: { method: 'delete', path: '/auth/api-keys/{key}' },
  pace: 'protect',
  input: z.object({ key: z.string().max(40) }),
  output: z.object({}),
  run: (context: UserContext, { key }) => end(context, 'key', key),
});

export const listLinks = userAction({
  ...reading,
  name: 'links.list',
  summary: 'Shows the links by which others look on at your desk',
  http: { method: 'get', path: '/auth/links' },
  input: z.object({}),
  output: z.object({ links: z.array(linkShown) }),
  run: (context: UserContext) => accept({ links: live(context, 'link').map((row) => ({ link: row.id, ...row })) }),
});

export const endLink = userAction({
  ...writing,
  name: 'links.end',
  summary: 'Ends a link, at once',
  http: { method: 'delete', path: '/auth/links/{link}' },
  pace: 'protect',
  input: z.object({ link: z.string().max(40) }),
  output: z.object({}),
  run: (context: UserContext, { link }) => end(context, 'link', link),
});
