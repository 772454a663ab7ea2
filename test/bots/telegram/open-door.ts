import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { onTestFinished } from 'vitest';
import { createTelegram } from '../../../bots/telegram/telegram.ts';
import type { HeardInChannel } from '../../../src/core/channel.ts';
import type { Ears, HeardInChat, Outgoing } from '../../../src/core/chat.ts';
import { openFakeTelegram } from '../../kit/telegram/fake-telegram.ts';

export const hasty = { firstMs: 5, mostMs: 20, refusedMs: 20, answerMs: 300, againMs: 5, keepMs: 5_000 };

export const hookSecret = 'a-secret-of-24-characters';

async function listen(take: (request: Request) => Promise<Response>) {
  const server = serve({ fetch: take, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url: `http://127.0.0.1:${port}/telegram/webhook`, close };
}

interface Parts {
  /** what becomes of what is heard */
  chat?: (heard: HeardInChat) => Promise<{ words: string | null }>;
  channel?: (heard: HeardInChannel) => Promise<void>;
  token?: string;
  /** whether the platform calls, in place of being asked */
  isCalled?: boolean;
  now?: () => number;
}

/** The stand-in with the door at it, what it heard and what it logged. */
export async function openDoor({ chat, channel, token, isCalled = false, now = Date.now }: Parts = {}) {
  const telegram = await openFakeTelegram();
  const heard: (HeardInChat | HeardInChannel)[] = [];
  const logged: { level: string; text: string }[] = [];
  const note = (level: string) => (facts: object, message: string) =>
    void logged.push({ level, text: `${message} ${JSON.stringify(facts)}` });
  const called = isCalled ? await listen((request) => door.take(request)) : null;
  const door: ReturnType<typeof createTelegram> = createTelegram({
    ...(called && { hook: { url: called.url, secret: hookSecret } }),
    token: token ?? telegram.token,
    apiRoot: telegram.apiRoot,
    log: { info: note('info'), warn: note('warn'), error: note('error') },
    now,
    patience: hasty,
    holdSeconds: 1,
  });
  const ears: Ears = {
    chat: async (event) => {
      const answer = (await chat?.(event)) ?? { words: null };
      heard.push(event);
      return answer;
    },
    channel: async (event) => {
      await channel?.(event);
      heard.push(event);
    },
    kept: async () => [],
    suggest: async () => [],
    form: async () => null,
    menu: [
      {
        ...{ name: 'positions', does: 'Shows what is open', takes: '' },
        also: { ru: { does: 'Показывает открытое', takes: '' }, ar: { does: 'ا'.repeat(300), takes: '' } },
      },
      { name: 'not-a-name', does: 'cannot be shown', takes: '' },
    ],
  };
  onTestFinished(async () => {
    await door.stop();
    await telegram.close();
    await called?.close();
  });
  const anna = telegram.person('Anna');
  telegram.say(anna, '/start');
  const place = `telegram:${anna.id}`;
  const send = (message: Partial<Outgoing>) =>
    door.port.send({
      ...{ id: 'talk_1', version: 1, place, blocks: [], choices: [], form: null, ref: null, isSilent: false },
      ...message,
    });
  return {
    ...{ telegram, door, ears, heard, logged, anna, place, send, hookUrl: called?.url ?? '' },
    text: (text: string): Partial<Outgoing> => ({ blocks: [{ kind: 'text', text }] }),
    /** what is said in Anna's chat */
    said: () => telegram.shown(anna.id),
    calls: (method: string) => telegram.calls.filter((call) => call.method === method),
    texts: () => heard.map(({ what }) => ('text' in what ? what.text : what.kind)),
  };
}
