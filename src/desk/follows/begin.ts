import { z } from 'zod';
import { accept } from '../../core/outcome.ts';
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
  run: (context: DeskContext, { feed }, who) => {
    beginFlow(context, followFlow, who, feed === undefined ? {} : { feed });
    return accept({});
  },
});
