import { once } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import type { Caller } from '../../src/core/who.ts';
import { mayWatch } from '../../src/http/stream.ts';
import { callers } from '../kit/who.ts';
import { listen, watch } from './loopback.ts';

const until = (condition: () => unknown) => vi.waitUntil(condition, { timeout: 5000, interval: 5 });

describe('the live stream', () => {
  it('names the topics that changed, once each', async () => {
    const { port, publish, live } = await listen();
    const { status, heard } = await watch(port);
    await until(() => live.size() === 1);
    publish('feed:demo:messages', 'desk:desk-1:chat', 'desk:desk-1:chat');
    await until(() => heard.length === 2);
    expect([status, heard]).toEqual([101, ['feed:demo:messages', 'desk:desk-1:chat']]);
  });

  it('tells nobody of another desk', async () => {
    const { port, publish, live } = await listen();
    const { heard } = await watch(port);
    await until(() => live.size() === 1);
    publish('desk:desk-2:account', 'desk:desk-1:account');
    await until(() => heard.length > 0);
    expect(heard).toEqual(['desk:desk-1:account']);
  });

  it.each<[string, Record<string, string>, number]>([
    ['a foreign page', { origin: 'https://evil.example' }, 403],
    ['a page on another port', { origin: 'http://127.0.0.1:1' }, 403],
    ['a name that is not ours', { host: 'evil.example' }, 421],
    ['a program', {}, 101],
  ])('opened by %s', async (_, headers, expected) => {
    const { port, live } = await listen();
    const { status } = await watch(port, headers);
    expect(status).toBe(expected);
    if (expected === 101) await until(() => live.size() === 1);
    else expect(live.size()).toBe(0);
  });

  it('takes no query: who asks for certain topics is told so', async () => {
    const { port, live } = await listen();
    expect((await watch(port, {}, {}, '?topics=chat')).status).toBe(422);
    expect(live.size()).toBe(0);
  });

  it('may be opened by our own page', async () => {
    const { port } = await listen();
    expect((await watch(port, { origin: `http://127.0.0.1:${port}` })).status).toBe(101);
  });

  it('is not for somebody who is nobody', async () => {
    const { port } = await listen({ identify: async () => callers.stranger() });
    expect((await watch(port)).status).toBe(403);
  });

  it('ends what was signed out of between its door and its opening', async () => {
    let isOver = false;
    const mine = { ...callers.trader('desk-1'), session: 's1' };
    const identify = async () => {
      const shown = isOver ? callers.stranger() : mine;
      isOver = true;
      return shown;
    };
    const { port, live } = await listen({ identify });
    const { socket, status } = await watch(port);
    expect(status).toBe(101);
    if (socket.readyState !== socket.CLOSED) await once(socket, 'close');
    await until(() => live.size() === 0);
  });

  it.each<[string, () => Caller]>([
    ['its credential has run out', () => callers.stranger()],
    ['another comes in its place', () => ({ ...callers.trader('desk-1'), session: 's2' })],
    ['its rights are others', () => ({ ...callers.viewer('desk-1'), session: 's1' })],
  ])('is ended within six beats when %s, and stays while nothing is', async (_, becomes) => {
    let now: Caller = { ...callers.trader('desk-1'), session: 's1' };
    const { port, live } = await listen({ identify: async () => now });
    const { socket } = await watch(port);
    await until(() => live.size() === 1);
    // Frames are handled in order: once its own ping is answered, its pong has been heard.
    const beats = async (many: number) => {
      for (let n = 0; n < many; n += 1) {
        live.beat();
        socket.ping();
        await once(socket, 'pong');
      }
    };
    await beats(6);
    expect(live.size()).toBe(1);
    now = becomes();
    await beats(5);
    expect(live.size()).toBe(1);
    live.beat();
    await until(() => live.size() === 0);
  });

  it('asks for an upgrade when it is asked without', async () => {
    const { url } = await listen();
    const answer = await fetch(`${url}/api/v1/stream`);
    expect([answer.status, (await answer.json()).code]).toEqual([426, 'UPGRADE_REQUIRED']);
  });

  it('opens no more connections than its limit, and one again when one has left', async () => {
    const { port, live } = await listen({}, { maxConnections: 2 });
    const first = await watch(port);
    await watch(port);
    await until(() => live.size() === 2);
    expect((await watch(port)).status).toBe(503);
    first.socket.close();
    await until(() => live.size() === 1);
    expect((await watch(port)).status).toBe(101);
  });

  it('ends a connection that no longer answers, and keeps one that does', async () => {
    const { port, live } = await listen();
    const dead = await watch(port, {}, { autoPong: false });
    const alive = await watch(port);
    await until(() => live.size() === 2);
    const pinged = Promise.all([once(dead.socket, 'ping'), once(alive.socket, 'ping')]);
    live.beat();
    await pinged;
    await until(() => dead.heard.includes('heartbeat') && alive.heard.includes('heartbeat'));
    const deadClosed = once(dead.socket, 'close');
    // Frames are handled in order: once its own ping is answered, its earlier pong has been heard.
    alive.socket.ping();
    await once(alive.socket, 'pong');
    live.beat();
    await deadClosed;
    expect([live.size(), alive.socket.readyState]).toEqual([1, alive.socket.OPEN]);
  });

  it('sends a viewer away who reads slower than it is told', async () => {
    const { port, live, publish } = await listen({}, { maxBufferedBytes: 10_000 });
    const slow = await watch(port);
    await until(() => live.size() === 1);
    slow.socket.pause();
    const long = 'x'.repeat(100_000);
    for (let round = 0; round < 500 && live.size() > 0; round += 1) {
      publish(`feed:demo:${round}${long}`);
      await new Promise(setImmediate);
    }
    expect(live.size()).toBe(0);
  });

  it('says goodbye to everybody when the service stops', async () => {
    const { port, live } = await listen();
    const { socket } = await watch(port);
    await until(() => live.size() === 1);
    const closed = once(socket, 'close');
    live.close();
    expect((await closed)[0]).toBe(1001);
  });
});

describe('who may watch what', () => {
  const owner = callers.owner();
  const trader = callers.trader('desk-2');

  it.each([
    [owner, 'desk:desk-1:chat', true],
    [owner, 'desk:desk-2:chat', false],
    [owner, 'feed:demo:messages', true],
    [owner, 'venue:paper-1:quotes', true],
    [trader, 'desk:desk-2:account', true],
    [trader, 'desk:desk-1:account', false],
    [trader, 'desk:desk-22:account', false],
    [trader, 'feed:demo:messages', true],
    [trader, 'venue:paper-1:quotes', false],
    [trader, 'directory:users', false],
    [trader, 'desk:undefined:chat', false],
    [callers.viewer('desk-1'), 'desk:desk-1:account', true],
    [callers.viewer('desk-1'), 'feed:demo:messages', false],
    [callers.provider('demo'), 'feed:demo:messages', true],
    [callers.provider('demo'), 'feed:other:messages', false],
    [callers.stranger(), 'feed:demo:messages', false],
  ])('$0.user and %s: %s', (viewer, topic, expected) => {
    expect(mayWatch(viewer, topic)).toBe(expected);
  });
});
