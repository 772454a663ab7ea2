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

const desks = hearingOf('desk');

/** What may hold a secret is not shown, nor kept, behind its command. Null: it holds none. */
function withoutSecret({ commands, aliases }: Catalogue, { action, rest }: Command): string | null {
  const [about = ''] = rest.replace(/^\//, '').toLowerCase().split(/\s+/);
  const isHelp = action === null && !commands.has(about) && !aliases.has(about);
  if (rest === '' || !(isHelp || (action?.hidden?.length ?? 0) > 0)) return null;
  return `/${action?.chat?.command ?? 'help'} •••`;
}
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
    const shown = command && withoutSecret(context.catalogue, command);
    const typed = {
      text,
      isCommand: command !== null,
      ...(shown ? { shown } : {}),
      ...(ref === undefined ? {} : { ref }),
    };
    const heard = await ask(desk, desks.hear, typed, { ...there, ...once('hear') });
    if (!heard.ok) return heard;
    const { id, isTaken, blocks } = heard.value;
    if (isTaken) return accept({ id, blocks });
    const answer = await answerLine(context, line, { ...there, ...once('do') });
    const note = { to: id, blocks: answer, person: who.user, ...(place === undefined ? {} : { place }) };
    const answered = await ask(desk, desks.answer, note, { ...internally(who.trace), ...once('answer') });
    return answered.ok ? accept({ id, blocks: answer }) : answered;
  },
});
