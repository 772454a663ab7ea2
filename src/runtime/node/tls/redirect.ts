import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { securityHeaders } from '../../../http/doors.ts';

interface Leading {
  host: string;
  port: number;
  /** names this service answers to, without port */
  hosts: readonly string[];
  /** where https is spoken, as it is reached from outside */
  securePort: number;
}

/** What is asked here came in the open: it is led to https under a name of ours, and nothing but looking is led at all. */
export async function openRedirect({ host, port, hosts, securePort }: Leading) {
  const server = createServer({ requestTimeout: 10_000, maxHeaderSize: 16_384 }, (request, response) => {
    request.resume();
    answer(request, response);
  });
  server.listen(port, host);
  await once(server, 'listening');

  function answer({ method = '', url = '', headers }: IncomingMessage, response: ServerResponse): void {
    for (const [name, value] of securityHeaders) response.setHeader(name, value);
    response.setHeader('connection', 'close');
    const name = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/i.exec(headers.host ?? '')?.[1]?.toLowerCase();
    if (name === undefined || !hosts.includes(name)) return end(response, 421);
    if (!['GET', 'HEAD'].includes(method)) return end(response, 403);
    const path = url.startsWith('/') ? url : '/';
    response.setHeader('location', `https://${name}${securePort === 443 ? '' : `:${securePort}`}${path}`);
    end(response, 308);
  }

  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}
