import type { AnyAction } from '../core/action.ts';
import { type Block, paragraph } from '../core/chat.ts';
import { nearestNames } from '../core/nearest-name.ts';
import type { Who } from '../core/who.ts';
import { type Words, words } from '../words/words.ts';
import { type Catalogue, type OfficeContext, perform, refusalSentence } from './catalogue.ts';
import { languageOfDesk } from './desk-language.ts';
import { helpAll, helpOn } from './help.ts';
import { askProofInChat } from './sign-in/ask-proof-in-chat.ts';
import { withoutTyped } from './without-typed.ts';

interface Typed {
  /** null: help */
  action: AnyAction | null;
  rest: string;
}

const helping = ['help', 'start'];
const mostNear = 3;

/** `/close`, or `/close@OurBot` as groups write it. */
const wordOf = (text: string): string => /^\/([\w-]+)(@\w+)?(?=\s|$)/.exec(text)?.[1]?.toLowerCase() ?? '';

/** The command a line begins with; null: it is none. */
export function commandIn(catalogue: Catalogue, text: string): Typed | null {
  const word = wordOf(text);
  const rest = text.replace(/^\S+\s*/, '').trim();
  if (helping.includes(word)) return { action: null, rest };
  const action = named(catalogue, word);
  return action ? { action, rest } : null;
}

const named = ({ commands, aliases }: Catalogue, word: string): AnyAction | undefined =>
  commands.get(word) ?? aliases.get(word);

interface Answer {
  blocks: Block[];
  /** it was a command, and was done */
  isUnderstood: boolean;
}

/** What is not known, or means nothing to a command, is never said again: it may be something nobody should read. */
export async function answerLine(context: OfficeContext, text: string, who: Who): Promise<Answer> {
  const { catalogue } = context;
  const command = helping.includes(text.toLowerCase()) ? { action: null, rest: '' } : commandIn(catalogue, text);
  const speak = async () => words(await languageOfDesk(context, who.desk ?? '', who.trace));
  if (!command) return { blocks: unknown(catalogue, wordOf(text), await speak()), isUnderstood: false };
  const { action, rest } = command;
  if (!action?.chat) {
    const spoken = await speak();
    const here = wordOf(text) === 'start' ? [paragraph(spoken.say('onboarding.HERE'))] : [];
    return { blocks: [...here, ...answerHelp(catalogue, rest, spoken)], isUnderstood: true };
  }
  const input = action.chat.fromText(rest);
  const outcome = await perform(context, action.name, input, who);
  const spoken = await speak();
  if (outcome.ok) return { blocks: action.say(outcome.value, input, spoken), isUnderstood: true };
  await askProofInChat(context, { refusal: outcome.refusal, words: null, who });
  const refusal = { ...outcome.refusal, facts: withoutTyped(outcome.refusal.facts, rest) };
  return { blocks: [paragraph(refusalSentence(catalogue, refusal, spoken.language))], isUnderstood: false };
}

/** A command that was nearly typed is named; what was typed instead is not. */
function unknown({ commands, aliases }: Catalogue, word: string, spoken: Words): Block[] {
  const near = nearestNames(word, [...commands.keys(), ...aliases.keys(), ...helping], mostNear);
  const meant =
    near.length > 0
      ? spoken.list(
          near.map((name) => `/${name}`),
          'or',
        )
      : null;
  return [paragraph(spoken.say('answer.UNKNOWN', { meant }))];
}

function answerHelp(catalogue: Catalogue, rest: string, spoken: Words): Block[] {
  const word = rest.replace(/^\//, '').split(/\s+/)[0]?.toLowerCase() ?? '';
  const about = named(catalogue, word);
  if (about?.chat) return helpOn(about.chat, spoken);
  // Also what comes behind /start, as a link into the chat sends it.
  return helpAll(catalogue, spoken);
}
