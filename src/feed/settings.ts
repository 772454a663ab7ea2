import { z } from 'zod';
import { changeOf, givenIn } from '../core/change.ts';
import { accept } from '../core/outcome.ts';
import { feedAction } from './feed-action.ts';
import { feedId } from './ids.ts';
import { readingSettingsSchema } from './reading-settings.ts';
import { feedRefusals } from './refusals.ts';
import type { FeedContext } from './store.ts';

const settingsSchema = readingSettingsSchema.extend({
  name: z.string().min(1).max(80),
  allowedAuthors: z.array(z.string().max(80)).max(200).describe('empty: whoever can post in the channel'),
  retentionDays: z.number().int().min(1).max(3650),
});

export const showSettings = feedAction({
  name: 'feed.settings',
  summary: 'Shows the settings of a channel',
  kind: 'read',
  needs: { scope: 'feed', over: 'feed' },
  http: { method: 'get', path: '/feeds/{feed}/settings' },
  input: z.object({ feed: feedId }),
  output: settingsSchema,
  target: (input) => input.feed,
  run: (context: FeedContext, input) => {
    const settings = context.store.settings();
    return settings ? accept(settings) : feedRefusals.refuse('FEED_UNKNOWN', { feed: input.feed });
  },
});

export const changeSettings = feedAction({
  name: 'feed.configure',
  summary: 'Changes settings of a channel; what is left out stays',
  kind: 'write',
  needs: { scope: 'feed', over: 'feed' },
  http: { method: 'patch', path: '/feeds/{feed}/settings' },
  input: changeOf(settingsSchema).extend({ feed: feedId }),
  output: settingsSchema,
  target: (input) => input.feed,
  run: (context: FeedContext, { feed, ...change }) => {
    const settings = context.store.settings();
    if (!settings) return feedRefusals.refuse('FEED_UNKNOWN', { feed });
    const next = { ...settings, ...givenIn(change) };
    context.store.saveSettings(next);
    return accept(next);
  },
});
