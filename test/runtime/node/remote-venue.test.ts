import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { NotReached } from '../../../src/core/bridge.ts';
import { internally } from '../../../src/core/who.ts';
import { remoteVenue } from '../../../src/runtime/node/remote-venue.ts';

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const who = internally('trace-1');

it('a venue elsewhere is asked by one post and its answer is given back', async () => {
  let asked: unknown;
  const url = await serve((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += String(chunk);
    });
    request.on('end', () => {
      asked = { path: request.url, ...JSON.parse(body) };
      response.end(JSON.stringify({ ok: true, value: { accepted: [1] } }));
    });
  });
  const outcome = await remoteVenue(`${url}/venues/`, 'paper-1').perform('broker.offer', { commands: [] }, who);
  expect(outcome).toEqual({ ok: true, value: { accepted: [1] } });
  expect(asked).toEqual({ path: '/venues/paper-1', action: 'broker.offer', input: { commands: [] }, who });
});

it('a refusal of the venue is a value here too', async () => {
  const refused = { ok: false, refusal: { code: 'VENUE_NOT_OPEN', facts: { venue: 'a' } } };
  const url = await serve((_, response) => response.end(JSON.stringify(refused)));
  expect(await remoteVenue(url, 'a').perform('broker.report', {}, who)).toEqual(refused);
});

it.each<[string, RequestListener]>([
  ['an error', (_, response) => response.writeHead(500).end('{"ok":true,"value":1}')],
  ['a broken line', (_, response) => response.destroy()],
  ['half an answer', (_, response) => response.end('{"ok":tr')],
  ['something else', (_, response) => response.end('{"status":"fine"}')],
  ['silence', () => {}],
])('%s is not an answer: nothing is known', async (_, listener) => {
  const url = await serve(listener);
  await expect(remoteVenue(url, 'a', 100).perform('broker.offer', {}, who)).rejects.toThrow(NotReached);
});

it('nobody there is not an answer either', async () => {
  await expect(remoteVenue('http://127.0.0.1:1', 'a').perform('broker.offer', {}, who)).rejects.toThrow(NotReached);
});
