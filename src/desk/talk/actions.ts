import { z } from 'zod';
import { defineAction } from '../../core/action.ts';
import { blockSchema, choiceSchema, placeSchema } from '../../core/chat.ts';
import { idOf } from '../../core/id.ts';
import { accept } from '../../core/outcome.ts';
import type { DeskContext } from '../store.ts';
import { say } from './cards.ts';
import { isPlace } from './places.ts';

const shownTalk = z.object({
  id: z.string(),
  line: z.number(),
  direction: z.enum(['in', 'out']),
  version: z.number(),
  blocks: z.array(blockSchema),
  choices: z.array(choiceSchema),
  at: z.number(),
});

export const listTalk = defineAction({
  name: 'chat.list',
  summary: 'Shows the conversation with the bot, newest first; cards are edited in place',
  on: 'desk',
  kind: 'read',
  permission: 'trader',
  http: { method: 'get', path: '/chat' },
  input: z.object({ before: z.number().int().optional(), limit: z.number().int().min(1).max(100).default(50) }),
  output: z.object({ talk: z.array(shownTalk) }),
  run: (context: DeskContext, input) => {
    const rows = context.store.talkBefore(input.before ?? Number.MAX_SAFE_INTEGER, input.limit);
    return accept({
      talk: rows.map(({ id, line, direction, version, blocks, choices, at }) => ({
        id,
        line,
        direction,
        version,
        blocks,
        choices,
        at,
      })),
    });
  },
});

/** What a person typed and what the program answered, written down together. The answer goes where it was typed. */
export const noteTalk = defineAction({
  name: 'talk.note',
  summary: 'Writes down what was typed and what was answered',
  on: 'desk',
  kind: 'write',
  permission: 'internal',
  input: z.object({ text: z.string(), blocks: z.array(blockSchema), place: placeSchema.optional() }),
  output: z.object({ id: z.string() }),
  run: (context: DeskContext, input) => {
    const { store } = context;
    const line = store.nextLine();
    const id = idOf('typed', context.id, line);
    const blocks = [{ kind: 'text' as const, text: input.text }];
    store.insertTalk({ id, direction: 'in', version: 1, blocks, choices: [], at: context.now(), line });
    const to = input.place && isPlace(context, input.place) ? [input.place] : [];
    say(context, idOf('answer', context.id, line), input.blocks, [], to);
    return accept({ id });
  },
});
