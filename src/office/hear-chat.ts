import { grantsOf } from '../core/authority.ts';
import type { Hear, HeardInChat } from '../core/chat.ts';
import { idOf } from '../core/id.ts';
import { ask } from '../core/office.ts';
import { type Caller, every, internally, type Who } from '../core/who.ts';
import { choose } from '../desk/choose.ts';
import { guessLanguage } from '../desk/status/guess-language.ts';
import { addPlace, notePlace } from '../desk/talk/places.ts';
import { findPerson, type Known } from '../directory/people.ts';
import { hearingOf } from '../talk/hear-calls.ts';
import { languageOf } from '../words/language.ts';
import { type OfficeContext, perform, refusalSentence } from './catalogue.ts';
import { sayToBot } from './chat.ts';
import { demo } from './demo.ts';
import { languageOfDesk } from './desk-language.ts';
import { forwardToBot } from './forward.ts';
import { fileOf, sendFileToBot } from './hear-file.ts';
import { hearStranger, linkIn } from './hear-stranger.ts';
import { settleLink } from './settle-link.ts';
import { askProofInChat } from './sign-in/ask-proof-in-chat.ts';

/*
 * What happens in a chat, made an action of whoever did it.
 *  1. Who somebody is is asked of the directory at every event, never remembered, and never taken from the event.
 *  2. The same event told again is the same action: its key is the platform's.
 *  3. Whoever is known is answered in their own chat, wherever they speak: in a group others read along.
 *  4. Somebody nobody knows may answer what the directory asks them. Else they are told so once a day.
 *  5. A chat that is shut to the bot is told nothing, and said to be shut where else its person is told things.
 */
export function hearChat(context: OfficeContext): Hear {
  return async (heard) => {
    const { place, person, key, what } = heard;
    const trace = idOf('heard', place, key);
    const inside = internally(trace);
    const found = await ask(context.office.directory(), findPerson, { person }, inside);
    if (!found.ok) return { words: refusalSentence(context.catalogue, found.refusal) };
    const { known } = found.value;
    if (what.kind === 'shut' || what.kind === 'opened') {
      const isReachable = what.kind === 'opened';
      // Of a stranger's, and of a chat that was taken away, there is nothing to note.
      if (known?.place === place)
        await ask(
          context.office.desk(known.desk),
          notePlace,
          { place, isReachable },
          { ...inside, idempotencyKey: trace },
        );
      return { words: null };
    }
    const from = { via: 'chat', trace, place, idempotencyKey: trace } as const;
    if (!known) {
      await hearStranger(context, heard, { ...inside, ...from, user: person });
      return { words: null };
    }
    // Linked just before, and perhaps nobody was told.
    if (known.isJustLinked && known.place === place && what.kind === 'text' && linkIn(what.text)?.word) {
      await guess(context, known, heard, inside);
      await settleLink(context, { person, place }, { ...inside, idempotencyKey: trace });
      return { words: null };
    }
    // Whoever writes in their own chat is answered there, also when it could not be reached for a while.
    if (known.place === place) {
      await guess(context, known, heard, inside);
      await ask(context.office.desk(known.desk), addPlace, { place }, inside);
    }
    const own = known.place ?? place;
    const who: Who = { ...from, ...inTheNameOf(known), place: own };
    const outcome = await perform(context, ...(await asked(context, what, who, own === place)), who);
    if (outcome.ok) return { words: null };
    const language = await languageOfDesk(context, known.desk, trace);
    const sentence = refusalSentence(context.catalogue, outcome.refusal, language);
    await askProofInChat(context, { refusal: outcome.refusal, words: sentence, who });
    return { words: sentence };
  };
}

/** Until they choose one, a desk speaks what the platform says its trader reads. */
async function guess({ office }: OfficeContext, { desk }: Known, { language: tag }: HeardInChat, inside: Who) {
  const language = languageOf(tag);
  if (language !== null) await ask(office.desk(desk), guessLanguage, { language }, inside);
}

const owns = [
  { scope: 'feed', over: 'feed', id: every },
  { scope: 'people', over: 'installation', id: every },
  { scope: 'read', over: 'installation', id: every },
] as const;

export function inTheNameOf({ user, desk, feeds }: Known): Caller {
  // Whoever owns the installation says in their own chat, too, who may signal in its channels, and who comes in.
  const grants = user === demo.user ? [...grantsOf.trader(desk, [every]), ...owns] : grantsOf.trader(desk, feeds);
  return { as: 'person', user, desk, grants: [...grantsOf.oneself(user), ...grants] };
}

/** All but what only says whether a chat can be reached. */
type Said = Exclude<HeardInChat['what'], { kind: 'shut' } | { kind: 'opened' }>;

/** The platform's id of a line means nothing in another chat. */
async function asked(
  context: OfficeContext,
  what: Said,
  who: Who,
  isThere: boolean,
): Promise<[action: string, input: object]> {
  switch (what.kind) {
    case 'text':
      return [sayToBot.name, { text: what.text, ...(isThere && what.ref !== undefined ? { ref: what.ref } : {}) }];
    case 'forward':
      return [forwardToBot.name, { text: what.text, from: what.from }];
    case 'file':
      return [sendFileToBot.name, { file: await fileOf(context, what, who) }];
    case 'choice':
      return [choose.name, { choice: what.choice }];
    case 'form':
      return [hearingOf('desk').fill.name, { form: what.form, values: what.values }];
  }
}
