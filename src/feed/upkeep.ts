import { z } from 'zod';
import { accept } from '../core/outcome.ts';
import { feedAction } from './feed-action.ts';
import { defaultReadingSettings } from './reading-settings.ts';
import type { FeedContext } from './store.ts';

const day = 86_400_000;
const retentionBatch = 200;

function forgetIn(context: FeedContext, ms: number): void {
  context.schedule(forgetOld, { key: 'retention', at: context.now() + ms, input: {} });
}

export const openFeed = feedAction({
  name: 'feed.open',
  summary: 'Sets a channel up',
  kind: 'write',
  needs: 'office',
  input: z.object({ name: z.string() }),
  output: z.object({}),
  run: (context: FeedContext, input) => {
    if (!context.store.settings()) {
      context.store.saveSettings({
        key: 'feed',
        name: input.name,
        ...defaultReadingSettings,
        allowedAuthors: [],
        retentionDays: 365,
        declined: [],
      });
      forgetIn(context, day);
    }
    return accept({});
  },
});

export const forgetOld = feedAction({
  name: 'feed.forget',
  summary: 'Forgets raw text older than the retention time',
  kind: 'write',
  needs: 'office',
  input: z.object({}),
  output: z.object({ forgotten: z.number() }),
  run: (context: FeedContext) => {
    const days = context.store.settings()?.retentionDays ?? 365;
    const forgotten = context.store.forgetRevisions(context.now() - days * day, retentionBatch);
    const wait = forgotten === retentionBatch ? 1_000 : day;
    forgetIn(context, wait);
    return accept({ forgotten });
  },
});

export const clearFeed = feedAction({
  name: 'feed.clear',
  summary: 'Takes every message of a demo channel away; the log stays, so that no follower loses its place',
  kind: 'write',
  needs: 'office',
  input: z.object({}),
  output: z.object({ head: z.number().describe('the last entry of the log') }),
  run: (context: FeedContext) => {
    context.store.clearMessages(context.now());
    context.afterCommit(async () => context.services.changed(`feed:${context.id}:messages`));
    return accept({ head: context.store.head() });
  },
});
