import { z } from 'zod';
import { placeSchema, schemeOf } from '../core/chat.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import { languages } from '../words/language.ts';
import { admit } from './admit.ts';
import { directoryAction } from './directory-action.ts';
import { joinPlace } from './join-word.ts';
import { linkWord } from './link-word.ts';
import type { DirectoryStore } from './store.ts';
import { setUpPlace } from './users.ts';

/*
 * Somebody on a chat platform and a user of ours are shown to be one person by a word that goes from one to the other.
 *  1. It works once, for ten minutes; whoever tries five wrong ones in an hour tries no more in it.
 *  2. Only its hash is kept.
 */

type Context = ActorContext<DirectoryStore, 'directory'>;

const minute = 60_000;
const validMs = 10 * minute;
const mostGuesses = 5;
const guessingMs = 60 * minute;

const asked = z.union([
  z.object({ user: z.string().max(120) }),
  z.object({ person: z.string().max(120), place: placeSchema }),
]);

export const issueCode = directoryAction({
  name: 'directory.issue-code',
  summary: 'Makes a word by which somebody on a chat platform and a user of ours are shown to be one person',
  kind: 'write',
  needs: 'office',
  input: z.object({
    for: asked,
    validMs: z.number().int().positive().optional(),
    isSetUp: z.boolean().optional().describe('also makes whoever says it the owner, on the page'),
  }),
  output: z.object({ word: z.string().nullable().describe('null: others read along there') }),
  run: ({ store, now, services }: Context, { for: whom, validMs: ms = validMs, isSetUp }) => {
    if (!isAlone(services, whom)) return accept({ word: null });
    const word = linkWord(services.secretBytes);
    const expiresAt = now() + ms;
    store.forgetCodes(now());
    store.insertCode(word, { user: null, person: null, place: isSetUp ? setUpPlace : null, ...whom, expiresAt });
    return accept({ word });
  },
});

const linkedSchema = z.object({ user: z.string(), person: z.string(), place: z.string() });
/** invited: they are let in, and told so · public: others read along there · barred: too many wrong words · unknown: no such word, or no longer */
const redeemedSchema = z.discriminatedUnion('became', [
  z.object({ became: z.literal('linked'), linked: linkedSchema }),
  z.object({ became: z.enum(['invited', 'unknown', 'barred', 'public']) }),
]);
type Redeemed = z.infer<typeof redeemedSchema>;

/** The word, said on the other side: by a person in a chat, or by a user. */
export const redeemCode = directoryAction({
  name: 'directory.redeem-code',
  summary: 'Takes a word that shows that two are one person',
  kind: 'write',
  needs: 'office',
  hidden: ['word'],
  input: z.object({
    word: z.string().max(60),
    by: asked,
    called: z.string().max(80).nullable().default(null),
    language: z.enum(languages).nullable().default(null),
  }),
  output: redeemedSchema,
  run: (context: Context, { word, by, called, language }): Outcome<Redeemed> => {
    const { store, now, services } = context;
    if (!isAlone(services, by)) return accept({ became: 'public' });
    const who = 'user' in by ? `user ${by.user}` : by.person;
    store.forgetGuesses(now() - guessingMs);
    const tried = store.guesses(who) ?? { who, count: 0, since: now() };
    if (tried.count >= mostGuesses) return accept({ became: 'barred' });
    const invited = 'person' in by && !store.person(by.person) && chatInvitation(context, word);
    if (invited) {
      store.endInvitation(invited.id);
      admit(context, { ...by, called: called ?? invited.invited, language });
      return accept({ became: 'invited' });
    }
    const row = store.code(word);
    const both = row && row.expiresAt > now() ? bothOf(row, by) : null;
    const other = both && store.person(both.person);
    if (!both || (other && other.user !== both.user)) {
      // Kept although it led to nothing: what is refused leaves no trace.
      store.noteGuess({ ...tried, count: tried.count + 1 });
      return accept({ became: 'unknown' });
    }
    store.useCode(word);
    store.forgetCodesOf(both.person);
    store.linkPerson({ id: both.person, user: both.user, place: both.place, called, linkedAt: now() });
    return accept({ became: 'linked', linked: both });
  },
});

/** A chat makes a trader. Whoever is to be anything else, or asked for it by a letter, registers on the page. */
function chatInvitation({ store, now }: Context, word: string) {
  const found = store.invitation(word, now());
  return found?.role === 'trader' && found.email === null ? found : undefined;
}

type CodeRow = NonNullable<ReturnType<DirectoryStore['code']>>;

/** A word of a user is for a person, and the other way round. */
function bothOf(row: CodeRow, by: z.infer<typeof asked>): z.infer<typeof linkedSchema> | null {
  if ('person' in by) return row.user === null || row.place === joinPlace ? null : { user: row.user, ...by };
  return row.person === null || row.place === null ? null : { user: by.user, person: row.person, place: row.place };
}

/** A word is neither said nor taken where others read along. */
function isAlone({ chats }: Context['services'], whom: z.infer<typeof asked>): boolean {
  return 'user' in whom || (chats.get(schemeOf(whom.place))?.isPrivate(whom.place) ?? false);
}
