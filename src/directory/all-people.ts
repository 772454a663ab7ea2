import { z } from 'zod';
import { type Block, heading, paragraph, table } from '../core/chat.ts';
import { accept } from '../core/outcome.ts';
import { roles } from '../core/roles.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import type { Words } from '../words/words.ts';
import { waiting } from './access.ts';
import { directoryAction } from './directory-action.ts';
import type { DirectoryStore } from './store.ts';

type Context = ActorContext<DirectoryStore, 'directory'>;

const called = z.string().nullable().describe('as they call themselves there');
const everybody = z.object({
  people: z.array(
    z.object({ person: z.string(), called, user: z.string(), desk: z.string().nullable(), linkedAt: z.number() }),
  ),
  asking: z.array(z.object({ person: z.string(), called, askedAt: z.number() })),
  turnedAway: z.number().describe('how many more asked while too many waited'),
  invitations: z.array(
    z.object({
      invitation: z.string(),
      invited: z.string().nullable(),
      role: z.enum(roles),
      expiresAt: z.number(),
    }),
  ),
  users: z.array(
    z.object({
      user: z.string(),
      email: z.string(),
      isConfirmed: z.boolean(),
      role: z.enum(roles),
      desk: z.string().nullable().describe('theirs, or the one they look on at'),
      createdAt: z.number(),
    }),
  ),
});

export const listPeople = directoryAction({
  name: 'people.list',
  summary: 'Shows who has access, who asks for it, and which invitations are open',
  kind: 'read',
  needs: { scope: 'people', over: 'installation' },
  http: { method: 'get', path: '/people' },
  chat: { command: 'people', fromText: () => ({}) },
  input: z.object({}),
  output: everybody,
  say: (found, _input, words) => sayPeople(found, words),
  run: (context: Context) => {
    const { store, now } = context;
    const people = store.persons().map(({ id, called: name, user, linkedAt }) => ({
      ...{ person: id, called: name, user, desk: store.deskOf(user) ?? null, linkedAt },
    }));
    const invitations = store
      .invitations(now())
      .map(({ id, invited, role, expiresAt }) => ({ invitation: id, invited, role, expiresAt }));
    const users = store.users().map(({ id: user, email, confirmedAt, role, looksAt, createdAt }) => ({
      ...{ user, email, isConfirmed: confirmedAt !== null, role, createdAt },
      desk: role === 'viewer' ? looksAt : (store.deskOf(user) ?? null),
    }));
    return accept({ people, ...waiting(context), invitations, users });
  },
});

function sayPeople(
  { people, asking, turnedAway, invitations, users }: z.infer<typeof everybody>,
  words: Words,
): Block[] {
  const none = words.say('access.NOBODY');
  const day = (at: number) => words.moment('UTC', at);
  const list = (title: string, head: string[], rows: string[][]): Block[] =>
    rows.length > 0 ? [heading(title), table(head, rows)] : [];
  const [who, name, since] = [words.say('access.WHO'), words.say('access.NAME'), words.say('access.SINCE')];
  return [
    ...(people.length === 0 ? [paragraph(none)] : []),
    ...list(
      words.say('access.PEOPLE'),
      [who, name, since],
      people.map((row) => [row.person, row.called ?? '', day(row.linkedAt)]),
    ),
    ...list(
      words.say('access.ASKING'),
      [who, name, since],
      asking.map((row) => [row.person, row.called ?? '', day(row.askedAt)]),
    ),
    ...list(
      words.say('people.USERS'),
      [who, words.say('people.ROLE'), since],
      users.map((row) => [row.email, words.term('role', row.role), day(row.createdAt)]),
    ),
    ...(turnedAway > 0 ? [paragraph(words.say('access.TURNED_AWAY', { count: turnedAway }))] : []),
    ...list(
      words.say('access.INVITATIONS'),
      [words.say('access.INVITATION'), words.say('access.FOR'), words.say('access.UNTIL')],
      invitations.map((row) => [row.invitation, row.invited ?? '', day(row.expiresAt)]),
    ),
    paragraph(words.say('access.HOW')),
  ];
}
