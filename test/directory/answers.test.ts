import { describe, expect, it } from 'vitest';
import { internally } from '../../src/core/who.ts';
import { openDirectory } from './open-directory.ts';

function openAnswers() {
  const { ask, asked } = openDirectory();
  return {
    /** The directory itself is asked something under a key, and answers by it again. */
    asItself: (key: string, feed: string) =>
      asked('directory.register-feed', { feed, name: feed }, { ...internally('test'), idempotencyKey: key }),
    user: internally('test').user,
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

  it('is apart from what the directory itself was asked under the same key', async () => {
    const { keep, find, asItself, user } = openAnswers();
    await asItself('key-1', 'gold');
    expect(await find(`${user}:key-1`)).toBeNull();
    await keep(`${user}:key-2`, 'hash-2', { ok: true, value: 'kept' });
    expect(await asItself('key-2', 'gold')).toEqual({ ok: true, value: {} });
    expect(await asItself('key-2', 'euro')).toMatchObject({ ok: false, refusal: { code: 'KEY_REUSED' } });
    expect(await find(`${user}:key-2`)).toEqual({ hash: 'hash-2', answer: { ok: true, value: 'kept' } });
  });

  it('stays the first, whoever asks the same key again', async () => {
    const { keep, find } = openAnswers();
    await keep('key-1', 'hash-1', 'first');
    await keep('key-1', 'hash-2', 'second');
    expect(await find('key-1')).toEqual({ hash: 'hash-1', answer: 'first' });
  });
});
