import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Caller, every } from '../../src/core/who.ts';
import { asking, callers } from '../kit/who.ts';
import { openDirectory } from './open-directory.ts';

const listed = z.object({ feeds: z.array(z.object({ feed: z.string() })) });

async function openFeeds() {
  const directory = openDirectory();
  const { ask } = directory;
  for (const [feed, name] of [
    ['gold', 'Gold room'],
    ['euro', 'Euro room'],
    ['oil', 'Oil room'],
  ]) {
    await ask('directory.register-feed', { feed, name });
    directory.clock.set(directory.clock.now() + 1);
  }
  const list = async (caller: Caller): Promise<string[] | string> => {
    const outcome = await directory.asked('feeds.list', {}, asking(caller));
    if (!outcome.ok) return outcome.refusal.code;
    return listed.parse(outcome.value).feeds.map(({ feed }) => feed);
  };
  return { ...directory, list };
}

describe('channels', () => {
  it.each<[string, Caller, string[] | string]>([
    ['the owner', callers.owner(), ['gold', 'euro', 'oil']],
    ['a trader who may read all', callers.trader('desk-1'), ['gold', 'euro', 'oil']],
    [
      'a trader who may read one',
      { ...callers.trader('desk-1'), grants: [{ scope: 'read', over: 'feed', id: 'euro' }] },
      ['euro'],
    ],
    ['who provides one', callers.provider('oil'), ['oil']],
    [
      'who may read every channel and nothing else',
      { ...callers.stranger(), grants: [{ scope: 'read', over: 'feed', id: every }] },
      ['gold', 'euro', 'oil'],
    ],
    [
      'who may publish to one without reading it',
      { ...callers.stranger(), grants: [{ scope: 'feed', over: 'feed', id: 'gold' }] },
      'NOT_ALLOWED',
    ],
    ['who may only look at a desk', callers.viewer('desk-1'), 'NOT_ALLOWED'],
    ['a stranger', callers.stranger(), 'NOT_ALLOWED'],
  ])('are listed, oldest first, as far as %s may read them', async (_, caller, seen) => {
    const { list } = await openFeeds();
    expect(await list(caller)).toEqual(seen);
  });

  it('are found by their id, and one that is not listed is refused', async () => {
    const { ask, asked } = await openFeeds();
    expect(await ask('directory.feed', { feed: 'euro' })).toEqual({ name: 'Euro room' });
    expect(await asked('directory.feed', { feed: 'silver' })).toEqual({
      ok: false,
      refusal: { code: 'FEED_NOT_LISTED', facts: { feed: 'silver' } },
    });
  });

  it('keep their name and their place when they are listed again', async () => {
    const { ask, list } = await openFeeds();
    await ask('directory.register-feed', { feed: 'gold', name: 'Another name' });
    expect(await ask('directory.feed', { feed: 'gold' })).toEqual({ name: 'Gold room' });
    expect(await list(callers.owner())).toEqual(['gold', 'euro', 'oil']);
  });
});

describe('desks', () => {
  it('are new once', async () => {
    const { ask } = openDirectory();
    const add = (user: string) => ask('directory.register-desk', { desk: 'desk-1', user });
    expect(await add('ann')).toEqual({ isNew: true });
    expect(await add('bob')).toEqual({ isNew: false });
    await ask('directory.link-person', { person: 'pigeon-user:ann', user: 'ann' });
    expect((await ask('directory.person', { person: 'pigeon-user:ann' })).known).toMatchObject({ user: 'ann' });
  });

  it('are listed a page at a time, each of them once', async () => {
    const { ask } = openDirectory();
    const all = Array.from({ length: 7 }, (_, at) => `desk-${at}`);
    for (const desk of [...all].reverse()) await ask('directory.register-desk', { desk, user: desk });
    const pages: string[][] = [];
    for (let after = ''; ; ) {
      const { desks } = await ask('directory.desks', { after, limit: 3 });
      if (desks.length === 0) break;
      pages.push(desks);
      after = desks.at(-1);
    }
    expect(pages).toEqual([all.slice(0, 3), all.slice(3, 6), all.slice(6)]);
  });

  it.each([0, 101, 2.5])('are listed in no pages of %s', async (limit) => {
    const { asked } = openDirectory();
    expect(await asked('directory.desks', { limit })).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT' } });
  });
});
