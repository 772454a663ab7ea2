import { z } from 'zod';
import { defineAction } from '../core/action.ts';
import { changeOf, givenIn } from '../core/change.ts';
import { accept } from '../core/outcome.ts';
import { feedId } from './ids.ts';
import { readingSettingsSchema } from './reading-settings.ts';
import { feedRefusals } from './refusals.ts';
import type { FeedContext } from './store.ts';

const settingsSchema = readingSettingsSchema.extend({
  name: z.string().min(1).max(80),
  allowedAuthors: z.array(z.string().max(80)).max(200).describe('empty: whoever can post in the channel'),
  retentionDays: z.number().int().min(1).max(3650),
});

export const showSettings = defineAction({
  name: 'feed.settings',
  summary: 'Shows the settings of a channel',
  on: 'feed',
  kind: 'read',
  permission: 'owner',
  http: { method: 'get', path: '/feeds/{feed}/settings' },
  input: z.object({ feed: feedId }),
  output: settingsSchema,
  target: (input) => input.feed,
  run: (context: FeedContext, input) => {
    const settings = context.store.settings();
    return settings ? accept(settings) : feedRefusals.refuse('FEED_UNKNOWN', { feed: input.feed });
  },
});

export const changeSettings = defineAction({
  name: 'feed.configure',
  summary: 'Changes settings of a channel; what is left out stays',
  on: 'feed',
  kind: 'write',
  permission: 'owner',
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
