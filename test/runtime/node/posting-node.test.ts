import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Letter } from '../../../src/core/posting.ts';
import { nodePosting } from '../../../src/runtime/node/posting-node.ts';
import { never, openReceiver, status } from '../../kit/receiver.ts';

const letter = (url: string): Letter => ({ url, body: '{"a":1}', headers: { 'webhook-id': 'event_1' } });
const here = nodePosting({ mayBeHere: true, timeoutMs: 2_000 });
const patient = nodePosting({ mayBeHere: true, timeoutMs: 300 });

/** As if a name led to these addresses. */
const leading = (addresses: string[], more: object = {}) =>
  nodePosting({ mayBeHere: true, timeoutMs: 2_000, resolve: async () => addresses, ownNetworks: () => [], ...more });

describe('posting to an address somebody chose', () => {
  it('sends body and headers, and says what was answered', async () => {
    const receiver = await openReceiver(status(200, { 'retry-after': '7' }, 'thank you'));
    expect(await here.post(letter(receiver.url))).toEqual({ status: 200, said: 'thank you', retryAfterMs: 7_000 });
    expect(receiver.received).toMatchObject([{ id: 'event_1', body: '{"a":1}', headers: { 'content-length': '7' } }]);
  });

  it('does not lead to this machine, nor by plain http, unless that was allowed', async () => {
    const receiver = await openReceiver();
    const away = nodePosting({ mayBeHere: false });
    expect(away.faultOf(receiver.url)).toBe('NOT_HTTPS');
    expect(await away.post(letter(receiver.url))).toEqual({ fault: 'NOT_HTTPS' });
    expect(await away.post(letter(receiver.url.replace('http:', 'https:')))).toEqual({ fault: 'OWN_NETWORK' });
    expect(receiver.state.connections).toBe(0);
  });

  it.each([
    ['this machine', ['127.0.0.1']],
    ['this machine in another spelling', ['::1']],
    ['this machine, mapped', ['::ffff:127.0.0.1']],
    ['a cloud that gives keys away', ['169.254.169.254']],
    ['a private network', ['10.1.2.3']],
    ['the public internet and this machine', ['93.184.216.34', '127.0.0.1']],
  ])('does not connect where a name leads to %s', async (_what, addresses) => {
    const receiver = await openReceiver();
    const url = `https://rebound.example:${receiver.port}/`;
    expect(await leading(addresses).post(letter(url))).toEqual({ fault: 'OWN_NETWORK' });
    expect(receiver.state.connections).toBe(0);
  });

  it('would connect there if nobody judged the addresses', async () => {
    const receiver = await openReceiver();
    const unguarded = leading(['127.0.0.1'], { isAllowed: () => true });
    await unguarded.post(letter(`https://rebound.example:${receiver.port}/`));
    expect(receiver.state.connections).toBeGreaterThan(0);
  });

  it('connects to what it judged, whatever the name leads to a moment later', async () => {
    const receiver = await openReceiver();
    let asked = 0;
    const rebinding = nodePosting({
      mayBeHere: false,
      timeoutMs: 300,
      ownNetworks: () => [],
      // A public address of nobody the first time, this machine ever after.
      resolve: async () => (asked++ === 0 ? ['192.175.48.1'] : ['127.0.0.1']),
    });
    await rebinding.post(letter(`https://rebound.example:${receiver.port}/`));
    expect([asked, receiver.state.connections]).toEqual([1, 0]);
  });

  it('does not connect to public addresses of its own networks', async () => {
    const neighbour = leading(['93.184.216.34'], { ownNetworks: () => ['93.184.216.1/24'] });
    expect(await neighbour.post(letter('https://neighbour.example/'))).toEqual({ fault: 'OWN_NETWORK' });
  });

  it('says that a name leads nowhere', async () => {
    expect(await leading([]).post(letter('https://nowhere.example/'))).toEqual({ fault: 'NO_NAME' });
  });

  it('follows 307 and 308 at the same place, and nothing that would change what is sent', async () => {
    const receiver = await openReceiver((response, got) =>
      got.path === '/hook' ? response.writeHead(308, { location: '/there' }).end() : response.writeHead(200).end(),
    );
    expect(await here.post(letter(receiver.url))).toMatchObject({ status: 200 });
    expect(receiver.received.map(({ path, body }) => path + body)).toEqual(['/hook{"a":1}', '/there{"a":1}']);
    for (const code of [300, 301, 302, 303, 304, 305]) {
      receiver.state.answer = status(code, { location: '/there' });
      expect(await here.post(letter(receiver.url))).toEqual({ fault: 'REDIRECT' });
    }
  });

  it.each([
    ['another port of this machine', (port: number) => `http://127.0.0.1:${port}/admin`, 'NOT_HTTPS'],
    ['the same by another name', (port: number) => `https://localhost:${port}/admin`, 'OWN_NETWORK'],
    ['a cloud that gives keys away', () => 'http://169.254.169.254/latest/meta-data', 'NOT_HTTPS'],
    ['the same by https', () => 'https://169.254.169.254/latest/meta-data', 'OWN_NETWORK'],
    ['a file', () => 'file:///etc/passwd', 'NOT_HTTPS'],
    ['one with a password', () => 'https://u:p@example.com/', 'USER_NAME'],
    ['nothing', () => 'https://', 'REDIRECT'],
  ])('is not led to %s', async (_what, to, fault) => {
    const victim = await openReceiver();
    const receiver = await openReceiver(status(307, { location: to(victim.port) }));
    expect(await here.post(letter(receiver.url))).toEqual({ fault });
    expect(victim.state.connections).toBe(0);
  });

  it('is not led in circles', async () => {
    const receiver = await openReceiver(status(307, { location: '/hook' }));
    expect(await here.post(letter(receiver.url))).toEqual({ fault: 'REDIRECTS' });
    expect(receiver.received).toHaveLength(4);
  });

  it('waits for no answer longer than its time, and for none that drips', async () => {
    expect(await patient.post(letter((await openReceiver(never)).url))).toEqual({ fault: 'TIMEOUT' });
    const dripping = await openReceiver((response) => {
      response.writeHead(500);
      response.write('no');
    });
    expect(await patient.post(letter(dripping.url))).toMatchObject({ status: 500, said: 'no' });
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void silent.close());
    const { port } = silent.address() as AddressInfo;
    expect(await patient.post(letter(`http://127.0.0.1:${port}/`))).toEqual({ fault: 'TIMEOUT' });
  });

  it('keeps two hundred characters of an answer, however long it is', async () => {
    let written = 0;
    const receiver = await openReceiver((response) => {
      response.writeHead(500);
      const piece = Buffer.alloc(100_000, 'x');
      const more = () => {
        while (written < 10_000_000 && !response.destroyed) {
          written += piece.length;
          if (!response.write(piece)) return void response.once('drain', more);
        }
        response.end();
      };
      more();
    });
    expect(await here.post(letter(receiver.url))).toEqual({ status: 500, said: 'x'.repeat(200), retryAfterMs: null });
    expect(written).toBeLessThan(10_000_000);
  });

  it('says that what does not speak http, or is not there, cannot be reached', async () => {
    const garbage = createServer((socket) => void socket.resume().end('\u0000garbage\r\n\r\n'));
    await new Promise<void>((resolve) => garbage.listen(0, '127.0.0.1', resolve));
    const { port } = garbage.address() as AddressInfo;
    expect(await here.post(letter(`http://127.0.0.1:${port}/`))).toEqual({ fault: 'NO_CONNECTION' });
    await new Promise((resolve) => garbage.close(resolve));
    expect(await here.post(letter(`http://127.0.0.1:${port}/`))).toEqual({ fault: 'NO_CONNECTION' });
    expect(await here.post(letter('nonsense'))).toEqual({ fault: 'NO_ADDRESS' });
  });

  it('waits for nobody who would rather speak another protocol', async () => {
    const change = 'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: other\r\n\r\n';
    const other = createServer((socket) => void socket.once('data', () => socket.write(change)).on('error', () => {}));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    expect(await patient.post(letter(`http://127.0.0.1:${port}/`))).toEqual({ fault: 'NO_CONNECTION' });
  });

  it('does not trust a certificate that nobody vouches for', async () => {
    const receiver = await openReceiver();
    const fault = await here.post(letter(`https://127.0.0.1:${receiver.port}/`));
    expect(fault).toEqual({ fault: expect.stringMatching(/CERTIFICATE|NO_CONNECTION/) });
    expect(receiver.received).toEqual([]);
  });

  it('lets go at once of what is under way when the process ends', async () => {
    const ending = new AbortController();
    const receiver = await openReceiver(() => ending.abort());
    const ended = nodePosting({ mayBeHere: true, ending: ending.signal });
    await expect(ended.post(letter(receiver.url))).rejects.toThrow(/abort/i);
    expect(receiver.received).toHaveLength(1);
  });

  it('sends nothing twice over one connection', async () => {
    const receiver = await openReceiver();
    await here.post(letter(receiver.url));
    await here.post(letter(receiver.url));
    expect(receiver.state.connections).toBe(2);
  });
});
