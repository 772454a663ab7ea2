import { z } from 'zod';
import { type Block, blockSchema, heading, paragraph, placeSchema, table } from '../core/chat.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import { internally } from '../core/who.ts';
import { type OfficeContext, perform, refusalSentence } from './catalogue.ts';
import { officeAction } from './office-action.ts';

/** A line typed to the bot. Commands come from the catalogue; what is asked and answered stays in the conversation. */
export const sayToBot = officeAction({
  name: 'chat.say',
  summary: 'Types a line to the bot, such as /help',
  kind: 'write',
  needs: { scope: 'read', over: 'desk' },
  http: { method: 'post', path: '/chat' },
  input: z.object({
    text: z.string().trim().min(1).max(4_000),
    place: placeSchema.optional().describe('the chat it was typed in, where the answer goes too'),
  }),
  output: z.object({ id: z.string(), blocks: z.array(blockSchema) }),
  run: async (context: OfficeContext, input, who): Promise<Outcome<{ id: string; blocks: Block[] }>> => {
    const key = who.idempotencyKey;
    const once = (step: string) => (key ? { idempotencyKey: `${key}:${step}` } : {});
    const note = (name: string, what: object) =>
      context.office.desk(who.desk ?? '').perform(name, what, { ...internally(who.trace), ...once(name) });
    const typed = await note('talk.typed', { text: input.text });
    if (!typed.ok) return typed;
    const { id } = z.object({ id: z.string() }).parse(typed.value);
    const answer = await answerTo(context, input.text, { ...who, via: 'chat', ...once('do') });
    const place = input.place ? { place: input.place } : {};
    const answered = await note('talk.answer', { to: id, blocks: answer, ...place });
    return answered.ok ? accept({ id, blocks: answer }) : answered;
  },
});

async function answerTo(context: OfficeContext, text: string, who: Parameters<typeof perform>[3]): Promise<Block[]> {
  const [word = ''] = text.split(/\s+/);
  const command = word.replace(/^\//, '').toLowerCase();
  if (command === 'help' || command === 'start') return help(context);
  const action = context.catalogue.commands.get(command);
  if (!action?.chat || !word.startsWith('/')) return [paragraph(`I do not know “${word}”. /help shows what I can do.`)];
  const input = action.chat.fromText(text.slice(word.length).trim());
  const outcome = await perform(context, action.name, input, who);
  return outcome.ok
    ? action.say(outcome.value, input)
    : [paragraph(refusalSentence(context.catalogue, outcome.refusal))];
}

function help({ catalogue }: OfficeContext): Block[] {
  const rows = [...catalogue.commands.values()].flatMap(({ chat, summary }) => (chat ? [[chat.usage, summary]] : []));
  return [heading('What I can do'), table(['command', 'what it does'], [...rows, ['/help', 'Shows this list']])];
}
