import { z } from 'zod';
import { hasProved } from '../core/authority.ts';
import { type Block, paragraph, placeSchema, table, wordOf } from '../core/chat.ts';
import { ask } from '../core/office.ts';
import { accept, defineRefusals, type Outcome } from '../core/outcome.ts';
import { internally, type Who } from '../core/who.ts';
import { removePlace } from '../desk/talk/places.ts';
import { issueCode, redeemCode } from '../directory/link-codes.ts';
import { personsOf, unlinkPerson } from '../directory/people.ts';
import { factorStatus } from '../user/factors.ts';
import { passNotice } from '../user/letters/tell.ts';
import { codeNeeded } from '../user/refusals.ts';
import { worded } from '../words/worded.ts';
import type { Words } from '../words/words.ts';
import type { OfficeContext } from './catalogue.ts';
import { officeAction } from './office-action.ts';
import { within } from './once.ts';
import { settleLink } from './settle-link.ts';

export const linkRefusals = defineRefusals({
  ...worded({ LINK_UNKNOWN: 404, LINK_BARRED: 429, LINK_PUBLIC: 409, LINK_BY_PROGRAM: 403, NOT_YOURS: 404 }),
});

/** How a word that led to nothing is refused. */
export const unlinked = { unknown: 'LINK_UNKNOWN', barred: 'LINK_BARRED', public: 'LINK_PUBLIC' } as const;

type Linked = { word: string | null; person: string | null };

/** Either way round: a word for the bot, or the word that the bot gave. */
export const linkChat = officeAction({
  name: 'chats.link',
  summary: 'Links a chat of yours: gives a word to say to the bot, or takes the word that the bot gave',
  kind: 'write',
  needs: { scope: 'risk', over: 'desk' },
  pace: 'sign-in',
  http: { method: 'post', path: '/chats/link' },
  chat: {
    command: 'link',

    fromText: (text) => (text.trim() ? { word: text.trim() } : {}),
  },
  hidden: ['word'],
  kept: (answer) => (answer.word === null ? answer : null),
  input: z.object({ word: z.string().max(60).optional().describe('what the bot gave; left out: you are given one') }),
  output: z.object({
    word: z.string().nullable().describe('to be said to the bot within ten minutes'),
    person: z.string().nullable().describe('who is linked now'),
  }),
  say: ({ word, person }, _input, words) => [
    word === null
      ? paragraph(words.say('link.LINKED_ELSEWHERE', { person: person ?? '' }))
      : wordOf(words.say('link.WORD', { word })),
  ],
  run: async (context: OfficeContext, { word }, who): Promise<Outcome<Linked>> => {
    const directory = context.office.directory();
    const { user } = who;
    // Whoever is linked acts as a person: a program with a key must not make itself one.
    if (who.as !== 'person') return linkRefusals.refuse('LINK_BY_PROGRAM', {});
    const unproved = await lacksProof(context, who);
    if (unproved) return unproved;
    if (word === undefined) {
      // Without a key: a word is kept by nobody, and one more is over in ten minutes.
      const issued = await ask(directory, issueCode, { for: { user } }, internally(who.trace));
      return issued.ok ? accept({ word: issued.value.word, person: null }) : issued;
    }
    const redeemed = await ask(
      directory,
      redeemCode,
      { word, by: { user }, called: null, language: null },
      within(who, 'redeem'),
    );
    if (!redeemed.ok) return redeemed;
    const { became } = redeemed.value;
    // Only somebody in a chat is invited.
    if (became === 'invited') return linkRefusals.refuse(unlinked.unknown, {});
    if (became !== 'linked') return linkRefusals.refuse(unlinked[became], {});
    const { linked } = redeemed.value;
    await settleLink(context, linked, who);
    return accept({ word: null, person: linked.person });
  },
});

/** A chat that is linked acts from then on: where there is a second factor, it is shown first. */
async function lacksProof({ office, services }: OfficeContext, who: Who): Promise<Outcome<never> | null> {
  if (hasProved(who, 'real', services.clock())) return null;
  const factors = await ask(office.user(who.user), factorStatus, {}, internally(who.trace));
  return factors.ok && !factors.value.proves ? null : codeNeeded();
}

const shown = z.object({ person: z.string(), place: z.string().nullable(), linkedAt: z.number() });

export const listChats = officeAction({
  name: 'chats.list',
  summary: 'Shows the chats that are linked to you',
  kind: 'read',
  needs: { scope: 'read', over: 'desk' },
  http: { method: 'get', path: '/chats' },
  chat: { command: 'chats', fromText: () => ({}) },
  input: z.object({}),
  output: z.object({ persons: z.array(shown) }),
  say: ({ persons }, _input, words) => sayChats(persons, words),
  run: ({ office }: OfficeContext, _input, who) =>
    ask(office.directory(), personsOf, { user: who.user }, within(who, 'list')),
});

function sayChats(persons: readonly z.infer<typeof shown>[], words: Words): Block[] {
  if (persons.length === 0) return [paragraph(words.say('link.NONE'))];
  return [
    table(
      [words.say('link.LINK')],
      persons.map(({ person }) => [person]),
    ),
  ];
}

export const unlinkChat = officeAction({
  name: 'chats.unlink',
  summary: 'Takes a linked chat away: from that moment it acts no longer and is told nothing',
  kind: 'write',
  needs: { scope: 'risk', over: 'desk' },
  pace: 'protect',
  http: { method: 'delete', path: '/chats/{person}' },
  chat: { command: 'unlink', fromText: (text) => ({ person: text.trim() }) },
  input: z.object({ person: z.string().min(1).max(120).describe('as the list shows it, such as telegram-user:7') }),
  output: z.object({ person: z.string() }),
  say: ({ person }, _input, words) => [paragraph(words.say('link.UNLINKED', { person }))],
  run: async ({ office }: OfficeContext, { person }, who): Promise<Outcome<{ person: string }>> => {
    const listed = await ask(office.directory(), personsOf, { user: who.user }, within(who, 'list'));
    if (!listed.ok) return listed;
    const found = listed.value.persons.find((one) => one.person === person);
    if (!found) return linkRefusals.refuse('NOT_YOURS', { person });
    // Who they are first: from then on their taps do nothing.
    const gone = await ask(office.directory(), unlinkPerson, { person }, within(who, 'unlink'));
    if (!gone.ok) return gone;
    const place = placeSchema.safeParse(found.place);
    if (place.success) await ask(office.desk(who.desk ?? ''), removePlace, { place: place.data }, within(who, 'leave'));
    const told = { about: 'unlinked', chat: person } as const;
    await ask(office.user(who.user), passNotice, { told }, within(who, 'write'));
    return accept({ person });
  },
});
