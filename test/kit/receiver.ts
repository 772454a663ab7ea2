import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Received {
  path: string;
  headers: Record<string, string>;
  body: string;
  id: string;
  /** as the body says it */
  told: { id: string; type: string; timestamp: string; desk: string; journal?: number; data: Record<string, unknown> };
}

export type Answer = (response: ServerResponse, got: Received, nth: number) => void;

export const status =
  (code: number, headers: Record<string, string> = {}, body = ''): Answer =>
  (response) =>
    void response.writeHead(code, headers).end(body);

export const never: Answer = () => {};

/** Somebody's own program on this machine that is told things, over real HTTP. */
export async function openReceiver(answer: Answer = status(204)) {
  const received: Received[] = [];
  const state = { answer, connections: 0 };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const got = receivedOf(request, Buffer.concat(chunks).toString());
      received.push(got);
      state.answer(response, got, received.length);
    });
  });
  server.on('connection', () => {
    state.connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  onTestFinished(close);
  return {
    port,
    url: `http://127.0.0.1:${port}/hook`,
    received,
    state,
    close,
    types: () => received.map(({ told }) => told.type),
  };
}

function receivedOf({ url = '', headers }: IncomingMessage, body: string): Received {
  const plain = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  let told: Received['told'];
  try {
    told = JSON.parse(body);
  } catch {
    told = { id: '', type: '', timestamp: '', desk: '', data: {} };
  }
  return { path: url, headers: plain, body, id: plain['webhook-id'] ?? '', told };
}

/** Whether this secret signed it, worked out without any library of the convention. */
export function isSignedBy(secret: string, { headers, body }: Pick<Received, 'headers' | 'body'>): boolean {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const own = `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
  return (headers['webhook-signature'] ?? '').split(' ').includes(own);
}
