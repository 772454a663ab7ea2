import { calledAs } from '../core/called.ts';
import { type HeardInChat, paragraph } from '../core/chat.ts';
import { idOf } from '../core/id.ts';
import { ask } from '../core/office.ts';
import type { Who } from '../core/who.ts';
import { isAccessTap, requestAccess } from '../directory/access.ts';
import { isLinkWord } from '../directory/link-word.ts';
import { chooseAsStranger, greet, tellStranger } from '../directory/people.ts';
import { hearingOf } from '../talk/hear-calls.ts';
import { withoutDirection } from '../words/direction.ts';
import { languageOf } from '../words/language.ts';
import type { OfficeContext } from './catalogue.ts';
import { demo } from './demo.ts';
import { linkByChat, wordForPerson } from './link-by-chat.ts';

const strangers = hearingOf('directory');

/**
 * Somebody nobody knows: the word that shows whose they are is looked for first, then they may answer what the
 * directory asks them. Of anything else they are told once a day how to be let in, and it is not kept.
 */
export async function hearStranger(context: OfficeContext, heard: HeardInChat, who: Who): Promise<void> {
  const { place, person, what } = heard;
  const called = calledAs(heard.called);
  const language = languageOf(heard.language) ?? 'en';
  const directory = context.office.directory();
  const inside: Who = { ...who, as: 'office', user: 'signalos' };
  const link = what.kind === 'text' ? linkIn(what.text) : null;
  if (link) {
    const said =
      link.word === null
        ? await wordForPerson(context, { person, place, language }, inside)
        : await linkByChat(context, { person, place, called, language, word: link.word }, inside);
    if (said === null) return;
    await ask(directory, tellStranger, { to: idOf('told', who.trace), place, blocks: [paragraph(said)] }, inside);
    return;
  }
  if (await asksAccess(context, heard, inside)) {
    const asks = { person, place, called, decides: demo.desk, language };
    await ask(directory, requestAccess, asks, inside);
    return;
  }
  if (!(await isTaken(context, heard, who))) await ask(directory, greet, { place, person, language }, inside);
}

/** `/link WORD`, or `/start WORD` as a link into the chat sends it; without a word they ask for one. */
export function linkIn(text: string): { word: string | null } | null {
  const [command = '', ...rest] = withoutDirection(text).trim().split(/\s+/);
  const word = rest.join('');
  if (!/^\/(link|start)(@\w+)?$/i.test(command)) return null;
  if (word === '') return command.toLowerCase().startsWith('/link') ? { word: null } : null;
  return isLinkWord(word) ? { word } : null;
}

/** By the command or by the button, and never where others read along. */
async function asksAccess({ office }: OfficeContext, { what }: HeardInChat, who: Who): Promise<boolean> {
  if (what.kind === 'text') return /^\/access(@\w+)?$/i.test(what.text.trim());
  if (what.kind !== 'choice') return false;
  const found = await ask(office.directory(), isAccessTap, { choice: what.choice }, who);
  return found.ok && found.value.isAsking;
}

/** Whether a conversation with the directory took it. */
async function isTaken({ office }: OfficeContext, { what }: HeardInChat, who: Who): Promise<boolean> {
  const directory = office.directory();
  switch (what.kind) {
    case 'text': {
      const { text, ref } = what;
      const typed = { text, isCommand: false, ...(ref === undefined ? {} : { ref }) };
      const heard = await ask(directory, strangers.hear, typed, who);
      return heard.ok && heard.value.isTaken;
    }
    case 'forward':
    case 'file':
    case 'shut':
    case 'opened':
      return false;
    case 'choice':
      return (await ask(directory, chooseAsStranger, { choice: what.choice }, who)).ok;
    case 'form':
      return (await ask(directory, strangers.fill, { form: what.form, values: what.values }, who)).ok;
  }
}
