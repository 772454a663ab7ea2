import { ask } from '../core/office.ts';
import type { Who } from '../core/who.ts';
import { issueCode, redeemCode } from '../directory/link-codes.ts';
import { words } from '../words/words.ts';
import { type OfficeContext, refusalSentence } from './catalogue.ts';
import { linkRefusals, unlinked } from './link-chats.ts';
import { within } from './once.ts';
import { settleLink } from './settle-link.ts';

/** Nobody has told yet what people without a desk speak. */
const english = words('en');

type Chat = { person: string; place: string };
type Named = Chat & { called: string | null };

/** The word that somebody's page gave them, said in a chat. What there is to say about it; null: it is said already. */
export async function linkByChat(
  context: OfficeContext,
  { word, called, ...by }: Named & { word: string },
  who: Who,
): Promise<string | null> {
  const redeemed = await ask(context.office.directory(), redeemCode, { word, by, called }, within(who, 'redeem'));
  if (!redeemed.ok) return refusalSentence(context.catalogue, redeemed.refusal);
  // The directory itself tells whoever is let in.
  if (redeemed.value.became === 'invited') return null;
  if (redeemed.value.became !== 'linked') return sentence(context, unlinked[redeemed.value.became]);
  await settleLink(context, redeemed.value.linked, who);
  return null;
}

/** A word for somebody in a chat, to be said on their page. */
export async function wordForPerson(context: OfficeContext, chat: Chat, who: Who): Promise<string> {
  const issued = await ask(context.office.directory(), issueCode, { for: chat }, within(who, 'word'));
  if (!issued.ok) return refusalSentence(context.catalogue, issued.refusal);
  const { word } = issued.value;
  return word === null ? sentence(context, 'LINK_PUBLIC') : english.say('link.WORD_FOR_DESK', { word });
}

const sentence = ({ catalogue }: OfficeContext, code: (typeof unlinked)[keyof typeof unlinked]): string =>
  refusalSentence(catalogue, linkRefusals.refuse(code, {}).refusal);
