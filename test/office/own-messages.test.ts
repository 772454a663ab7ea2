import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { perform } from '../../src/office/catalogue.ts';
import { owner } from '../../src/office/demo.ts';
import { appOf } from '../kit/app.ts';
import { openPigeonOffice } from '../kit/pigeon-office.ts';
import { ann } from '../kit/pigeons.ts';

const feed = 'pigeon-100loft';
const shape = z.object({
  messages: z.array(z.object({ messageId: z.string(), text: z.string(), isDeleted: z.boolean() })),
});

/** One channel with two sources, its chat and a webhook, and its owner at the API. */
async function open() {
  const { pigeons, office, context, linkAnn } = await openPigeonOffice();
  await linkAnn();
  await pigeons.tellChannel({ kind: 'added', by: ann });
  const asked = async (name: string, input: object) => {
    const outcome = await perform(context, name, { feed, ...input }, owner('test'));
    return outcome.ok ? outcome.value : outcome.refusal.code;
  };
  const { secret } = z.object({ secret: z.string() }).parse(await asked('hooks.open', {}));
  const app = appOf({ context });
  let sent = 0;
  return {
    ...{ pigeons, asked },
    post: (message: string, text: string, replyTo?: string) =>
      pigeons.tellChannel({
        ...{ kind: 'post', message, text, embeds: [], postedAt: 0 },
        ...(replyTo === undefined ? {} : { replyTo }),
      }),
    hook: async (fields: object) => {
      sent += 1;
      const [id, at, body] = [`delivery-${sent}`, new Date(office.clock.now()), JSON.stringify(fields)];
      const headers = {
        ...{ 'content-type': 'application/json', 'webhook-id': id },
        'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
        'webhook-signature': new Webhook(secret).sign(id, at, body),
      };
      const answer = await app.request(`http://localhost/hooks/${feed}`, { method: 'POST', headers, body });
      return (await answer.json()) as { messageId?: string; code?: string; detail?: string };
    },
    texts: async () => {
      const { messages } = shape.parse(await asked('messages.list', {}));
      return Object.fromEntries(messages.map(({ messageId, text, isDeleted }) => [messageId, isDeleted ? null : text]));
    },
  };
}

describe('two sources of one channel', () => {
  it('give their messages the same ids, and neither loses one', async () => {
    const { post, hook, asked, texts } = await open();
    await post('1', 'from the chat');
    expect(await hook({ id: '1', text: 'from the webhook' })).toMatchObject({ messageId: '1', isNew: true });
    await asked('messages.post', { messageId: '1', text: 'from the page' });
    expect(await texts()).toEqual({
      [`${feed}/1`]: 'from the chat',
      'hook/1': 'from the webhook',
      '1': 'from the page',
    });
  });

  it('change and take away their own messages only', async () => {
    const { pigeons, post, hook, texts } = await open();
    await post('1', 'from the chat');
    await post('2', 'from the chat, too');
    await hook({ id: '1', text: 'from the webhook' });
    await hook({ editOf: '1', text: 'edited by the webhook' });
    expect(await hook({ editOf: '2', text: 'not mine' })).toMatchObject({
      code: 'MESSAGE_UNKNOWN',
      facts: { message: '2' },
    });
    expect(await hook({ deleteOf: '2' })).toMatchObject({ code: 'MESSAGE_UNKNOWN', facts: { message: '2' } });
    expect(await hook({ deleteOf: `${feed}/2` })).toMatchObject({ code: 'MESSAGE_UNKNOWN' });
    await pigeons.tellChannel({ kind: 'delete', messages: ['1', 'hook/1'] });
    expect(await texts()).toEqual({
      [`${feed}/1`]: null,
      [`${feed}/2`]: 'from the chat, too',
      'hook/1': 'edited by the webhook',
    });
  });

  it('are both closed to whoever posts over the API', async () => {
    const { post, hook, asked, texts } = await open();
    await post('1', 'from the chat');
    await hook({ id: '1', text: 'from the webhook' });
    for (const messageId of [`${feed}/1`, 'hook/1']) {
      expect(await asked('messages.edit', { messageId, text: 'not mine' })).toBe('MESSAGE_UNKNOWN');
      expect(await asked('messages.delete', { messageId })).toBe('MESSAGE_UNKNOWN');
      expect(await asked('messages.post', { messageId, text: 'not mine' })).toBe('INVALID_INPUT');
    }
    expect(await texts()).toEqual({ [`${feed}/1`]: 'from the chat', 'hook/1': 'from the webhook' });
  });

  it('a platform is told of its own messages what is kept, whatever a webhook said since', async () => {
    const { pigeons, post, hook } = await open();
    await post('1', 'from the chat');
    for (let n = 0; n < 60; n += 1) await hook({ id: `${n}`, text: `number ${n}` });
    expect(await pigeons.ears()?.kept('pigeon')).toMatchObject([{ recent: ['1'], last: '1' }]);
  });
});
