import { z } from 'zod';
import { defineAction } from '../../core/action.ts';
import { blockSchema, choiceSchema, type Outgoing } from '../../core/chat.ts';
import { idOf } from '../../core/id.ts';
import { accept } from '../../core/outcome.ts';
import type { DeskContext, TalkRow } from '../store.ts';
import { say } from './cards.ts';

const sendBatch = 50;

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

/** What a person typed and what the program answered, written down together. */
export const noteTalk = defineAction({
  name: 'talk.note',
  summary: 'Writes down what was typed and what was answered',
  on: 'desk',
  kind: 'write',
  permission: 'internal',
  input: z.object({ text: z.string(), blocks: z.array(blockSchema) }),
  output: z.object({ id: z.string() }),
  run: (context: DeskContext, input) => {
    const { store } = context;
    const line = store.nextLine();
    const id = idOf('typed', context.id, line);
    const typed: TalkRow = {
      id,
      place: `web:${context.id}`,
      direction: 'in',
      version: 1,
      sentVersion: 1,
      blocks: [{ kind: 'text', text: input.text }],
      choices: [],
      ref: null,
      at: context.now(),
      line,
    };
    store.insertTalk(typed);
    say(context, idOf('answer', context.id, line), input.blocks);
    return accept({ id });
  },
});

/**
 * Sends what has not been sent in its newest version. A crash between sending and marking repeats a card, which
 * its place shows as the same message again; an order is never repeated by it.
 */
export const sendTalk = defineAction({
  name: 'desk.send',
  summary: 'Sends and edits chat messages',
  on: 'desk',
  kind: 'write',
  permission: 'internal',
  input: z.object({}),
  output: z.object({ sent: z.number() }),
  prepare: async (context: DeskContext): Promise<{ id: string; version: number; ref: string }[]> => {
    const sent: { id: string; version: number; ref: string }[] = [];
    for (const row of context.store.unsent(sendBatch)) {
      const scheme = row.place.split(':')[0] ?? '';
      const port = context.services.chats.get(scheme);
      const message: Outgoing = {
        id: row.id,
        version: row.version,
        place: row.place,
        blocks: row.blocks,
        choices: row.choices,
        ref: row.ref,
      };
      // Without a door of that scheme the message waits in the conversation, where it can be read.
      const { ref } = port ? await port.send(message) : { ref: row.ref ?? row.id };
      context.services.metrics.count('signalos_chat_sent_total', { scheme });
      sent.push({ id: row.id, version: row.version, ref });
    }
    return sent;
  },
  run: (context: DeskContext, _input, _who, sent) => {
    for (const { id, version, ref } of sent) context.store.updateTalk(id, { sentVersion: version, ref });
    if (context.store.unsent(1).length > 0)
      context.schedule({ key: 'send', action: 'desk.send', at: context.now(), input: {} });
    return accept({ sent: sent.length });
  },
});
