import { z } from 'zod';
import { isGranted } from '../../core/authority.ts';
import { blockSchema, choiceSchema, formSchema } from '../../core/chat.ts';
import { accept } from '../../core/outcome.ts';
import { reveal, withoutWords } from '../../talk/reveal.ts';
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
    const mayAct = who.as !== 'key' && isGranted(who, { scope: 'risk', over: 'desk', id: context.id });
    const rows = context.store.talkBefore(input.before ?? Number.MAX_SAFE_INTEGER, input.limit);
    return accept({
      zone: context.store.setting('zone') ?? null,
      talk: rows.map(({ id, line, direction, version, blocks, choices, form, at }) => ({
        id,
        line,
        direction,
        version,
        // What is shown once is shown where it was asked for, and that is never here: each session of a page sees the same.
        blocks: reveal(mayAct ? blocks : withoutWords(blocks), () => undefined),
        choices,
        form,
        at,
      })),
    });
  },
});
