import { paragraph } from '../core/chat.ts';
import { ask } from '../core/office.ts';
import type { Who } from '../core/who.ts';
import { addPlace } from '../desk/talk/places.ts';
import { findPerson } from '../directory/people.ts';
import { hearingOf } from '../talk/hear-calls.ts';
import { passNotice } from '../user/letters/tell.ts';
import { words } from '../words/words.ts';
import type { OfficeContext } from './catalogue.ts';
import { languageOfDesk } from './desk-language.ts';
import { within } from './once.ts';

/** A chat that is somebody's from now on is told what happens on their desk; the desk's own chat says who was let in. */
export async function settleLink(
  context: OfficeContext,
  { person, place }: { person: string; place: string },
  who: Who,
): Promise<void> {
  const found = await ask(context.office.directory(), findPerson, { person }, within(who, 'find'));
  const known = found.ok ? found.value.known : null;
  if (!known) return;
  const desk = context.office.desk(known.desk);
  const { answer } = hearingOf('desk');
  const spoken = words(await languageOfDesk(context, known.desk, who.trace));
  await ask(desk, addPlace, { place }, within(who, 'place'));
  const tell = (to: string, text: string, where: { place?: string }) =>
    ask(desk, answer, { to: `${to} ${who.trace}`, blocks: [paragraph(text)], person, ...where }, within(who, to));
  await tell('linked', spoken.say('link.LINKED'), { place });
  await tell('let-in', spoken.say('link.LINKED_ELSEWHERE', { person }), {});
  // Whoever never registered has no address, and is told in the chats alone.
  const told = { about: 'linked', chat: person } as const;
  await ask(context.office.user(known.user), passNotice, { told }, within(who, 'write'));
}
