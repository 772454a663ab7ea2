import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    receiverUrl: string;
  }
}

export interface Taken {
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** Somebody's program on loopback, outside workerd, that is told things; what it was told is read at /received. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const taken: Taken[] = [];
  const server = createServer((request, response) => {
    const { url: path = '' } = request;
    if (path === '/received') return void response.end(JSON.stringify(taken));
    let body = '';
    request.on('data', (chunk) => {
      body += String(chunk);
    });
    request.on('end', () => {
      taken.push({ path, headers: request.headers as Taken['headers'], body });
      if (path === '/led') response.writeHead(308, { location: '/there' });
      else if (path === '/astray') response.writeHead(307, { location: 'http://169.254.169.254/latest' });
      else if (path === '/long') response.writeHead(500).write('x'.repeat(1_000_000));
      else response.writeHead(200);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  provide('receiverUrl', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  };
}
