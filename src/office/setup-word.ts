import { ask } from '../core/office.ts';
import { internally } from '../core/who.ts';
import { issueCode } from '../directory/link-codes.ts';
import { personsOf } from '../directory/people.ts';
import { offerSetUpWord } from '../directory/set-up-words.ts';
import { hasOwner } from '../directory/users.ts';
import type { OfficeContext } from './catalogue.ts';
import { demo } from './demo.ts';

const day = 86_400_000;

/** What makes whoever says it the owner: `chat` to the bot, while nobody is linked, `page` while nobody signs in. */
export interface SetupWord {
  word: string;
  isForChat: boolean;
  isForPage: boolean;
}

/** One word for both, for a day. `isWanted`: also where there is an owner, who has lost the way in. */
export async function setupWord(
  { office }: Pick<OfficeContext, 'office'>,
  isWanted = false,
): Promise<SetupWord | null> {
  const who = internally('setup');
  const linked = await ask(office.directory(), personsOf, {}, who);
  const owned = await ask(office.directory(), hasOwner, {}, who);
  const isForChat = linked.ok && linked.value.persons.length === 0;
  const isForPage = isWanted || (owned.ok && !owned.value.has);
  if (!isForChat && !isForPage) return null;
  const asked = { for: { user: demo.user }, validMs: day, isSetUp: isForPage };
  const issued = await ask(office.directory(), issueCode, asked, who);
  return issued.ok && issued.value.word !== null ? { word: issued.value.word, isForChat, isForPage } : null;
}

/** Whether it lets somebody in now; false: it was offered before. */
export async function offerWord({ office }: Pick<OfficeContext, 'office'>, word: string): Promise<boolean> {
  const offered = await ask(office.directory(), offerSetUpWord, { user: demo.user, word }, internally('setup'));
  if (!offered.ok) throw new Error(`the word was not taken: ${offered.refusal.code}`);
  return offered.value.isOffered;
}
