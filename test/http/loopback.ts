import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, upgradeWebSocket, type WebSocketServerLike } from '@hono/node-server';
import { onTestFinished } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import type { AppParts } from '../../src/http/app.ts';
import { createLiveStream, type StreamLimits, streamLimits } from '../../src/http/stream.ts';
import { createHub } from '../../src/platform/hub.ts';
import { toyApp } from './toy.ts';

/** The app behind a real server on a free port, with the hub flushed by hand. */
export async function listen(changes: Partial<AppParts> = {}, limits: Partial<StreamLimits> = {}) {
  const flushes: (() => void)[] = [];
  const hub = createHub({
    defer: (flush) => void flushes.push(flush),
    failed: (error) => {
      throw error;
    },
  });
  const live = createLiveStream(hub, { ...streamLimits, ...limits });
  const toy = toyApp({ stream: { live, upgrade: upgradeWebSocket }, ...changes });
  const sockets = new WebSocketServer({ noServer: true });
  const server = createAdaptorServer({
    fetch: toy.app.fetch,
    websocket: { server: sockets as WebSocketServerLike },
    overrideGlobalObjects: false,
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  onTestFinished(() => {
    live.close();
    for (const socket of sockets.clients) socket.terminate();
    server.close();
  });
  const publish = (...topics: string[]) => {
    for (const topic of topics) hub.publish(topic);
    for (const flush of flushes.splice(0)) flush();
  };
  return { ...toy, live, port, publish, url: `http://127.0.0.1:${port}` };
}

/** Resolves to an open socket with what it heard, or to the status it was refused with. */
export async function watch(
  port: number,
  headers: Record<string, string> = {},
  options: { autoPong?: boolean } = {},
  query = '',
) {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/api/v1/stream${query}`, { headers, ...options });
  const heard: string[] = [];
  socket.on('message', (data) => heard.push(JSON.parse(String(data)).topic));
  socket.on('error', () => {});
  const status = await new Promise<number>((resolve) => {
    socket.on('open', () => resolve(101));
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
  });
  return { socket, heard, status };
}
