import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { internally } from '../../src/core/who.ts';
import { perform } from '../../src/office/catalogue.ts';
import { owner } from '../../src/office/demo.ts';
import { openPigeonOffice } from '../kit/pigeon-office.ts';
import { ann, roof } from '../kit/pigeons.ts';
import { textOf } from '../kit/trader.ts';

const feed = 'pigeon-100loft';
const signal = 'Gold buy now @ 4058\nSL 4040\nTP 4090';

async function open() {
  const { pigeons, office, context, linkAnn } = await openPigeonOffice();
  await linkAnn();
  const post = (message: string, text: string) =>
    pigeons.tellChannel({ kind: 'post', message, text, embeds: [], postedAt: office.clock.now() });
  return {
    ...{ office, context, pigeons, post },
    shown: async () => {
      await office.advance(1_000);
      return pigeons.sent.map(({ blocks }) => textOf(blocks));
    },
    messages: async () => {
      const listed = await perform(context, 'messages.list', { feed }, owner('test'));
      const shape = z.object({ messages: z.array(z.object({ text: z.string(), isDeleted: z.boolean() })) });
      return listed.ok ? shape.parse(listed.value).messages : listed.refusal.code;
    },
  };
}

describe('a channel of a platform', () => {
  it('that nobody added is not kept', async () => {
    const { post, messages } = await open();
    await post('1', signal);
    expect(await messages()).toBe('FEED_UNKNOWN');
  });

  it('asks who let the bot in how to follow it, and is a feed from then on', async () => {
    const { pigeons, post, messages, shown } = await open();
    await pigeons.tellChannel({ kind: 'added', by: ann });
    expect((await shown()).at(-1)).toContain('Loft Gold');
    expect(pigeons.sent.at(-1)?.place).toBe(roof);
    await post('1', signal);
    expect(await messages()).toMatchObject([{ text: signal }]);
  });

  it('is edited and deleted there as it is on its platform, once for each event', async () => {
    const { pigeons, post, messages } = await open();
    await pigeons.tellChannel({ kind: 'added', by: ann });
    await post('1', signal);
    await post('2', 'Good morning');
    const edit = { kind: 'edit', message: '1', stamp: 'e1', text: `${signal}0`, embeds: [] } as const;
    for (let times = 0; times < 2; times += 1) await pigeons.tellChannel(edit, { key: 'the-edit' });
    await pigeons.tellChannel({ kind: 'delete', messages: ['2', 'never-seen'] });
    expect(await messages()).toEqual([
      { text: 'Good morning', isDeleted: true },
      { text: `${signal}0`, isDeleted: false },
    ]);
  });

  it('stays the same feed when its platform gives it another id', async () => {
    const { pigeons, messages } = await open();
    await pigeons.tellChannel({ kind: 'added', by: ann });
    await pigeons.tellChannel({ kind: 'moved', to: 'pigeon:-200loft' });
    const what = { kind: 'post', message: '9', text: signal, embeds: [], postedAt: 0 } as const;
    await pigeons.tellChannel(what, { channel: 'pigeon:-200loft' });
    expect(await messages()).toMatchObject([{ text: signal }]);
  });

  it('is nobody’s when a stranger lets the bot in, and becomes a feed when a reader of it passes a post on', async () => {
    const { pigeons, post, messages, shown } = await open();
    await pigeons.tellChannel({ kind: 'added', by: 'pigeon-user:bob' });
    await post('1', signal);
    expect(await messages()).toBe('FEED_UNKNOWN');
    const from = { channel: 'pigeon:-100loft', title: 'Loft Gold' };
    // Whoever was handed the post could do the same: that they read the channel their platform has to say.
    await pigeons.tell({ kind: 'forward', text: signal, from });
    expect((await shown()).at(-1)).toContain('It is not shown that you read Loft Gold yourself');
    await post('1', signal);
    expect(await messages()).toBe('FEED_UNKNOWN');
    await pigeons.tell({ kind: 'forward', text: signal, from: { ...from, isReader: true } });
    const said = await shown();
    expect(said.at(-2)).toContain('4040');
    expect(said.at(-1)).toContain('Loft Gold');
    await post('2', signal);
    expect(await messages()).toMatchObject([{ text: signal }]);
  });

  it('cannot be followed by passing a post on where the bot does not read along, nor where its name is hidden', async () => {
    const { pigeons, messages, shown } = await open();
    await pigeons.tell({ kind: 'forward', text: signal, from: { channel: 'pigeon:-100loft', title: 'Loft Gold' } });
    expect((await shown()).at(-1)).toContain('I can’t read Loft Gold yet'.replace('’', "'"));
    await pigeons.tell({ kind: 'forward', text: signal, from: null });
    expect((await shown()).at(-1)).toContain('does not say which channel');
    expect(await messages()).toBe('FEED_UNKNOWN');
  });

  it('is read by nobody else here because they pass one of its posts on, but by whoever reads it on its platform', async () => {
    const { pigeons, office, shown, context } = await open();
    const inside = (name: string, input: object) => office.office.directory().perform(name, input, internally('test'));
    await perform(context, 'desks.create', { desk: 'desk-2', user: 'bob' }, { ...owner('test'), as: 'office' });
    await inside('directory.link-person', { person: 'pigeon-user:bob', user: 'bob', place: 'pigeon:cellar' });
    await office.office.desk('desk-2').perform('places.add', { place: 'pigeon:cellar' }, internally('test'));
    await pigeons.tellChannel({ kind: 'added', by: ann });
    const bob = { person: 'pigeon-user:bob', place: 'pigeon:cellar' };
    const readable = async () => {
      const found = await inside('directory.person', { person: bob.person });
      return found.ok ? JSON.stringify(found.value) : '';
    };
    expect(await readable()).not.toContain(feed);
    await pigeons.tell(
      { kind: 'forward', text: signal, from: { channel: 'pigeon:-100loft', title: 'Loft Gold' } },
      bob,
    );
    await shown();
    expect(await readable()).not.toContain(feed);
    expect(await shown()).toContainEqual(expect.stringContaining('It is not shown that you read Loft Gold'));
    const from = { channel: 'pigeon:-100loft', title: 'Loft Gold', isReader: true };
    await pigeons.tell({ kind: 'forward', text: signal, from }, bob);
    await shown();
    expect(await readable()).toContain(feed);
  });

  it('takes signals of its members from whom its owner named, and of nobody else', async () => {
    const { pigeons, context, shown } = await open();
    await pigeons.tellChannel({ kind: 'added', by: ann });
    const author = 'pigeon-user:stranger';
    const said = { text: signal, embeds: [], postedAt: 0, author, isMember: true } as const;
    const readings = async () => {
      const listed = await perform(context, 'messages.list', { feed }, owner('test'));
      const shape = z.object({
        messages: z.array(z.object({ read: z.object({ certainty: z.string(), reasons: z.array(z.unknown()) }) })),
      });
      return listed.ok ? shape.parse(listed.value).messages.map(({ read }) => read) : [];
    };
    await pigeons.tellChannel({ kind: 'post', message: '1', ...said });
    expect(await readings()).toMatchObject([
      { certainty: 'unsure', reasons: expect.arrayContaining([{ code: 'doubt.UNHEEDED', facts: { author } }]) },
    ]);
    await pigeons.tell({ kind: 'text', text: `/allow ${author} loft gold` });
    expect(await shown()).toContainEqual(expect.stringContaining(`taken from ${author}`));
    await pigeons.tellChannel({ kind: 'post', message: '2', ...said, text: signal.replace('4090', '4095') });
    expect((await readings()).at(0)).toMatchObject({ certainty: 'certain' });
    // Naming somebody takes nothing from the channel itself, nor from what is made by whoever runs it.
    const own = { embeds: [], postedAt: 0 };
    await pigeons.tellChannel({ kind: 'post', message: 'own', text: signal.replace('4090', '4091'), ...own });
    await pigeons.tellChannel({
      kind: 'post',
      message: 'hook',
      text: signal.replace('4090', '4092'),
      ...own,
      author: 'webhook:9',
    });
    expect((await readings()).slice(0, 2)).toMatchObject([{ certainty: 'certain' }, { certainty: 'certain' }]);
    await pigeons.tell({ kind: 'text', text: `/allow ${author} ${feed} off` });
    await pigeons.tellChannel({ kind: 'post', message: '3', ...said, text: signal.replace('4090', '4099') });
    expect((await readings()).at(0)).toMatchObject({ certainty: 'unsure' });
  });

  it('that moved counts its messages anew: the first of the new one is no message of the old', async () => {
    const { pigeons, post, messages } = await open();
    await pigeons.tellChannel({ kind: 'added', by: ann });
    await post('1', signal);
    await pigeons.tellChannel({ kind: 'moved', to: 'pigeon:-200loft' });
    const there = { channel: 'pigeon:-200loft' };
    await pigeons.tellChannel({ kind: 'post', message: '1', text: 'Close now', embeds: [], postedAt: 0 }, there);
    await pigeons.tellChannel({ kind: 'edit', message: '1', stamp: 'e', text: 'Close all now', embeds: [] }, there);
    expect(await messages()).toMatchObject([{ text: 'Close all now' }, { text: signal }]);
  });

  it('takes no part of an album from another author, nor what was passed on', async () => {
    const { pigeons, messages } = await open();
    await pigeons.tellChannel({ kind: 'added', by: ann });
    const part = { kind: 'post', embeds: [], postedAt: 0, album: 'a' } as const;
    await pigeons.tellChannel({ ...part, message: '1', text: 'Today' });
    await pigeons.tellChannel({ ...part, message: '2', text: signal, author: 'pigeon-user:x', isMember: true });
    await pigeons.tellChannel({ ...part, message: '3', text: signal, isForward: true });
    expect(await messages()).toMatchObject([{ text: signal }, { text: signal }, { text: 'Today' }]);
  });

  it('that cannot be reached now is told of again: nothing is taken as kept', async () => {
    const { pigeons, office } = await open();
    await pigeons.tellChannel({ kind: 'added', by: ann });
    await office.close();
    const what = { kind: 'post', message: '9', text: signal, embeds: [], postedAt: 0 } as const;
    await expect(pigeons.tellChannel(what)).rejects.toThrow();
  });
});
