import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer, type Server as SecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type WebSocketServerLike } from '@hono/node-server';
import type { Hono } from 'hono';
import { WebSocketServer } from 'ws';
import type { HttpEnv } from '../../http/settings.ts';
import type { LiveStream } from '../../http/stream.ts';
import { addressOf } from '../config.ts';
import type { Certificate } from './tls/certificate.ts';

export interface OpenDoor {
  url: string;
  port: number;
  /** from the next connection on; only where one was served from the start */
  serve(certificate: Certificate): void;
  /** takes nothing new and settles when everything that was asked is answered */
  close(): Promise<void>;
}

const lastWordsMs = 1_000;
const sweepMs = 50;
/** Whoever sends slowly is not waited for, and no head is read without end. */
export const bounds = { requestTimeout: 30_000, headersTimeout: 10_000, maxHeaderSize: 16_384 };

interface Listening {
  host: string;
  port: number;
  /** null: in the open */
  certificate: Certificate | null;
}

const pairOf = ({ cert, key }: Certificate) => ({ cert, key });

/** Listens, and gives the app its sockets. */
export async function openDoor(app: Hono<HttpEnv>, live: LiveStream, listening: Listening): Promise<OpenDoor> {
  const { host, certificate } = listening;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 4_096 });
  const server = createAdaptorServer({
    fetch: app.fetch,
    websocket: { server: sockets as WebSocketServerLike },
    overrideGlobalObjects: false,
    ...(certificate === null
      ? { createServer, serverOptions: bounds }
      : { createServer: createSecureServer, serverOptions: { ...bounds, ...pairOf(certificate) } }),
  }) as Server | SecureServer;
  server.listen(listening.port, host);
  await once(server, 'listening');
  const beat = setInterval(live.beat, live.limits.heartbeatMs);
  const { port } = server.address() as AddressInfo;

  return {
    url: addressOf(host, port, certificate !== null),
    port,
    serve: (next) => {
      if ('setSecureContext' in server) server.setSecureContext(pairOf(next));
    },
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
