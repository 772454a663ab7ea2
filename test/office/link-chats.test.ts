import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { internally } from '../../src/core/who.ts';
import { perform } from '../../src/office/catalogue.ts';
import { owner } from '../../src/office/demo.ts';
import { setupWord } from '../../src/office/setup-word.ts';
import { openPigeonOffice } from '../kit/pigeon-office.ts';
import { textOf } from '../kit/trader.ts';

const minute = 60_000;
const worded = z.object({ word: z.string() });

async function open({ isPrivate = true } = {}) {
  const { pigeons, office, context } = await openPigeonOffice({ isPrivate: () => isPrivate });
  const say = (text: string, person = 'pigeon-user:ann', place = 'pigeon:roof') =>
    pigeons.tell({ kind: 'text', text }, { person, place });
  return {
    ...{ office, context, say },
    page: (name: string, input: object) => perform(context, name, input, owner('test')),
    async word() {
      const asked = await perform(context, 'chats.link', {}, owner('test'));
      return worded.parse(asked.ok && asked.value).word;
    },
    shown: async () => {
      await office.advance(1_000);
      return pigeons.sent.map(({ blocks, place }) => `${place} ${textOf(blocks)}`);
    },
  };
}

describe('a chat is linked to a desk', () => {
  it('by the word its page gives, however it is typed, and acts there from then on', async () => {
    const { word, say, shown, page } = await open();
    const given = await word();
    await say(`/start ${given.slice(0, 5).toLowerCase()}-${given.slice(5)}`);
    expect((await shown()).at(-1)).toContain('This chat is yours now');
    await say('/accounts');
    expect((await shown()).at(-1)).toContain('Paper account');
    expect(JSON.stringify(await page('chat.list', {}))).toContain('pigeon-user:ann acts for this desk from now on');
  });

  it('by the word the bot gives, said on the page', async () => {
    const { say, shown, page } = await open();
    await say('/link');
    const word = /link (\w{10})/.exec((await shown()).at(-1) ?? '')?.[1] ?? '';
    expect(await page('chats.link', { word })).toMatchObject({ ok: true, value: { person: 'pigeon-user:ann' } });
    expect((await shown()).at(-1)).toContain('This chat is yours now');
  });

  it('by the word the service prints, as long as nobody is linked', async () => {
    const { context, say, shown } = await open();
    await say(`/start ${(await setupWord(context))?.word}`);
    expect((await shown()).at(-1)).toContain('This chat is yours now');
    expect(await setupWord(context)).toMatchObject({ isForChat: false, isForPage: true });
  });

  it('once: the same word links nobody else', async () => {
    const { word, say, shown } = await open();
    const given = await word();
    await say(`/link ${given}`);
    await say(`/link ${given}`, 'pigeon-user:bob', 'pigeon:cellar');
    expect(await shown()).toContainEqual(expect.stringContaining('pigeon:cellar That word is not known'));
  });

  it('also when the program died before it was told so and the platform tells it again', async () => {
    const { word, say, shown, context, office } = await open();
    const given = await word();
    const inside = internally('test');
    const by = { person: 'pigeon-user:ann', place: 'pigeon:roof' };
    await office.office.directory().perform('directory.redeem-code', { word: given, by }, inside);
    await say(`/link ${given}`);
    expect((await shown()).at(-1)).toContain('pigeon:roof This chat is yours now');
    expect(await setupWord(context)).toMatchObject({ isForChat: false, isForPage: true });
  });

  it.each([
    ['ten minutes late', 11 * minute],
    ['a day late', 1_500 * minute],
  ])('not by a word said %s', async (_name, later) => {
    const { word, say, shown, office } = await open();
    const given = await word();
    office.clock.set(office.clock.now() + later);
    await say(`/link ${given}`);
    expect((await shown()).at(-1)).toContain('not known');
  });

  it('not by guessing: after five wrong words not even the right one is taken, for an hour', async () => {
    const { word, say, shown, office } = await open();
    const given = await word();
    const wrong = given.startsWith('A') ? `B${given.slice(1)}` : `A${given.slice(1)}`;
    for (let nth = 0; nth < 5; nth += 1) await say(`/link ${wrong}`);
    await say(`/link ${given}`);
    expect((await shown()).at(-1)).toContain('Too many wrong words');
    office.clock.set(office.clock.now() + 61 * minute);
    await say(`/link ${await word()}`);
    expect((await shown()).at(-1)).toContain('This chat is yours now');
  });

  it('not where others read along', async () => {
    const { word, say, shown } = await open({ isPrivate: false });
    await say(`/link ${await word()}`);
    expect((await shown()).at(-1)).toContain('Others read along here');
    await say('/link', 'pigeon-user:bob', 'pigeon:cellar');
    expect((await shown()).at(-1)).toContain('Others read along here');
  });

  it('to one desk: a word asked for before it was linked gives it to nobody else', async () => {
    const { word, say, shown, page, context } = await open();
    await perform(context, 'desks.create', { desk: 'desk-2', user: 'bob' }, { ...owner('test'), as: 'office' });
    await say('/link');
    const early = /link (\w{10})/.exec((await shown()).at(-1) ?? '')?.[1] ?? '';
    await say(`/link ${await word()}`);
    const bob = {
      ...owner('test'),
      user: 'bob',
      desk: 'desk-2',
      grants: [{ scope: 'risk', over: 'desk', id: 'desk-2' }],
    };
    expect(await perform(context, 'chats.link', { word: early }, bob as never)).toMatchObject({
      refusal: { code: 'LINK_UNKNOWN' },
    });
    expect(await page('chats.list', {})).toMatchObject({ value: { persons: [{ person: 'pigeon-user:ann' }] } });
  });

  it('not by a program with a key, which would be a person then', async () => {
    const { context } = await open();
    const key = { ...owner('test'), as: 'key' as const };
    expect(await perform(context, 'chats.link', {}, key)).toMatchObject({ refusal: { code: 'LINK_BY_PROGRAM' } });
    expect(await perform(context, 'chats.link', { word: 'ABCDEFGHJK' }, key)).toMatchObject({
      refusal: { code: 'LINK_BY_PROGRAM' },
    });
  });

  it('not to itself: a word of a user said by a user, or of a person by a person, is none', async () => {
    const { word, say, shown, page } = await open();
    expect(await page('chats.link', { word: await word() })).toMatchObject({ refusal: { code: 'LINK_UNKNOWN' } });
    await say('/link');
    const own = /link (\w{10})/.exec((await shown()).at(-1) ?? '')?.[1] ?? '';
    await say(`/link ${own}`, 'pigeon-user:bob', 'pigeon:cellar');
    expect((await shown()).at(-1)).toContain('not known');
  });

  it('until it is taken away: from then on it acts no longer and is told nothing', async () => {
    const { word, say, shown, page, office } = await open();
    await say(`/link ${await word()}`);
    expect(await page('chats.list', {})).toMatchObject({ value: { persons: [{ person: 'pigeon-user:ann' }] } });
    expect(await page('chats.unlink', { person: 'pigeon-user:bob' })).toMatchObject({
      refusal: { code: 'NOT_YOURS' },
    });
    expect(await page('chats.unlink', { person: 'pigeon-user:ann' })).toMatchObject({ ok: true });
    await say('/accounts');
    expect((await shown()).at(-1)).toContain('I do not know you');
    const places = await office.office.desk('desk-1').perform('places.list', {}, internally('test'));
    expect(JSON.stringify(places)).not.toContain('pigeon');
  });
});
