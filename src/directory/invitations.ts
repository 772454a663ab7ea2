import { z } from 'zod';
import { paragraph } from '../core/chat.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import { directoryAction } from './directory-action.ts';
import { linkWord } from './link-word.ts';
import { directoryRefusals } from './refusals.ts';
import type { DirectoryStore } from './store.ts';

type Context = ActorContext<DirectoryStore, 'directory'>;

const validMs = 7 * 86_400_000;
const mostOpen = 50;

const made = z.object({
  invitation: z.string(),
  word: z.string().describe('to be said to the bot: /start WORD'),
  links: z.array(z.string()).describe('each opens a chat with the bot and says the word'),
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
  input: z.object({ invited: z.string().max(60).optional().describe('whom it is for, as the list is to show it') }),
  output: made,
  say: ({ word, links }, _input, words) => [
    paragraph(words.say('access.INVITED', { word })),
    ...links.map(paragraph),
    paragraph(words.say('access.INVITED_ONCE')),
  ],
  run: ({ store, now, services }: Context, { invited = null }): Outcome<Made> => {
    store.forgetInvitations(now());
    if (store.invitations(now()).length >= mostOpen) return directoryRefusals.refuse('INVITATIONS_FULL', {});
    const word = linkWord(services.secretBytes);
    const id = linkWord(services.secretBytes).slice(0, 6).toLowerCase();
    const expiresAt = now() + validMs;
    store.insertInvitation(word, { id, invited, madeAt: now(), expiresAt });
    const links = [...services.chats.values()].flatMap((port) => port.linkSaying?.(word) ?? []);
    return accept({ invitation: id, word, links, expiresAt });
  },
});

export const withdrawInvitation = directoryAction({
  name: 'invitations.withdraw',
  summary: 'Takes an invitation back that nobody used',
  kind: 'write',
  needs: { scope: 'people', over: 'installation' },
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
