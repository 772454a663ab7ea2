import { describe, expect, it, onTestFinished } from 'vitest';
import { messageText } from '../../src/feed/message-text.ts';
import { openTrader } from '../kit/trader.ts';

const gold = 'XAUUSD BUY LIMIT 4055\nSL 4045\nTP 4075';

async function openChannel() {
  const trader = await openTrader();
  onTestFinished(trader.close);
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  const post = (input: object) => trader.tell('messages.post', { feed: 'demo', ...input });
  const edit = (input: object) => trader.tell('messages.edit', { feed: 'demo', ...input });
  const messages = async () => {
    const outcome = await trader.tell('messages.list', { feed: 'demo' });
    return outcome.ok
      ? (outcome.value as { messages: { messageId: string; text: string; revision: number }[] }).messages
      : [];
  };
  const orders = async () => {
    await trader.advance(1_000);
    return (await trader.account()).orders;
  };
  return { trader, post, edit, messages, orders };
}

describe('cards beside a message', () => {
  const embed = {
    title: 'XAUUSD BUY LIMIT',
    fields: [
      { name: 'Entry', value: '4055' },
      { name: 'SL', value: '4045' },
      { name: 'TP', value: '4075' },
    ],
  };

  it('are text: title, description and fields in their order', () => {
    expect(
      messageText('Hi', [{ title: 'T', description: 'D', fields: [{ name: 'SL', value: '1' }] }, { title: 'U' }]),
    ).toBe('Hi\nT\nD\nSL: 1\nU');
  });

  it('are read and traded like text', async () => {
    const { post, orders } = await openChannel();
    expect(await post({ embeds: [embed] })).toMatchObject({ ok: true });
    expect(await orders()).toMatchObject([{ price: '4055.00', sl: '4045.00', tp: '4075.00' }]);
  });

  it('edited by the bot that posted them change the order, and edited to the same change nothing', async () => {
    const { post, edit, orders, messages } = await openChannel();
    await post({ embeds: [embed], author: 'alerts', messageId: 'a' });
    await orders();
    const moved = {
      ...embed,
      fields: embed.fields.map((field) => (field.name === 'SL' ? { name: 'SL', value: '4047' } : field)),
    };
    await edit({ messageId: 'a', embeds: [moved], author: 'alerts' });
    expect(await orders()).toMatchObject([{ sl: '4047.00' }]);
    expect(await edit({ messageId: 'a', embeds: [moved] })).toMatchObject({ ok: true, value: { isNew: false } });
    expect((await messages())[0]?.revision).toBe(2);
  });

  it('may not be all that is empty', async () => {
    const { post } = await openChannel();
    expect(await post({ text: '' })).toMatchObject({ refusal: { code: 'MESSAGE_EMPTY' } });
    expect(
      await post({
        embeds: [
          { description: 'x'.repeat(5_000) },
          ...Array.from({ length: 3 }, () => ({ description: 'y'.repeat(5_000) })),
        ],
      }),
    ).toMatchObject({
      refusal: { code: 'MESSAGE_TOO_LONG' },
    });
  });
});

describe('an album', () => {
  it('is one message, whichever of its pictures carries the caption', async () => {
    const { post, orders, messages } = await openChannel();
    await post({ messageId: 'p1', album: 'g' });
    await post({ messageId: 'p2', album: 'g', text: gold });
    await post({ messageId: 'p3', album: 'g' });
    expect(await messages()).toMatchObject([{ messageId: 'p1', text: gold, revision: 2 }]);
    expect(await orders()).toHaveLength(1);
  });

  it('delivered twice is the same message', async () => {
    const { post, orders, messages } = await openChannel();
    for (let again = 0; again < 2; again += 1) {
      await post({ messageId: 'p1', album: 'g', text: gold });
      await post({ messageId: 'p2', album: 'g', text: 'Good luck' });
    }
    expect(await messages()).toMatchObject([{ messageId: 'p1', text: `${gold}\nGood luck`, revision: 2 }]);
    expect(await orders()).toHaveLength(1);
  });

  it('is meant by a reply to any of its pictures, and edited by an edit of any', async () => {
    const { post, edit, orders, trader } = await openChannel();
    await post({ messageId: 'p1', album: 'g', text: gold });
    await post({ messageId: 'p2', album: 'g' });
    await orders();
    await edit({ messageId: 'p1', text: gold.replace('4045', '4046') });
    expect(await orders()).toMatchObject([{ sl: '4046.00' }]);
    await post({ messageId: 'r', text: 'Cancel the order', replyTo: 'p2' });
    expect(await orders()).toEqual([]);
    await trader.settle();
  });

  it('loses a caption with its picture, and everything with the first', async () => {
    const { post, trader, messages } = await openChannel();
    await post({ messageId: 'p1', album: 'g', text: gold });
    await post({ messageId: 'p2', album: 'g', text: 'Good luck' });
    await trader.tell('messages.delete', { feed: 'demo', messageId: 'p2' });
    expect(await messages()).toMatchObject([{ text: gold, revision: 3, isDeleted: false }]);
    await trader.tell('messages.delete', { feed: 'demo', messageId: 'p1' });
    expect(await messages()).toMatchObject([{ isDeleted: true }]);
  });
});

describe('what arrives twice', () => {
  it('an edit with the same stamp is one edit', async () => {
    const { post, edit, messages } = await openChannel();
    await post({ messageId: 'a', text: gold });
    const again = { messageId: 'a', text: gold.replace('4045', '4046'), stamp: '17' };
    expect(await edit(again)).toMatchObject({ value: { isNew: true, revision: 2 } });
    expect(await edit({ ...again, text: gold })).toMatchObject({ value: { isNew: false } });
    expect((await messages())[0]?.revision).toBe(2);
  });
});
