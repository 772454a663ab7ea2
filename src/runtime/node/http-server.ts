import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type WebSocketServerLike } from '@hono/node-server';
import type { Hono } from 'hono';
import { WebSocketServer } from 'ws';
import type { HttpEnv } from '../../http/settings.ts';
import type { LiveStream } from '../../http/stream.ts';
import { addressOf, type Config } from '../config.ts';

export interface OpenDoor {
  url: string;
  /** takes nothing new and settles when everything that was asked is answered */
  close(): Promise<void>;
}

const lastWordsMs = 1_000;
const sweepMs = 50;
const requestTimeoutMs = 30_000;

/** Listens, and gives the app its sockets. */
export async function openDoor(app: Hono<HttpEnv>, live: LiveStream, { HOST, PORT }: Config): Promise<OpenDoor> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 4_096 });
  const server = createAdaptorServer({
    fetch: app.fetch,
    websocket: { server: sockets as WebSocketServerLike },
    overrideGlobalObjects: false,
    serverOptions: { requestTimeout: requestTimeoutMs },
  }) as Server;
  server.listen(PORT, HOST);
  await once(server, 'listening');
  const beat = setInterval(live.beat, live.limits.heartbeatMs);
  const { port } = server.address() as AddressInfo;

  return {
    url: addressOf(HOST, port),
    async close() {
      clearInterval(beat);
      live.close();
      const cutOff = setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate();
      }, lastWordsMs);
      // A connection that was answering when the server closed would be kept alive for another request.
      const sweep = setInterval(() => server.closeIdleConnections(), sweepMs);
      await new Promise((resolve) => server.close(resolve));
      clearInterval(sweep);
      clearTimeout(cutOff);
    },
  };
}
