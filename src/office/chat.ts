import { z } from 'zod';
import { type Block, blockSchema } from '../core/chat.ts';
import { ask } from '../core/office.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import { internally, type Who } from '../core/who.ts';
import { hearingOf } from '../talk/hear-calls.ts';
import { withoutDirection } from '../words/direction.ts';
import { answerLine, commandIn } from './answer-line.ts';
import type { Catalogue, OfficeContext } from './catalogue.ts';
import { officeAction } from './office-action.ts';
import { withoutUnsaid } from './without-typed.ts';

const desks = hearingOf('desk');

/** What may hold a secret is never shown, nor kept, behind its command. */
function isSecretive({ commands, aliases }: Catalogue, { action, rest }: Command): boolean {
  const [about = ''] = rest.replace(/^\//, '').toLowerCase().split(/\s+/);
  if (action === null) return !commands.has(about) && !aliases.has(about);
  return (action.hidden?.length ?? 0) > 0;
}

/** How a command is kept until it was obeyed, and for good where it was not. */
const withoutRest = ({ action, rest }: Command): string =>
  `/${action?.chat?.command ?? 'help'}${rest === '' ? '' : ' •••'}`;

/** What of it the answer does not speak of is not kept. */
const lineOf = (line: string, rest: string, answer: Block[]): string =>
  `${line.slice(0, line.length - rest.length)}${withoutUnsaid(rest, answer)}`;

type Command = NonNullable<ReturnType<typeof commandIn>>;

/**
 * A line typed to the bot. An open conversation hears it first; what it does not take is a command, or is not known.
 * Commands come from the catalogue; what is asked and answered stays in the conversation.
 */
export const sayToBot = officeAction({
  name: 'chat.say',
  summary: 'Types a line to the bot, such as /help',
  kind: 'write',
  needs: { scope: 'read', over: 'desk' },
  pace: 'talk',
  http: { method: 'post', path: '/chat' },
  hidden: ['text'],
  // What is said to be answered is in the chat already, and may be a word that lets somebody in.
  kept: ({ id }) => ({ id, blocks: [] }),
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
    const line = withoutDirection(text).trim();
    const command = commandIn(context.catalogue, line);
    const typed = {
      text,
      isCommand: command !== null,
      ...(command && command.rest !== '' ? { shown: withoutRest(command) } : {}),
      ...(ref === undefined ? {} : { ref }),
    };
    const heard = await ask(desk, desks.hear, typed, { ...there, ...once('hear') });
    if (!heard.ok) return heard;
    const { id, isTaken, blocks } = heard.value;
    if (isTaken) return accept({ id, blocks });
    const { blocks: answer, isUnderstood } = await answerLine(context, line, { ...there, ...once('do') });
    const isKept = isUnderstood && command !== null && command.rest !== '' && !isSecretive(context.catalogue, command);
    const note = {
      ...{ to: id, blocks: answer, person: who.user },
      ...(place === undefined ? {} : { place }),
      ...(isKept ? { line: lineOf(line, command.rest, answer) } : {}),
    };
    const answered = await ask(desk, desks.answer, note, { ...internally(who.trace), ...once('answer') });
    return answered.ok ? accept({ id, blocks: answer }) : answered;
  },
});
