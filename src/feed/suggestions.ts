import { z } from 'zod';
import { accept, type Outcome } from '../core/outcome.ts';
import { saidSchema } from '../core/said.ts';
import { feedAction } from './feed-action.ts';
import { feedId } from './ids.ts';
import { readingSettingsSchema } from './reading-settings.ts';
import { feedRefusals } from './refusals.ts';
import type { FeedContext, FeedSettings } from './store.ts';
import { type Suggestion, suggest } from './suggest.ts';

const lookedAt = 200;

const suggestionSchema = z.object({
  id: z.string(),
  change: readingSettingsSchema.pick({ defaultSymbol: true, ignoredWords: true, barePrice: true }).partial(),
  why: saidSchema,
  messages: z.array(z.string()),
});

function open({ store }: FeedContext, settings: FeedSettings): Suggestion[] {
  return suggest(store.recentEntries(lookedAt), settings).filter(({ id }) => !settings.declined.includes(id));
}

export const showSuggestions = feedAction({
  name: 'feed.suggestions',
  summary: 'Shows settings that the messages of a channel speak for; none holds until it is accepted',
  kind: 'read',
  needs: { scope: 'feed', over: 'feed' },
  http: { method: 'get', path: '/feeds/{feed}/suggestions' },
  input: z.object({ feed: feedId }),
  output: z.object({ suggestions: z.array(suggestionSchema) }),
  target: (input) => input.feed,
  run: (context: FeedContext, input): Outcome<{ suggestions: Suggestion[] }> => {
    const settings = context.store.settings();
    if (!settings) return feedRefusals.refuse('FEED_UNKNOWN', { feed: input.feed });
    return accept({ suggestions: open(context, settings) });
  },
});

export const answerSuggestion = feedAction({
  name: 'feed.answer-suggestion',
  summary: 'Accepts a suggested setting, or declines it for good',
  kind: 'write',
  needs: { scope: 'feed', over: 'feed' },
  http: { method: 'post', path: '/feeds/{feed}/suggestions/{suggestion}' },
  input: z.object({ feed: feedId, suggestion: z.string().max(40), answer: z.enum(['accept', 'decline']) }),
  output: z.object({ change: suggestionSchema.shape.change }),
  target: (input) => input.feed,
  run: (context: FeedContext, input): Outcome<{ change: Suggestion['change'] }> => {
    const settings = context.store.settings();
    if (!settings) return feedRefusals.refuse('FEED_UNKNOWN', { feed: input.feed });
    const found = open(context, settings).find(({ id }) => id === input.suggestion);
    if (!found) return feedRefusals.refuse('SUGGESTION_GONE', { suggestion: input.suggestion });
    const isAccepted = input.answer === 'accept';
    context.store.saveSettings(
      isAccepted ? { ...settings, ...found.change } : { ...settings, declined: [...settings.declined, found.id] },
    );
    return accept({ change: isAccepted ? found.change : {} });
  },
});
