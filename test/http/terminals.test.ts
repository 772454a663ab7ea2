import { expect, it, onTestFinished } from 'vitest';
import { appOf } from '../kit/app.ts';
import { openBooks } from '../kit/terminal-ts/books.ts';
import { type Request as Frame, noMishaps, startConnector, type Wire } from '../kit/terminal-ts/connector.ts';
import { openJournal } from '../kit/terminal-ts/journal.ts';
import { demoAccount } from '../kit/terminal-ts/pair.ts';
import { openTrader } from '../kit/trader.ts';

const at = 'http://localhost';
const refused = { v: 1, error: { code: 'refused', retryMs: 15_000 } };

async function open() {
  const trader = await openTrader();
  onTestFinished(trader.close);
  const app = appOf(trader);
  const send = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
    Promise.resolve(app.request(`${at}${path}`, { method: 'POST', body, headers }));
  const api = async (method: string, path: string, body?: object) => {
    const sent = body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {};
    return (await app.request(`${at}/api/v1${path}`, { method, ...sent })).json();
  };
  const account = demoAccount('hedging');
  const asked = (code: string, part: object = {}) =>
    JSON.stringify({ v: 1, code, ...account, build: 4410, eaVersion: '1.0.0', selfTest: [], ...part });
  const pair = async (code: string, part: object = {}) => (await send('/ea/v1/pair', asked(code, part))).json();
  const post = ({ path, id, epoch, seq, signature, body }: Frame) =>
    send(path, body, { 'x-c-id': id, 'x-c-epoch': epoch, 'x-c-seq': seq, 'x-c-sig': signature });
  const wire: Wire = async (frame) => {
    const response = await post(frame);
    const signature = response.headers.get('x-s-sig');
    return signature === null ? null : { body: await response.text(), signature };
  };
  const now = () => trader.clock.now();
  const books = openBooks({ netting: false, now });
  const start = (keys: { id: string; secret: string; secret2: string; family: number }) =>
    startConnector({ keys, account, books, journal: openJournal('j-1'), now, wire, mishaps: noMishaps() });
  async function pass(ms: number, connector: ReturnType<typeof start>) {
    for (let left = ms; left > 0; left -= 250) {
      await trader.clock.advance(250);
      await connector.tick();
    }
  }
  return { trader, app, send, api, pair, post, start, pass, books, account };
}

it('from a code to an order: paired, confirmed by its number, followed, copied', async () => {
  const { trader, api, pair, start, pass, books } = await open();
  const { terminal, code } = await api('POST', '/terminals', {});
  const keys = await pair(` ${code.slice(0, 5).toLowerCase()}-${code.slice(5)}`);
  expect(keys).toMatchObject({ v: 1, id: terminal, epoch: 0 });
  const connector = start(keys);
  await pass(3_000, connector);
  expect((await api('GET', '/terminals')).terminals).toMatchObject([
    { terminal, lights: { login: '50123456', server: 'Broker-Demo', isSpeaking: true, readOnly: 'not_confirmed' } },
  ]);
  const path = `/terminals/${terminal}/account`;
  const wrong = await api('POST', path, { account: 'mt5', login: '50123457', server: 'Broker-Demo' });
  expect(wrong).toMatchObject({ status: 409, code: 'TERMINAL_ANOTHER' });
  const yes = await api('POST', path, { account: 'mt5', login: '50123456', server: 'Broker-Demo' });
  expect(yes).toEqual({ account: 'mt5', isReal: false });
  await pass(2_000, connector);
  await api('POST', '/follows', { feed: 'demo', account: 'mt5' });
  await trader.post('XAUUSD BUY NOW SL 4050 TP 4080');
  await pass(6_000, connector);
  expect(books.positions().map(({ side, sl, tp }) => [side, Number(sl), Number(tp)])).toEqual([['buy', 4050, 4080]]);
  const { snapshot } = await api('GET', '/accounts/mt5');
  expect(snapshot.positions).toHaveLength(1);
});

it('a code works once, for ten minutes, and the fifth wrong one ends it', async () => {
  const { trader, api, pair } = await open();
  const first = await api('POST', '/terminals', {});
  expect(await pair(first.code)).toHaveProperty('secret');
  expect(await pair(first.code)).toEqual(refused);
  const second = await api('POST', '/terminals', {});
  const wrong = second.code.slice(0, 9) + (second.code.endsWith('2') ? '3' : '2');
  for (let times = 0; times < 5; times += 1) expect(await pair(wrong)).toEqual(refused);
  expect(await pair(second.code)).toEqual(refused);
  const third = await api('POST', '/terminals', {});
  await trader.clock.advance(600_001);
  expect(await pair(third.code)).toEqual(refused);
  // The control: four are forgiven.
  const fourth = await api('POST', '/terminals', {});
  const miss = fourth.code.slice(0, 9) + (fourth.code.endsWith('2') ? '3' : '2');
  for (let times = 0; times < 4; times += 1) await pair(miss);
  expect(await pair(fourth.code)).toHaveProperty('secret');
});

it('a stranger is answered the same, whatever was wrong, and learns nothing', async () => {
  const { api, pair, send, post, start, pass } = await open();
  const { code } = await api('POST', '/terminals', {});
  const keys = await pair(code);
  const connector = start(keys);
  await pass(2_000, connector);
  const frame = connector.peek();
  const bytes = new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]);
  const answers = [
    await post({ ...frame, signature: 'f'.repeat(64) }),
    await post({ ...frame, id: 'mt5-nobody' }),
    await post({ ...frame, id: '../../etc' }),
    await post({ ...frame, body: `${frame.body} ` }),
    await send('/ea/v1/sync', bytes, { 'x-c-id': keys.id }),
    await send('/ea/v1/sync', 'x'.repeat(1_048_576), { 'x-c-id': keys.id }),
    await send('/ea/v1/sync', ''),
    await send('/ea/v1/pair', bytes),
    await send('/ea/v1/pair', 'x'.repeat(1_048_576)),
    await send('/ea/v1/pair', '{"v":1}'),
  ];
  for (const answer of answers) {
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-s-sig')).toBeNull();
    expect(await answer.json()).toMatchObject({ v: 1, error: { code: 'refused' } });
  }
  // Who is known is let in all the same: what was wrong before is not held against the right signature.
  expect((await post(connector.peek())).headers.get('x-s-sig')).toMatch(/^[0-9a-f]{64}$/);
});

it('bytes that are no text, signed rightly, are an error that is signed', async () => {
  const { api, pair, send, start, pass } = await open();
  const { code } = await api('POST', '/terminals', {});
  const keys = await pair(code);
  const connector = start(keys);
  await pass(2_000, connector);
  const { createHash, createHmac } = await import('node:crypto');
  const bytes = new Uint8Array([0x7b, 0xff, 0x7d]);
  const [epoch, seq] = [`${connector.epoch()}`, '77'];
  const hash = createHash('sha256').update(bytes).digest('hex');
  const signature = createHmac('sha256', keys.secret)
    .update(['mt5c/1', '/ea/v1/sync', keys.id, epoch, seq, hash].join('\n'))
    .digest('hex');
  const headers = { 'x-c-id': keys.id, 'x-c-epoch': epoch, 'x-c-seq': seq, 'x-c-sig': signature };
  const answer = await send('/ea/v1/sync', bytes, headers);
  expect(answer.headers.get('x-s-sig')).not.toBeNull();
  expect(await answer.json()).toMatchObject({ error: { code: 'bad_body' } });
});

it('nobody confirms, pauses or revokes a terminal of somebody else, and a key that was taken away is a stranger’s', async () => {
  const { api, pair, start, pass } = await open();
  const { terminal, code } = await api('POST', '/terminals', {});
  const connector = start(await pair(code));
  await pass(2_000, connector);
  for (const [method, path, body] of [
    ['POST', '/terminals/mt5-other/account', { account: 'mt5', login: '1', server: 'x' }],
    ['PUT', '/terminals/mt5-other/pause', { isPaused: true }],
    ['DELETE', '/terminals/mt5-other/keys', undefined],
    ['POST', '/terminals', { terminal: 'mt5-other' }],
  ] as const)
    expect(await api(method, path, body)).toMatchObject({ code: 'TERMINAL_NOT_YOURS' });
  await api('DELETE', `/terminals/${terminal}/keys`);
  const rounds = connector.heard.length;
  await pass(5_000, connector);
  expect(connector.heard).toHaveLength(rounds);
  expect((await api('GET', '/terminals')).terminals).toMatchObject([
    { lights: { isRevoked: true, readOnly: 'revoked' } },
  ]);
});
