import { expect, it } from 'vitest';
import type { FeedEntry } from '../../../src/core/feed-log.ts';
import { isOfConcern } from '../../../src/desk/signals/take-batch.ts';

const entry = (kind: FeedEntry['kind'], type: string) => ({ kind, read: { reading: { type } } }) as FeedEntry;

it('chatter costs a broker nothing: prices are asked for where a message may become or change a trade', () => {
  const asked = (kind: FeedEntry['kind']) =>
    ['signal', 'signals', 'update', 'updates', 'reject', 'none'].filter((type) => isOfConcern(entry(kind, type)));
  expect(asked('read')).toEqual(['signal', 'signals', 'update', 'updates']);
  expect(asked('revised')).toEqual(['signal', 'signals', 'update', 'updates', 'reject', 'none']);
  expect(asked('deleted')).toHaveLength(6);
});
