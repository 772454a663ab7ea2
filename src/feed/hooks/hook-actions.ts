import { z } from 'zod';
import { accept } from '../../core/outcome.ts';
import { drawHookSecret } from '../../core/secrets.ts';
import { feedAction } from '../feed-action.ts';
import { feedId } from '../ids.ts';
import type { FeedContext } from '../store.ts';
import { hookRefusals } from './refusals.ts';

const previousMs = 24 * 3_600_000;

export const openHook = feedAction({
  name: 'hooks.open',
  summary:
    'Gives a channel a webhook and its secret; once more, another secret, while the one before still counts for a day',
  kind: 'write',
  needs: { scope: 'feed', over: 'feed' },
  http: { method: 'post', path: '/feeds/{feed}/hook', status: 201 },
  kept: () => null,
  input: z.object({ feed: feedId }),
  output: z.object({
    path: z.string().describe('where its messages are posted to'),
    secret: z.string().describe('shown this once; it signs by the Standard Webhooks convention'),
    previousUntil: z.number().nullable().describe('until when the secret before counts as well'),
  }),
  target: (input) => input.feed,
  run: ({ store, now, services }: FeedContext, { feed }) => {
    const secret = drawHookSecret(services.secretBytes);
    const before = store.hook();
    const previousUntil = before ? now() + previousMs : null;
    store.saveHook({ secret, previous: before?.secret ?? null, previousUntil, openedAt: before?.openedAt ?? now() });
    return accept({ path: `/hooks/${feed}`, secret, previousUntil });
  },
});

export const closeHook = feedAction({
  name: 'hooks.close',
  summary: 'Takes the webhook of a channel away: nothing that is sent there counts from then on',
  kind: 'write',
  needs: { scope: 'feed', over: 'feed' },
  pace: 'protect',
  http: { method: 'delete', path: '/feeds/{feed}/hook' },
  input: z.object({ feed: feedId }),
  output: z.object({ feed: z.string() }),
  target: (input) => input.feed,
  run: ({ store }: FeedContext, { feed }) => {
    if (!store.hook()) return hookRefusals.refuse('HOOK_NONE', { feed });
    store.closeHook();
    return accept({ feed });
  },
});

export const listDeliveries = feedAction({
  name: 'hooks.deliveries',
  summary: 'Shows what came by the webhook of a channel, newest first, and why something was refused',
  kind: 'read',
  needs: { scope: 'feed', over: 'feed' },
  http: { method: 'get', path: '/hooks/{feed}/deliveries' },
  input: z.object({ feed: feedId, limit: z.number().int().min(1).max(200).default(50) }),
  output: z.object({
    isOpen: z.boolean().describe('whether it has a webhook'),
    deliveries: z.array(
      z.object({
        id: z.string(),
        at: z.number(),
        messageId: z.string().nullable().describe('null: it was refused'),
        refused: z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) }).nullable(),
      }),
    ),
  }),
  target: (input) => input.feed,
  run: ({ store }: FeedContext, { limit }) => {
    const deliveries = store
      .lastDeliveries(limit)
      .map(({ id, at, messageId, refused }) => ({ id, at, messageId, refused }));
    return accept({ isOpen: store.hook() !== undefined, deliveries });
  },
});
