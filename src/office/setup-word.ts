import { ask } from '../core/office.ts';
import { internally } from '../core/who.ts';
import { issueCode } from '../directory/link-codes.ts';
import { personsOf } from '../directory/people.ts';
import type { OfficeContext } from './catalogue.ts';
import { demo } from './demo.ts';

const day = 86_400_000;

/** While no chat is linked to anybody: a word by which the first person to say it to the bot is the owner. */
export async function setupWord({ office }: Pick<OfficeContext, 'office'>): Promise<string | null> {
  const who = internally('setup');
  const linked = await ask(office.directory(), personsOf, {}, who);
  if (!linked.ok || linked.value.persons.length > 0) return null;
  const issued = await ask(office.directory(), issueCode, { for: { user: demo.user }, validMs: day }, who);
  return issued.ok ? issued.value.word : null;
}
