import { ask } from '../../core/office.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import type { Who } from '../../core/who.ts';
import { findUser } from '../../directory/users.ts';
import { readToken } from '../../user/token.ts';
import type { OfficeContext } from '../catalogue.ts';
import { within } from '../once.ts';

interface Named {
  user: string;
  email: string;
  /** what they are asked about, where it is kept */
  token: { id: string; hash: string };
}

/** Whom a token, or the word of a letter, names; the directory is asked before anybody is opened. null: nobody who is here. */
export async function whoseToken(
  { office }: Pick<OfficeContext, 'office'>,
  said: string,
  who: Who,
): Promise<Outcome<Named | null>> {
  const shown = readToken(said);
  if (!shown) return accept(null);
  const { user, id, hash } = shown;
  const known = await ask(office.directory(), findUser, { user }, within(who, 'find'));
  if (!known.ok) return known;
  const { standing } = known.value;
  return accept(standing && { user, email: standing.email, token: { id, hash } });
}
