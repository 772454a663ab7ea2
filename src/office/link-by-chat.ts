import { ask } from '../core/office.ts';
import { internally, type Who } from '../core/who.ts';
import { guessLanguage } from '../desk/status/guess-language.ts';
import { issueCode, redeemCode } from '../directory/link-codes.ts';
import { findPerson } from '../directory/people.ts';
import type { Language } from '../words/language.ts';
import { words } from '../words/words.ts';
import { type OfficeContext, refusalSentence } from './catalogue.ts';
import { linkRefusals, unlinked } from './link-chats.ts';
import { within } from './once.ts';
import { settleLink } from './settle-link.ts';

type Chat = { person: string; place: string; language: Language };
type Named = Chat & { called: string | null };

/** The word that somebody's page gave them, said in a chat. What there is to say about it; null: it is said already. */
export async function linkByChat(
  context: OfficeContext,
  { word, called, language, ...by }: Named & { word: string },
  who: Who,
): Promise<string | null> {
  const redeemed = await ask(
    context.office.directory(),
    redeemCode,
    { word, by, called, language },
    within(who, 'redeem'),
  );
  if (!redeemed.ok) return refusalSentence(context.catalogue, redeemed.refusal, language);
  // The directory itself tells whoever is let in.
  if (redeemed.value.became === 'invited') return null;
  if (redeemed.value.became !== 'linked') return sentence(context, unlinked[redeemed.value.became], language);
  await guessFor(context, redeemed.value.linked.person, language, who);
  await settleLink(context, redeemed.value.linked, who);
  return null;
}

/** A word for somebody in a chat, to be said on their page. */
export async function wordForPerson(context: OfficeContext, { language, ...chat }: Chat, who: Who): Promise<string> {
  const issued = await ask(context.office.directory(), issueCode, { for: chat }, internally(who.trace));
  if (!issued.ok) return refusalSentence(context.catalogue, issued.refusal, language);
  const { word } = issued.value;
  if (word === null) return sentence(context, 'LINK_PUBLIC', language);
  return words(language).say('link.WORD_FOR_DESK', { word });
}

/** Before anything is said to them on their desk. */
async function guessFor({ office }: OfficeContext, person: string, language: Language, who: Who): Promise<void> {
  const found = await ask(office.directory(), findPerson, { person }, within(who, 'known'));
  const known = found.ok ? found.value.known : null;
  if (known) await ask(office.desk(known.desk), guessLanguage, { language }, within(who, 'guess'));
}

type Unlinked = (typeof unlinked)[keyof typeof unlinked];
const sentence = ({ catalogue }: OfficeContext, code: Unlinked, language: Language): string =>
  refusalSentence(catalogue, linkRefusals.refuse(code, {}).refusal, language);
