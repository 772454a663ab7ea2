import { z } from 'zod';
import { paragraph, wordOf } from '../core/chat.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import { roles } from '../core/roles.ts';
import { linkTo } from '../notify/write-letter.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import { directoryAction } from './directory-action.ts';
import { linkWord } from './link-word.ts';
import { directoryRefusals } from './refusals.ts';
import { mayGive } from './role-rules.ts';
import type { DirectoryStore } from './store.ts';

type Context = ActorContext<DirectoryStore, 'directory'>;

const dayMs = 86_400_000;
const mostOpen = 50;

const made = z.object({
  invitation: z.string(),
  word: z.string().describe('to be said to the bot: /start WORD'),
  links: z.array(z.string()).describe('each opens a chat with the bot and says the word'),
  page: z.string().nullable().describe('where one registers by it, once PUBLIC_URL says where this installation is'),
  role: z.enum(roles),
  expiresAt: z.number(),
});
type Made = z.infer<typeof made>;

export const makeInvitation = directoryAction({
  name: 'invitations.make',
  summary: 'Makes a word, and a link, that lets in whoever says it first',
  kind: 'write',
  needs: { scope: 'people', over: 'installation' },
  http: { method: 'post', path: '/invitations', status: 201 },
  kept: () => null,
  chat: { command: 'invite', fromText: (text) => (text.trim() ? { invited: text.trim() } : {}) },
  input: z.strictObject({
    invited: z.string().max(60).optional().describe('whom it is for, as the list is to show it'),
    role: z.enum(['trader', 'viewer', 'admin']).default('trader').describe('in a chat one becomes a trader only'),
    looksOn: z.boolean().default(false).describe('a viewer is to look on at your own desk'),
    days: z.number().int().min(1).max(30).default(7),
  }),
  output: made,
  say: ({ word, links }, _input, words) => [
    wordOf(words.say('access.INVITED', { word })),
    ...links.map(wordOf),
    paragraph(words.say('access.INVITED_ONCE')),
  ],
  run: (context: Context, { invited = null, role, looksOn, days }, who): Outcome<Made> => {
    const { store, now, services } = context;
    if (!mayGive(context, role, who)) return directoryRefusals.refuse('ROLE_NOT_YOURS', {});
    store.forgetInvitations(now());
    if (store.invitations(now()).length >= mostOpen) return directoryRefusals.refuse('INVITATIONS_FULL', {});
    const word = linkWord(services.secretBytes);
    const id = linkWord(services.secretBytes).slice(0, 6).toLowerCase();
    const expiresAt = now() + days * dayMs;
    const looksAt = role === 'viewer' && looksOn ? (who.desk ?? null) : null;
    store.insertInvitation(word, { id, invited, role, looksAt, email: null, madeAt: now(), expiresAt });
    const chats = role === 'trader' ? [...services.chats.values()] : [];
    const links = chats.flatMap((port) => port.linkSaying?.(word) ?? []);
    const publicUrl = services.letters?.publicUrl ?? null;
    const page = publicUrl === null ? null : linkTo(publicUrl, 'register', word);
    return accept({ invitation: id, word, links, page, role, expiresAt });
  },
});

export const withdrawInvitation = directoryAction({
  name: 'invitations.withdraw',
  summary: 'Takes an invitation back that nobody used',
  kind: 'write',
  needs: { scope: 'people', over: 'installation' },
  pace: 'protect',
  http: { method: 'delete', path: '/invitations/{invitation}' },
  chat: { command: 'uninvite', fromText: (text) => ({ invitation: text.trim().toLowerCase() }) },
  input: z.object({ invitation: z.string().min(1).max(20).describe('as the list of people shows it') }),
  output: z.object({ invitation: z.string() }),
  say: ({ invitation }, _input, words) => [paragraph(words.say('access.WITHDRAWN', { invitation }))],
  run: ({ store }: Context, { invitation }): Outcome<{ invitation: string }> =>
    store.endInvitation(invitation)
      ? accept({ invitation })
      : directoryRefusals.refuse('INVITATION_UNKNOWN', { invitation }),
});
