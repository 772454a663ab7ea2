import { describe, expect, it } from 'vitest';
import { openDirectory } from './open-directory.ts';

function openFollowers(deaf: string[] = []) {
  const directory = openDirectory({ deaf });
  const follow = (feed: string, desk: string, isFollowing = true) =>
    directory.ask('directory.note-follow', { feed, desk, isFollowing });
  const nudge = async (feed: string) => {
    directory.woken.length = 0;
    await directory.ask('directory.nudge', { feed });
    await directory.drain();
    return [...directory.woken].sort();
  };
  return { ...directory, follow, nudge };
}

const named = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `desk-${String(at).padStart(4, '0')}`);

describe('who follows a channel', () => {
  it('is woken when it grows, once each, and nobody else is', async () => {
    const { follow, nudge } = openFollowers();
    for (const desk of ['desk-b', 'desk-a', 'desk-a']) await follow('gold', desk);
    await follow('euro', 'desk-c');
    expect(await nudge('gold')).toEqual(['desk-a', 'desk-b']);
    expect(await nudge('euro')).toEqual(['desk-c']);
    expect(await nudge('oil')).toEqual([]);
  });

  it('is woken no more once they do not follow it, and goes on with their other channels', async () => {
    const { follow, nudge } = openFollowers();
    for (const feed of ['gold', 'euro']) for (const desk of ['desk-a', 'desk-b']) await follow(feed, desk);
    await follow('gold', 'desk-a', false);
    expect(await nudge('gold')).toEqual(['desk-b']);
    expect(await nudge('euro')).toEqual(['desk-a', 'desk-b']);
    await follow('gold', 'desk-a');
    expect(await nudge('gold')).toEqual(['desk-a', 'desk-b']);
  });

  it('is reached beyond the first page of a hundred', async () => {
    const { follow, nudge } = openFollowers();
    for (const desk of named(101)) await follow('gold', desk);
    expect(await nudge('gold')).toEqual(named(101));
  });

  it('is woken although a desk before them cannot be', async () => {
    const { follow, nudge, takeAlerts } = openFollowers(['desk-a']);
    for (const desk of ['desk-a', 'desk-b', 'desk-c']) await follow('gold', desk);
    expect(await nudge('gold')).toEqual(['desk-a', 'desk-b', 'desk-c']);
    takeAlerts();
  });
});
