import { grantsOf } from '../core/authority.ts';
import type { Hear, HeardInChat } from '../core/chat.ts';
import { idOf } from '../core/id.ts';
import { ask } from '../core/office.ts';
import { type Caller, every, internally, type Who } from '../core/who.ts';
import { choose } from '../desk/choose.ts';
import { addPlace } from '../desk/talk/places.ts';
import { findPerson, type Known } from '../directory/people.ts';
import { hearingOf } from '../talk/hear-calls.ts';
import { type OfficeContext, perform, refusalSentence } from './catalogue.ts';
import { sayToBot } from './chat.ts';
import { demo } from './demo.ts';
import { languageOfDesk } from './desk-language.ts';
import { forwardToBot } from './forward.ts';
import { hearStranger, linkIn } from './hear-stranger.ts';
import { settleLink } from './settle-link.ts';

/*
 * What happens in a chat, made an action of whoever did it.
 *  1. Who somebody is is asked of the directory at every event, never remembered, and never taken from the event.
 *  2. The same event told again is the same action: its key is the platform's.
 *  3. Whoever is known is answered in their own chat, wherever they speak: in a group others read along.
 *  4. Somebody nobody knows may answer what the directory asks them. Else they are told so once a day.
 */
export function hearChat(context: OfficeContext): Hear {
  return async (heard) => {
    const { place, person, key } = heard;
    const trace = idOf('heard', place, key);
    const inside = internally(trace);
    const found = await ask(context.office.directory(), findPerson, { person }, inside);
    if (!found.ok) return { words: refusalSentence(context.catalogue, found.refusal) };
    const { known } = found.value;
    const from = { via: 'chat', trace, place, idempotencyKey: trace } as const;
    if (!known) {
      await hearStranger(context, heard, { ...inside, ...from, user: person });
      return { words: null };
    }
    // Linked just before, and perhaps nobody was told.
    if (known.isJustLinked && known.place === place && heard.what.kind === 'text' && linkIn(heard.what.text)?.word) {
      await settleLink(context, { person, place }, { ...inside, idempotencyKey: trace });
      return { words: null };
    }
    // Whoever writes in their own chat is answered there, also when it could not be reached for a while.
    if (known.place === place) await ask(context.office.desk(known.desk), addPlace, { place }, inside);
    const own = known.place ?? place;
    const who: Who = { ...from, ...inTheNameOf(known), place: own };
    const outcome = await perform(context, ...asked(heard, own === place), who);
    if (outcome.ok) return { words: null };
    const language = await languageOfDesk(context, known.desk, trace);
    return { words: refusalSentence(context.catalogue, outcome.refusal, language) };
  };
}

const owns = [
  { scope: 'feed', over: 'feed', id: every },
  { scope: 'people', over: 'installation', id: every },
  { scope: 'read', over: 'installation', id: every },
] as const;

export function inTheNameOf({ user, desk, feeds }: Known): Caller {
  // Whoever owns the installation says in their own chat, too, who may signal in its channels, and who comes in.
  const grants = user === demo.user ? [...grantsOf.trader(desk, [every]), ...owns] : grantsOf.trader(desk, feeds);
  return { as: 'person', user, desk, grants };
}

/** The platform's id of a line means nothing in another chat. */
function asked({ what }: HeardInChat, isThere: boolean): [action: string, input: object] {
  switch (what.kind) {
    case 'text':
      return [sayToBot.name, { text: what.text, ...(isThere && what.ref !== undefined ? { ref: what.ref } : {}) }];
    case 'forward':
      return [forwardToBot.name, { text: what.text, from: what.from }];
    case 'choice':
      return [choose.name, { choice: what.choice }];
    case 'form':
      return [hearingOf('desk').fill.name, { form: what.form, values: what.values }];
  }
}
