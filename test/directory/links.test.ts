import { describe, expect, it } from 'vitest';
import { ann, roof } from '../kit/pigeons.ts';
import { openDirectory } from './open-directory.ts';

const minute = 60_000;
const bob = 'pigeon-user:bob';
type Side = { user: string } | { person: string; place: string };
const user = { user: 'ann' };
const chat = { person: ann, place: roof };

async function openLinks({ isPrivate = true } = {}) {
  const directory = openDirectory({ isPrivate });
  const { ask, clock } = directory;
  await ask('directory.register-desk', { desk: 'desk-7', user: 'ann' });
  return {
    ...directory,
    pass: (ms: number) => clock.set(clock.now() + ms),
    issue: async (whom: Side, more: object = {}): Promise<string> =>
      (await ask('directory.issue-code', { for: whom, ...more })).word,
    redeem: async (word: string, by: Side): Promise<string> =>
      (await ask('directory.redeem-code', { word, by })).became,
    known: async (person: string) => (await ask('directory.person', { person })).known?.user ?? null,
  };
}

describe('a word that links a chat and a user', () => {
  it.each<[string, Side, Side]>([
    ['a user, said in a chat', user, chat],
    ['a chat, said by a user', chat, user],
  ])('works once for %s', async (_, asks, says) => {
    const { issue, redeem, known } = await openLinks();
    const word = await issue(asks);
    expect(await known(ann)).toBeNull();
    expect(await redeem(`${word.slice(0, 5).toLowerCase()} ${word.slice(5)}`, says)).toBe('linked');
    expect(await known(ann)).toBe('ann');
    expect(await redeem(word, says)).toBe('unknown');
  });

  it.each<[string, Side, Side]>([
    ['by the same user', user, { user: 'ann' }],
    ['by another user', user, { user: 'bob' }],
    ['in the same chat', chat, chat],
    ['in another chat', chat, { person: bob, place: 'pigeon:cellar' }],
  ])('links nobody where it is said %s: it has to come to the other side', async (_, asks, says) => {
    const { issue, redeem, known } = await openLinks();
    expect(await redeem(await issue(asks), says)).toBe('unknown');
    expect([await known(ann), await known(bob)]).toEqual([null, null]);
  });

  it('works for ten minutes, or as long as it was made for', async () => {
    const { issue, redeem, pass } = await openLinks();
    const [early, late] = [await issue(user), await issue({ user: 'bob' })];
    pass(10 * minute - 1);
    expect(await redeem(early, chat)).toBe('linked');
    pass(1);
    expect(await redeem(late, { person: bob, place: roof })).toBe('unknown');
    const long = await issue(user, { validMs: 60 * minute });
    pass(59 * minute);
    expect(await redeem(long, chat)).toBe('linked');
  });

  it('takes the place of the one before it, of the same user or the same person', async () => {
    const { issue, redeem } = await openLinks();
    const [first, second] = [await issue(user), await issue(user)];
    expect([await redeem(first, chat), await redeem(second, chat)]).toEqual(['unknown', 'linked']);
    const [third, fourth] = [await issue(chat), await issue(chat)];
    expect([await redeem(third, user), await redeem(fourth, user)]).toEqual(['unknown', 'linked']);
  });

  it('is neither given nor taken where others read along', async () => {
    const { issue, redeem, ask, known } = await openLinks({ isPrivate: false });
    expect(await issue(chat)).toBeNull();
    expect(await redeem(await issue(user), chat)).toBe('public');
    expect(await ask('directory.issue-code', { for: { person: ann, place: 'nowhere:1' } })).toEqual({ word: null });
    expect(await known(ann)).toBeNull();
  });
});

describe('whoever guesses', () => {
  it('is barred after five wrong words in an hour, the right one included, and alone', async () => {
    const { issue, redeem, pass } = await openLinks();
    const tries: string[] = [];
    for (let nth = 0; nth < 5; nth++) tries.push(await redeem(`WRONG${nth}WRD`, chat));
    expect(tries).toEqual(Array(5).fill('unknown'));
    const word = await issue(user, { validMs: 120 * minute });
    expect(await redeem(word, chat)).toBe('barred');
    expect(await redeem(word, { person: bob, place: roof })).toBe('linked');
    pass(60 * minute + 1);
    expect(await redeem(await issue(user), chat)).toBe('linked');
  });

  it('is counted for themselves: a user and a person each, whatever chat they try from', async () => {
    const { redeem } = await openLinks();
    for (const place of [roof, 'pigeon:cellar', roof, 'pigeon:cellar', roof])
      await redeem('WRONGWRONG', { person: ann, place });
    expect(await redeem('WRONGWRONG', { person: ann, place: 'pigeon:attic' })).toBe('barred');
    expect(await redeem('WRONGWRONG', user)).toBe('unknown');
  });
});
