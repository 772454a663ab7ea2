import * as accessEn from './en/access.ts';
import * as accountsEn from './en/accounts.ts';
import * as alarmsEn from './en/alarms.ts';
import * as answersEn from './en/answers.ts';
import * as cardsEn from './en/cards.ts';
import * as commandsEn from './en/commands.ts';
import * as deskEn from './en/desk.ts';
import * as discordEn from './en/discord.ts';
import * as findingsEn from './en/findings.ts';
import * as followEn from './en/follow.ts';
import * as handEn from './en/hand.ts';
import * as helpEn from './en/help.ts';
import * as listenEn from './en/listen.ts';
import * as mailEn from './en/mail.ts';
import * as notesEn from './en/notes.ts';
import * as noticesEn from './en/notices.ts';
import * as outcomesEn from './en/outcomes.ts';
import * as pageEn from './en/page.ts';
import * as planEn from './en/plan.ts';
import * as profilesEn from './en/profiles.ts';
import * as questionsEn from './en/questions.ts';
import * as readingEn from './en/reading.ts';
import * as refusalsEn from './en/refusals.ts';
import * as rulesEn from './en/rules.ts';
import * as signInEn from './en/sign-in.ts';
import * as talkEn from './en/talk.ts';
import * as termsEn from './en/terms.ts';
import * as webhooksEn from './en/webhooks.ts';
import * as wishesEn from './en/wishes.ts';
import * as accessEs from './es/access.ts';
import * as accountsEs from './es/accounts.ts';
import * as alarmsEs from './es/alarms.ts';
import * as answersEs from './es/answers.ts';
import * as cardsEs from './es/cards.ts';
import * as commandsEs from './es/commands.ts';
import * as deskEs from './es/desk.ts';
import * as discordEs from './es/discord.ts';
import * as findingsEs from './es/findings.ts';
import * as followEs from './es/follow.ts';
import * as handEs from './es/hand.ts';
import * as helpEs from './es/help.ts';
import * as listenEs from './es/listen.ts';
import * as mailEs from './es/mail.ts';
import * as notesEs from './es/notes.ts';
import * as noticesEs from './es/notices.ts';
import * as outcomesEs from './es/outcomes.ts';
import * as pageEs from './es/page.ts';
import * as planEs from './es/plan.ts';
import * as profilesEs from './es/profiles.ts';
import * as questionsEs from './es/questions.ts';
import * as readingEs from './es/reading.ts';
import * as refusalsEs from './es/refusals.ts';
import * as rulesEs from './es/rules.ts';
import * as signInEs from './es/sign-in.ts';
import * as talkEs from './es/talk.ts';
import * as termsEs from './es/terms.ts';
import * as webhooksEs from './es/webhooks.ts';
import * as wishesEs from './es/wishes.ts';
import type { FactsIn } from './facts.ts';
import type { Language } from './language.ts';

/** Everything that is said to people, by area. The English decides which codes there are and what facts they take. */
const english = {
  ...termsEn,
  ...notesEn,
  ...cardsEn,
  ...alarmsEn,
  ...answersEn,
  ...handEn,
  ...noticesEn,
  ...outcomesEn,
  ...questionsEn,
  ...findingsEn,
  ...wishesEn,
  ...refusalsEn,
  ...talkEn,
  ...signInEn,
  ...followEn,
  ...listenEn,
  ...commandsEn,
  ...deskEn,
  ...discordEn,
  ...webhooksEn,
  ...pageEn,
  ...planEn,
  ...rulesEn,
  ...accessEn,
  ...accountsEn,
  ...readingEn,
  ...helpEn,
  ...profilesEn,
  ...mailEn,
};
type English = typeof english;

export type Area = keyof English & string;
export type CodeIn<A extends Area> = keyof English[A] & string;
export type Code = { [A in Area]: `${A}.${CodeIn<A>}` }[Area];

type TextOf<C> = C extends `${infer A extends Area}.${infer Key}` ? English[A][Key & keyof English[A]] : never;
/** What a message has to be given. */
export type FactsOf<C extends Code> = TextOf<C> extends infer Text extends string ? FactsIn<Text> : never;

export type Catalogue = { readonly [A in Area]: Readonly<Record<CodeIn<A>, string>> };

const spanish = {
  ...termsEs,
  ...notesEs,
  ...cardsEs,
  ...alarmsEs,
  ...answersEs,
  ...handEs,
  ...noticesEs,
  ...outcomesEs,
  ...questionsEs,
  ...findingsEs,
  ...wishesEs,
  ...refusalsEs,
  ...talkEs,
  ...signInEs,
  ...followEs,
  ...listenEs,
  ...commandsEs,
  ...deskEs,
  ...discordEs,
  ...webhooksEs,
  ...pageEs,
  ...planEs,
  ...rulesEs,
  ...accessEs,
  ...accountsEs,
  ...readingEs,
  ...helpEs,
  ...profilesEs,
  ...mailEs,
};

/** A language is complete, or this does not compile. */
export const catalogues: Readonly<Record<Language, Catalogue>> = {
  en: english,
  es: spanish,
};

export const isTold = (catalogue: Catalogue, area: string, key: string): boolean =>
  Object.hasOwn(catalogue, area) && Object.hasOwn(catalogue[area as Area], key);
