import { z } from 'zod';
import { listFeedsCall } from '../../core/directory-calls.ts';
import { accept } from '../../core/outcome.ts';
import type { Who } from '../../core/who.ts';
import { beginFlow } from '../../talk/converse.ts';
import { deskAction } from '../desk-action.ts';
import type { DeskContext } from '../store.ts';
import { followFlow } from './follow-flow.ts';

export const beginFollow = deskAction({
  name: 'follows.begin',
  summary: 'Follows a channel, by questions: which, into which account, with how much risk',
  kind: 'write',
  needs: { scope: 'risk', over: 'desk' },
  chat: {
    command: 'follow',
    fromText: (text) => (text.trim() ? { feed: text.trim() } : {}),
  },
  input: z.object({ feed: z.string().max(100).optional() }),
  output: z.object({}),
  // What names no channel is not kept: it may be a password in the wrong place.
  prepare: async (context: DeskContext, { feed }, who) =>
    feed === undefined ? null : channelNamed(context, feed, who),
  run: (context: DeskContext, _input, who, feed) => {
    beginFlow(context, followFlow, who, feed === null ? {} : { feed });
    return accept({});
  },
});

async function channelNamed({ office }: DeskContext, typed: string, who: Who): Promise<string | null> {
  const { idempotencyKey: _, ...asking } = who;
  const outcome = await office.perform(listFeedsCall.name, {}, asking);
  const { feeds } = outcome.ok ? listFeedsCall.output.parse(outcome.value) : { feeds: [] };
  const named = feeds.filter(({ name }) => name.toLowerCase() === typed.toLowerCase());
  // A name of several is asked about.
  const [only] = named.length === 1 ? named : [];
  return feeds.find(({ feed }) => feed === typed)?.feed ?? only?.feed ?? null;
}
