import { readFeedLog } from '../core/feed-log.ts';
import { accept } from '../core/outcome.ts';
import { feedAction } from './feed-action.ts';
import type { FeedContext } from './store.ts';

export const readLog = feedAction({
  ...readFeedLog,
  summary: 'Entries of the log after a number',
  kind: 'read',
  needs: 'office',
  run: (context: FeedContext, input) =>
    accept({ entries: context.store.entriesAfter(input.after, input.limit), head: context.store.head() }),
});
