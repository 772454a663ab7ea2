import { z } from 'zod';
import { blockSchema, choiceSchema, placeSchema } from '../../core/chat.ts';
import { idOf } from '../../core/id.ts';
import { accept } from '../../core/outcome.ts';
import { deskAction } from '../desk-action.ts';
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
  run: (context: DeskContext, input) => {
    const rows = context.store.talkBefore(input.before ?? Number.MAX_SAFE_INTEGER, input.limit);
    return accept({
      zone: context.store.setting('zone') ?? null,
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

/** What a person typed, before anything is done about it: what comes of it stands below. */
export const noteTyped = deskAction({
  name: 'talk.typed',
  summary: 'Writes down what was typed',
  kind: 'write',
  needs: 'office',
  input: z.object({ text: z.string() }),
  output: z.object({ id: z.string() }),
  run: (context: DeskContext, input) => {
    const { store } = context;
    const line = store.nextLine();
    const id = idOf('typed', context.id, line);
    const blocks = [{ kind: 'text' as const, text: input.text }];
    store.insertTalk({ id, direction: 'in', version: 1, blocks, choices: [], at: context.now(), line });
    context.afterCommit(async () => context.services.changed(`desk:${context.id}:chat`));
    return accept({ id });
  },
});

/** What the program answered. It goes where it was typed. */
export const noteAnswer = deskAction({
  name: 'talk.answer',
  summary: 'Writes down what was answered',
  kind: 'write',
  needs: 'office',
  input: z.object({ to: z.string(), blocks: z.array(blockSchema), place: placeSchema.optional() }),
  output: z.object({}),
  run: (context: DeskContext, input) => {
    const places = input.place && isPlace(context, input.place) ? [input.place] : [];
    say(context, idOf('answer', input.to), input.blocks, [], places);
    return accept({});
  },
});
