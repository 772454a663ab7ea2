import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { nodeReach } from '../../../src/runtime/node/reach-node.ts';

async function openServer() {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.end('here');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => new Promise<void>((done) => server.close(() => done())));
  return { port: (server.address() as AddressInfo).port, asked: () => asked };
}

const request = () => ({ method: 'GET', headers: {}, signal: AbortSignal.timeout(5_000) });

describe('the way to providers', () => {
  it.each([
    ['this machine', ['127.0.0.1']],
    ['this machine by its other name', ['::1']],
    ['a network of our own', ['10.1.2.3']],
    ['what describes machines in a cloud', ['169.254.169.254']],
    ['somewhere public and this machine', ['203.0.114.7', '127.0.0.1']],
  ])('leads by a name that only a description has not to %s', async (_what, addresses) => {
    const { port, asked } = await openServer();
    const reach = nodeReach({ resolve: async () => addresses, ownNetworks: () => [] });
    const url = new URL(`http://elsewhere.example:${port}/`);
    await expect(reach(url, request(), false)).rejects.toThrow('an address of our own network');
    expect(asked()).toBe(0);
  });

  it('leads nowhere by a name that nobody has, nor into the network this host is in', async () => {
    const none = nodeReach({ resolve: async () => [] });
    await expect(none(new URL('https://elsewhere.example/'), request(), false)).rejects.toThrow('no such name');
    const near = nodeReach({ resolve: async () => ['203.0.114.7'], ownNetworks: () => ['203.0.114.0/24'] });
    await expect(near(new URL('https://elsewhere.example/'), request(), false)).rejects.toThrow('our own network');
  });

  it('leads to what was configured, wherever it is', async () => {
    const { port, asked } = await openServer();
    const answer = await nodeReach()(new URL(`http://127.0.0.1:${port}/`), request(), true);
    expect([await answer.text(), asked()]).toEqual(['here', 1]);
  });
});
