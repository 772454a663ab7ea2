import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { setImmediate as breathe } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createDiscord } from '../../../bots/discord/discord.ts';

it('a line that is given up while it is opened breaks nothing when it fails afterwards', async () => {
  const opening: Socket[] = [];
  const server = createServer((_request, response) => {
    const { port } = server.address() as { port: number };
    const limits = { total: 10, remaining: 10, reset_after: 0, max_concurrency: 1 };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ url: `ws://127.0.0.1:${port}`, shards: 1, session_start_limit: limits }));
  });
  // Taken, and never answered.
  server.on('upgrade', (_request, socket: Socket) => {
    opening.push(socket.on('error', () => {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const thrown: unknown[] = [];
  const note = (error: unknown) => thrown.push(error);
  process.on('uncaughtException', note);
  onTestFinished(() => {
    process.off('uncaughtException', note);
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as { port: number };
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const door = createDiscord({ token: 'any', apiUrl: `http://127.0.0.1:${port}/api`, log, firstMs: 5 });
  const nobody = { chat: async () => ({ words: null }), channel: async () => {}, kept: async () => [] };
  await door.start({ ...nobody, suggest: async () => [], form: async () => null, menu: [] });
  await vi.waitFor(() => expect(opening).toHaveLength(1), { timeout: 20_000 });
  const [line] = opening;
  const isOver = new Promise((resolve) => line?.once('close', resolve));
  await door.stop();
  line?.resetAndDestroy();
  await isOver;
  for (let times = 0; times < 50; times += 1) await breathe();
  expect(thrown).toEqual([]);
});
