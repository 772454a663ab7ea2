import { defineAction } from '../core/action.ts';
import { readFeedLog } from '../core/feed-log.ts';
import { accept } from '../core/outcome.ts';
import type { FeedContext } from './store.ts';

export const readLog = defineAction({
  ...readFeedLog,
  summary: 'Entries of the log after a number',
  on: 'feed',
  kind: 'read',
  permission: 'internal',
  run: (context: FeedContext, input) =>
    accept({ entries: context.store.entriesAfter(input.after, input.limit), head: context.store.head() }),
});
