import { z } from 'zod';
import { paragraph, wordOf } from '../../core/chat.ts';
import { ask } from '../../core/office.ts';
import { accept, defineRefusals, type Outcome } from '../../core/outcome.ts';
import { internally } from '../../core/who.ts';
import { issueJoinWord } from '../../directory/join-word.ts';
import { worded } from '../../words/worded.ts';
import type { OfficeContext } from '../catalogue.ts';
import { demo } from '../demo.ts';
import { officeAction } from '../office-action.ts';

export const joinRefusals = defineRefusals({
  ...worded({ SIGNS_IN_ALREADY: 409, JOIN_BY_CHAT: 403, JOIN_OWNER: 409 }),
});

const madeSchema = z.object({
  word: z.string().describe('to be said on the page that registers, within ten minutes'),
  page: z.string().nullable(),
});
type Made = z.infer<typeof madeSchema>;

/** Whoever was let in by a chat alone is the same person on the page. */
export const joinPage = officeAction({
  name: 'chats.page',
  summary: 'Lets somebody who came by a chat choose how they sign in on the page',
  kind: 'write',
  needs: { scope: 'risk', over: 'desk' },
  pace: 'sign-in',
  chat: { command: 'page', fromText: () => ({}) },
  kept: () => null,
  input: z.object({}),
  output: madeSchema,
  say: ({ word, page }, _input, words) =>
    page === null ? [wordOf(words.say('link.PAGE_WORD', { word }))] : [paragraph(words.say('link.PAGE')), wordOf(page)],
  run: async ({ office }: OfficeContext, _input, who): Promise<Outcome<Made>> => {
    if (who.as !== 'person') return joinRefusals.refuse('JOIN_BY_CHAT', {});
    if (who.session !== undefined) return joinRefusals.refuse('SIGNS_IN_ALREADY', {});
    // The word that the service prints makes whoever says it the owner; one of a chat does not.
    if (who.user === demo.user) return joinRefusals.refuse('JOIN_OWNER', {});
    const issued = await ask(office.directory(), issueJoinWord, { user: who.user }, internally(who.trace));
    if (!issued.ok) return issued;
    const { word, page } = issued.value;
    return word === null ? joinRefusals.refuse('SIGNS_IN_ALREADY', {}) : accept({ word, page });
  },
});
