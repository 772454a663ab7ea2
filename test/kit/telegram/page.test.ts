import { expect, it, onTestFinished } from 'vitest';
import { type FakeTelegram, openFakeTelegram } from './fake-telegram.ts';
import { createPage } from './page.ts';

it('on its page a person writes, posts, edits and taps', async () => {
  let telegram: FakeTelegram | null = null;
  const page = createPage(() => telegram as FakeTelegram);
  telegram = await openFakeTelegram({ otherwise: page });
  onTestFinished(telegram.close);
  const { apiRoot } = telegram;
  expect(await (await fetch(apiRoot)).text()).toContain('A stand-in for Telegram');
  const act = async (deed: object) => {
    const body = JSON.stringify(deed);
    const answer = await fetch(`${apiRoot}/do`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    return (await answer.json()) as {
      chats: { id: number; messages: { id: number; text: string }[] }[];
      problem?: string;
    };
  };
  const { chats } = (await (await fetch(`${apiRoot}/chats`)).json()) as { chats: { id: number }[] };
  const [you = 0, room = 0] = chats.map(({ id }) => id);
  await act({ do: 'write', chat: you, text: '/start' });
  await act({ do: 'add', chat: room });
  await act({ do: 'write', chat: room, text: 'Gold buy' });
  const shown = await act({ do: 'edit', chat: room, message: 1, text: 'Gold sell' });
  expect(shown.chats[1]?.messages).toMatchObject([{ text: 'Gold sell' }]);
  await act({ do: 'forward', chat: room, message: 1 });
  expect((await act({ do: 'tap', chat: you, message: 7, data: 'x' })).problem).toBeDefined();
  expect((await act({ do: 'dance' })).problem).toContain('Invalid');
  expect(telegram.updates.waiting().map((update) => Object.keys(update)[1])).toEqual([
    ...['message', 'my_chat_member', 'channel_post', 'edited_channel_post', 'message'],
  ]);
});
