import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { WebSocketManager, WebSocketShardEvents } from '@discordjs/ws';
import { expect, it, onTestFinished, vi } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { GuardedShards } from '../../../bots/discord/guarded-shards.ts';
import { openRest } from '../../../bots/discord/rest.ts';

const hello = { op: 10, d: { heartbeat_interval: 60_000 } };
const ready = { op: 0, s: 1, t: 'READY', d: { session_id: 'one', resume_gateway_url: '' } };

interface Story {
  /** by the number of the line: what becomes of it when it was greeted */
  greeted?: Record<number, (line: WebSocket) => void>;
  /** by the number of the line: what becomes of it when it introduced itself; it is taken in if nothing is said */
  introduced?: Record<number, (line: WebSocket) => void>;
  /** which line is answered only when the library failed at something */
  held?: number;
  session?: () => null;
}

async function tellStory({ greeted = {}, introduced = {}, held, session = () => null }: Story) {
  const failures: unknown[] = [];
  const unheard: unknown[] = [];
  let release = () => {};
  const server = createServer((_request, response) => {
    const { port } = server.address() as { port: number };
    const limits = { total: 10, remaining: 10, reset_after: 0, max_concurrency: 1 };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ url: `ws://127.0.0.1:${port}`, shards: 1, session_start_limit: limits }));
  });
  const lines = new WebSocketServer({ noServer: true });
  let opened = 0;
  server.on('upgrade', (request, socket, head) => {
    opened += 1;
    const nth = opened;
    const answer = () =>
      lines.handleUpgrade(request, socket, head, (line) => {
        line.on('error', () => {});
        line.on('message', (data) => {
          if (JSON.parse(String(data)).op !== 2) return;
          if (introduced[nth]) introduced[nth](line);
          else line.send(JSON.stringify(ready));
        });
        line.send(JSON.stringify(hello), () => greeted[nth]?.(line));
      });
    if (nth === held) release = answer;
    else answer();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const rest = openRest('any', `http://127.0.0.1:${port}/api`);
  const manager = new WebSocketManager({
    ...{ token: 'any', rest, shardCount: 1, intents: 0, retrieveSessionInfo: session },
    buildStrategy: (of) =>
      new GuardedShards(of, {
        failed(error) {
          failures.push(error);
          release();
        },
        mayOpen: async () => true,
      }),
  });
  const told: string[] = [];
  manager.on(WebSocketShardEvents.Dispatch, ({ data }) => told.push(data.t));
  manager.on(WebSocketShardEvents.Error, () => {});
  const note = (error: unknown) => unheard.push(error);
  process.on('unhandledRejection', note);
  onTestFinished(async () => {
    await manager.destroy();
    process.off('unhandledRejection', note);
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
    for (const line of lines.clients) line.terminate();
    server.closeAllConnections();
    server.close();
  });
  await manager.connect();
  return { failures, unheard, opened, told };
}

const refuse = (line: WebSocket) => line.send(JSON.stringify({ op: 9, d: false }));

it('what comes with the word that a session begins is told after it, and in its order', async () => {
  const after = Array.from({ length: 5 }, (_, nth) => ({ op: 0, s: nth + 2, t: `EVENT_${nth}`, d: {} }));
  const { told, failures } = await tellStory({
    introduced: {
      1(line) {
        const socket = Reflect.get(line, '_socket') as Socket;
        // In one piece, as a busy machine reads it.
        socket.cork();
        for (const frame of [ready, ...after]) line.send(JSON.stringify(frame));
        socket.uncork();
      },
    },
  });
  await vi.waitFor(() => expect(told).toEqual(['READY', ...after.map(({ t }) => t)]));
  expect(failures).toEqual([]);
});

/* The library lets a line wait some seconds for its turn after another introduced itself: these take as long. */

it('a line that is lost while it waits for its turn breaks nothing on the one after it', async () => {
  const { failures, unheard, opened } = await tellStory({
    introduced: { 1: refuse },
    greeted: { 2: (line) => line.terminate() },
    held: 3,
  });
  expect(failures).toEqual([new Error('WebSocket is not open: readyState 0 (CONNECTING)')]);
  expect(opened).toBe(3);
  expect(unheard).toEqual([]);
}, 60_000);

it('a line that cannot be opened anew is tried again', async () => {
  let asked = 0;
  const { failures, unheard, opened } = await tellStory({
    introduced: { 1: refuse },
    session() {
      asked += 1;
      // It is asked for the first line, for what that was told, and for the one after it.
      if (asked === 3) throw new Error('not now');
      return null;
    },
  });
  expect(failures).toEqual([new Error('not now')]);
  expect(opened).toBe(2);
  expect(unheard).toEqual([]);
}, 60_000);
