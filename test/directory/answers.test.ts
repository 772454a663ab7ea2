import { describe, expect, it } from 'vitest';
import { openDirectory } from './open-directory.ts';

function openAnswers() {
  const { ask } = openDirectory();
  return {
    find: async (key: string) => (await ask('directory.find-answer', { key })).earlier,
    keep: (key: string, hash: string, answer: unknown) => ask('directory.remember-answer', { key, hash, answer }),
  };
}

describe('an answer kept under a key', () => {
  it.each<[string, unknown]>([
    ['an outcome', { ok: true, value: { feed: 'gold', lots: '0.10' } }],
    ['a refusal', { ok: false, refusal: { code: 'FEED_NOT_LISTED', facts: { feed: 'gold' } } }],
    ['a list', [1, 'two', null]],
    ['a word', 'done'],
  ])('is found as it was: %s', async (_, answer) => {
    const { keep, find } = openAnswers();
    await keep('key-1', 'hash-1', answer);
    expect(await find('key-1')).toEqual({ hash: 'hash-1', answer });
  });

  it('is under no other key', async () => {
    const { keep, find } = openAnswers();
    await keep('key-1', 'hash-1', 'done');
    expect([await find('key-2'), await find('key'), await find('office>key-1')]).toEqual([null, null, null]);
  });

  it('stays the first, whoever asks the same key again', async () => {
    const { keep, find } = openAnswers();
    await keep('key-1', 'hash-1', 'first');
    await keep('key-1', 'hash-2', 'second');
    expect(await find('key-1')).toEqual({ hash: 'hash-1', answer: 'first' });
  });
});
