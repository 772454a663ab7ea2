import { isGranted } from '../core/authority.ts';
import { NotReached } from '../core/bridge.ts';
import { ask } from '../core/office.ts';
import { internally, type Who } from '../core/who.ts';
import { findProfile } from '../user/profile/settings.ts';
import type { Language } from '../words/language.ts';
import type { OfficeContext } from './catalogue.ts';
import { languageOfDesk } from './desk-language.ts';

/** What somebody chose for their pages and letters, else what their desk speaks; null: nobody knows. */
export async function languageOfUser(context: OfficeContext, who: Who): Promise<Language | null> {
  if (who.as === 'stranger') return null;
  const chosen = await chosenBy(context, who);
  if (chosen !== null) return chosen;
  return who.desk === undefined ? null : languageOfDesk(context, who.desk, who.trace);
}

async function chosenBy({ office }: OfficeContext, { user, trace }: Who): Promise<Language | null> {
  try {
    const found = await ask(office.user(user), findProfile, {}, internally(trace));
    return found.ok ? found.value.language : null;
  } catch (error) {
    if (!(error instanceof NotReached)) throw error;
    return null;
  }
}

/** Whoever only looks on has none of their own. */
export const ownDeskOf = (who: Who): string | undefined =>
  who.desk !== undefined && isGranted(who, { scope: 'trade', over: 'desk', id: who.desk }) ? who.desk : undefined;
