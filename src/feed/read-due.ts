import { z } from 'zod';
import { defineAction } from '../core/action.ts';
import { accept } from '../core/outcome.ts';
import { readWaiting } from './receive.ts';
import type { FeedContext } from './store.ts';

export const readDue = defineAction({
  name: 'feed.read',
  summary: 'Reads revisions that were left waiting',
  on: 'feed',
  kind: 'write',
  permission: 'internal',
  input: z.object({}),
  output: z.object({ done: z.number() }),
  run: (context: FeedContext) => {
    const done = readWaiting(context, 50);
    // Nothing done with rows left: fail, so that the row is kept and tried later with growing pauses.
    if (context.store.firstUnread()) {
      if (done === 0) throw new Error('a revision cannot be read');
      context.schedule({ key: 'read', action: 'feed.read', at: context.now(), input: {} });
    }
    return accept({ done });
  },
});
