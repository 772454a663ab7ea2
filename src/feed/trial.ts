import { followMessageCall, postTrialCall } from '../core/feed-log.ts';
import { accept } from '../core/outcome.ts';
import { feedAction } from './feed-action.ts';
import { takePost } from './post.ts';
import { signalsOf } from './revise.ts';
import type { FeedContext } from './store.ts';

export const postTrial = feedAction({
  ...postTrialCall,
  summary: 'Takes a message of our own in a channel that is there to be tried out',
  kind: 'write',
  needs: 'office',
  run: (context: FeedContext, { messageId, text }) => {
    const post = { feed: context.id, text, embeds: [], messageId, isForward: false };
    const taken = takePost(context, post, 'channel');
    return taken.ok ? accept({}) : taken;
  },
});

export const followMessage = feedAction({
  ...followMessageCall,
  summary: 'Says when a message came and when it was read',
  kind: 'read',
  needs: 'office',
  run: ({ store }: FeedContext, { messageId }) => {
    const entry = store.lastEntryOf(messageId);
    return accept({
      receivedAt: store.revision(messageId, 1)?.receivedAt ?? null,
      readAt: entry?.at ?? null,
      isCertainSignal: entry?.read.certainty === 'certain' && signalsOf(entry.read.reading).length > 0,
    });
  },
});
