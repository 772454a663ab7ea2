import { z } from 'zod';
import { isGranted } from '../core/authority.ts';
import { pairs } from '../core/chat.ts';
import { accept } from '../core/outcome.ts';
import { every } from '../core/who.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import { directoryAction } from './directory-action.ts';
import type { DirectoryStore } from './store.ts';

type Context = ActorContext<DirectoryStore, 'directory'>;

/** The same word by which somebody nobody knows asks to be let in. */
export const showAccess = directoryAction({
  name: 'access.show',
  summary: 'Shows who you are here; whoever is not known asks to be let in by it',
  kind: 'read',
  needs: { scope: 'read', over: 'desk' },
  http: { method: 'get', path: '/access' },
  chat: { command: 'access', fromText: () => ({}) },
  input: z.object({}),
  output: z.object({ user: z.string(), desk: z.string(), chats: z.array(z.string()), decides: z.boolean() }),
  say: ({ user, desk, chats, decides }, _input, words) => [
    pairs([
      [words.say('access.YOU'), user],
      [words.say('access.DESK'), desk],
      [words.say('link.LINK'), chats.length > 0 ? words.list(chats, 'and') : words.say('access.NONE')],
      [words.say('access.DECIDES'), words.say(decides ? 'access.YES' : 'access.NO')],
    ]),
  ],
  run: ({ store, who }: Context) =>
    accept({
      user: who.user,
      desk: who.desk ?? '',
      chats: store.persons(who.user).map(({ id }) => id),
      decides: isGranted(who, { scope: 'people', over: 'installation', id: every }),
    }),
});
