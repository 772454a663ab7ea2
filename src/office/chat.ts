import { z } from 'zod';
import { type Block, blockSchema, heading, paragraph, table } from '../core/chat.ts';
import { ask } from '../core/office.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import { internally, type Who } from '../core/who.ts';
import { hearingOf } from '../talk/hear-calls.ts';
import { type Words, words } from '../words/words.ts';
import { type OfficeContext, perform, refusalSentence } from './catalogue.ts';
import { languageOfDesk } from './desk-language.ts';
import { officeAction } from './office-action.ts';

const desks = hearingOf('desk');

/**
 * A line typed to the bot. An open conversation hears it first; what it does not take is a command, or is not known.
 * Commands come from the catalogue; what is asked and answered stays in the conversation.
 */
export const sayToBot = officeAction({
  name: 'chat.say',
  summary: 'Types a line to the bot, such as /help',
  kind: 'write',
  needs: { scope: 'read', over: 'desk' },
  http: { method: 'post', path: '/chat' },
  hidden: ['text'],
  input: z.object({
    // As it was typed: where a secret is asked for, a space may be part of it.
    text: z.string().max(4_000).regex(/\S/, 'something that can be read'),
    ref: z.string().max(200).optional().describe("the platform's own id of the line"),
  }),
  output: z.object({ id: z.string(), blocks: z.array(blockSchema) }),
  run: async (context: OfficeContext, { text, ref }, who): Promise<Outcome<{ id: string; blocks: Block[] }>> => {
    const key = who.idempotencyKey;
    const once = (step: string) => (key ? { idempotencyKey: `${key}:${step}` } : {});
    // Where it was typed the door says, and never a body: it decides who reads the answer, and what may be asked there.
    const { place } = who;
    const there: Who = { ...who, via: 'chat' };
    const desk = context.office.desk(who.desk ?? '');
    const line = text.trim();
    const isCommand = commandIn(context, line) !== null;
    const typed = { text, isCommand, ...(ref === undefined ? {} : { ref }) };
    const heard = await ask(desk, desks.hear, typed, { ...there, ...once('hear') });
    if (!heard.ok) return heard;
    const { id, isTaken, blocks } = heard.value;
    if (isTaken) return accept({ id, blocks });
    const answer = await answerTo(context, line, { ...there, ...once('do') });
    const note = { to: id, blocks: answer, person: who.user, ...(place === undefined ? {} : { place }) };
    const answered = await ask(desk, desks.answer, note, { ...internally(who.trace), ...once('answer') });
    return answered.ok ? accept({ id, blocks: answer }) : answered;
  },
});

const helping = ['help', 'start'];

/** The command a line begins with; null: it is none. */
function commandIn({ catalogue }: OfficeContext, text: string): { name: string; rest: string } | null {
  const [word = ''] = text.split(/\s+/);
  const name = word.replace(/^\//, '').toLowerCase();
  const isKnown = helping.includes(name) || catalogue.commands.has(name);
  return word.startsWith('/') && isKnown ? { name, rest: text.slice(word.length).trim() } : null;
}

/** What is not known is never said again: it may be something nobody should read. */
async function answerTo(context: OfficeContext, text: string, who: Who): Promise<Block[]> {
  const command = commandIn(context, text);
  const speak = async () => words(await languageOfDesk(context, who.desk ?? '', who.trace));
  if (helping.includes(text.toLowerCase())) return help(context, await speak());
  if (!command) return [paragraph((await speak()).say('answer.UNKNOWN'))];
  const action = context.catalogue.commands.get(command.name);
  if (!action?.chat) return help(context, await speak());
  const input = action.chat.fromText(command.rest);
  const outcome = await perform(context, action.name, input, who);
  const spoken = await speak();
  if (outcome.ok) return action.say(outcome.value, input, spoken);
  return [paragraph(refusalSentence(context.catalogue, outcome.refusal, spoken.language))];
}

function help({ catalogue }: OfficeContext, spoken: Words): Block[] {
  const rows = [...catalogue.commands].flatMap(([name, { chat }]) =>
    chat ? [[spoken.term('usage', name), spoken.term('does', name)]] : [],
  );
  const steering = [
    ['/back, /skip, /cancel', spoken.say('answer.HELP_STEER')],
    ['/help', spoken.say('answer.HELP_SELF')],
  ];
  return [
    heading(spoken.say('answer.HELP')),
    table([spoken.say('column.command'), spoken.say('column.does')], [...rows, ...steering]),
  ];
}
