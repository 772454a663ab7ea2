import { z } from 'zod';
import { blockSchema, choiceSchema, formSchema } from '../../core/chat.ts';
import { accept } from '../../core/outcome.ts';
import type { Who } from '../../core/who.ts';
import { conversationOf, reveal } from '../../talk/reveal.ts';
import { deskAction } from '../desk-action.ts';
import type { DeskContext } from '../store.ts';

const shownTalk = z.object({
  id: z.string(),
  line: z.number(),
  direction: z.enum(['in', 'out']),
  version: z.number(),
  blocks: z.array(blockSchema),
  choices: z.array(choiceSchema),
  form: formSchema.nullable().describe('the lines it asks for; chat.fill takes them'),
  at: z.number(),
});

/** Nobody but whom it was shown to, on the page they asked for it. */
const secretFor =
  ({ store, id }: DeskContext, { as, user }: Who) =>
  (name: string): string | undefined => {
    const row = store.conversation(conversationOf(name));
    const isTheirs = as === 'person' && row?.person === user && row.place === `web:${id}`;
    return isTheirs ? store.secret(name) : undefined;
  };

export const listTalk = deskAction({
  name: 'chat.list',
  summary: 'Shows the conversation with the bot, newest first; cards are edited in place',
  kind: 'read',
  needs: { scope: 'read', over: 'desk' },
  http: { method: 'get', path: '/chat' },
  input: z.object({ before: z.number().int().optional(), limit: z.number().int().min(1).max(100).default(50) }),
  output: z.object({
    talk: z.array(shownTalk),
    zone: z.string().nullable().describe('in which times are to be shown; null: nobody chose'),
  }),
  run: (context: DeskContext, input, who) => {
    const rows = context.store.talkBefore(input.before ?? Number.MAX_SAFE_INTEGER, input.limit);
    return accept({
      zone: context.store.setting('zone') ?? null,
      talk: rows.map(({ id, line, direction, version, blocks, choices, form, at }) => ({
        id,
        line,
        direction,
        version,
        blocks: reveal(blocks, secretFor(context, who)),
        choices,
        form,
        at,
      })),
    });
  },
});
