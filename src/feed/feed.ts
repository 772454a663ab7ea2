import type { Room } from '../platform/room.ts';
import { deleteMessage, editMessage } from './change.ts';
import { deliverHook } from './hooks/deliver.ts';
import { closeHook, listDeliveries, openHook } from './hooks/hook-actions.ts';
import { readLog } from './log.ts';
import { listMessages } from './messages.ts';
import { newestMessages } from './newest.ts';
import { feedOwned } from './owned.ts';
import { hearMessage, postMessage } from './post.ts';
import { readDue } from './read-due.ts';
import { feedRefusals } from './refusals.ts';
import { changeSettings, showSettings } from './settings.ts';
import { type FeedStore, openFeedStore } from './store.ts';
import { answerSuggestion, showSuggestions } from './suggestions.ts';
import { followMessage, postTrial } from './trial.ts';
import { clearFeed, forgetOld, openFeed } from './upkeep.ts';

export const feedRoom: Room<FeedStore> = {
  kind: 'feed',
  openStore: openFeedStore,
  opening: { actions: [openFeed], absent: (feed) => feedRefusals.refuse('FEED_UNKNOWN', { feed }) },
  actions: [
    feedOwned,
    openFeed,
    postMessage,
    hearMessage,
    postTrial,
    followMessage,
    editMessage,
    deleteMessage,
    listMessages,
    newestMessages,
    showSettings,
    changeSettings,
    showSuggestions,
    answerSuggestion,
    readLog,
    readDue,
    forgetOld,
    clearFeed,
    openHook,
    closeHook,
    listDeliveries,
    deliverHook,
  ],
};
