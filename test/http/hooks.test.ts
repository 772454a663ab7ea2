import { Webhook } from 'standardwebhooks';
import { describe, expect, it, onTestFinished } from 'vitest';
import { appOf } from '../kit/app.ts';
import { openTrader } from '../kit/trader.ts';

const signal = 'Gold buy now @ 4058\nSL 4040\nTP 4090';
const json = { 'content-type': 'application/json' };
const second = 1_000;

interface Sent {
  id?: string;
  body?: string;
  secret?: string;
  at?: number;
  headers?: Record<string, string>;
}

async function open() {
  const trader = await openTrader();
  onTestFinished(trader.close);
  const app = appOf(trader);
  const api = async (method: string, path: string, body?: object) =>
    (await app.request(`http://localhost/api/v1${path}`, {
      method,
      ...(body ? { headers: json, body: JSON.stringify(body) } : {}),
    })) as Response;
  const rotate = async (): Promise<string> => (await (await api('POST', '/feeds/demo/hook', {})).json()).secret;
  const secret = await rotate();
  const post = async (headers: Record<string, string>, body: string, feed = 'demo') => {
    const answer = await app.request(`http://localhost/hooks/${feed}`, { method: 'POST', headers, body });
    return { status: answer.status, ...(await answer.json()) };
  };
  const now = () => trader.clock.now();
  /** As the library of the convention signs it. */
  const send = (
    { id = 'msg-1', body = signal, secret: by = secret, at = now(), headers = {} }: Sent = {},
    feed = 'demo',
  ) =>
    post(
      {
        'content-type': 'text/plain',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at / second)),
        'webhook-signature': new Webhook(by).sign(id, new Date(at), body),
        ...headers,
      },
      body,
      feed,
    );
  const messages = async (): Promise<{ messageId: string; text: string; isDeleted: boolean }[]> =>
    (await (await api('GET', '/feeds/demo/messages')).json()).messages;
  const told = (fields: object, more: Sent = {}) =>
    send({ ...more, body: JSON.stringify(fields), headers: { ...json, ...more.headers } });
  return { trader, api, post, send, told, messages, secret, rotate, now };
}

describe('a webhook of a channel', () => {
  it('takes what its secret signed, and says what it was read as', async () => {
    const { send, messages } = await open();
    expect(await send()).toMatchObject({
      status: 200,
      messageId: 'msg-1',
      isNew: true,
      reading: { type: 'signal', certainty: 'certain' },
    });
    expect(await messages()).toMatchObject([{ messageId: 'hook/msg-1', text: signal }]);
  });

  it('takes the same delivery once, however often it is sent', async () => {
    const { send, messages } = await open();
    await send();
    expect(await send()).toMatchObject({ status: 200, isNew: false, reading: { type: 'signal' } });
    expect(await messages()).toHaveLength(1);
  });

  it('takes no other body under an id that was taken', async () => {
    const { send, messages } = await open();
    await send();
    expect(await send({ body: signal.replace('buy', 'sell') })).toMatchObject({ status: 409, code: 'HOOK_ID_REUSED' });
    expect(await messages()).toMatchObject([{ text: signal }]);
  });

  it('knows replies, edits and deletions', async () => {
    const { told, messages, trader } = await open();
    await told({ text: signal, id: 'a' }, { id: '1' });
    expect(await told({ text: 'Move SL to entry', replyTo: 'a' }, { id: '2' })).toMatchObject({
      reading: { type: 'update' },
    });
    await told({ text: signal.replace('4090', '4095'), editOf: 'a' }, { id: '3' });
    await told({ deleteOf: '2' }, { id: '4' });
    await trader.settle();
    expect(await messages()).toMatchObject([
      { messageId: 'hook/2', isDeleted: true },
      { messageId: 'hook/a', text: signal.replace('4090', '4095') },
    ]);
  });

  it('takes both secrets for a day after one was renewed, then only the new one', async () => {
    const { send, secret, rotate, trader } = await open();
    const next = await rotate();
    expect(await send({ id: '1', secret })).toMatchObject({ status: 200 });
    expect(await send({ id: '2', secret: next })).toMatchObject({ status: 200 });
    trader.clock.set(trader.clock.now() + 25 * 3_600_000);
    expect(await send({ id: '3', secret })).toMatchObject({ status: 401, code: 'HOOK_SIGNATURE_WRONG' });
    expect(await send({ id: '4', secret: next })).toMatchObject({ status: 200 });
  });

  const stranger = `whsec_${btoa('somebody else entirely, not us!!')}`;
  it.each<[string, Sent, number, string]>([
    ['of another secret', { secret: stranger }, 401, 'HOOK_SIGNATURE_WRONG'],
    ['whose signature is garbage', { headers: { 'webhook-signature': 'v1,AAAA v2 ,' } }, 401, 'HOOK_SIGNATURE_WRONG'],
    ['whose id was changed', { headers: { 'webhook-id': 'other' } }, 401, 'HOOK_SIGNATURE_WRONG'],
    ['without a time', { headers: { 'webhook-timestamp': 'now' } }, 401, 'HOOK_TIME_WRONG'],
    ['with a time below zero', { headers: { 'webhook-timestamp': '-5' } }, 401, 'HOOK_TIME_WRONG'],
    ['with nothing in it', { body: '  ' }, 422, 'HOOK_EMPTY'],
    ['with a placeholder left', { body: 'BUY XAUUSD at {{close}}' }, 422, 'HOOK_PLACEHOLDER'],
    ['with broken JSON', { body: '{"text":', headers: json }, 422, 'HOOK_BODY_UNFIT'],
    ['with a field nobody knows', { body: '{"txet":"BUY"}', headers: json }, 422, 'HOOK_BODY_UNFIT'],
    ['about a message that never was', { body: '{"deleteOf":"never"}', headers: json }, 404, 'MESSAGE_UNKNOWN'],
    ['that is too long', { body: 'x'.repeat(70_000) }, 413, 'BODY_TOO_LARGE'],
  ])('refuses a delivery %s', async (_name, sent, status, code) => {
    const { send, messages } = await open();
    expect(await send(sent)).toMatchObject({ status, code });
    expect(await messages()).toEqual([]);
  });

  it('refuses what was signed long ago, or will be', async () => {
    const { send, now } = await open();
    for (const away of [-301, 301])
      expect(await send({ at: now() + away * second })).toMatchObject({ status: 401, code: 'HOOK_TIME_WRONG' });
    expect(await send({ at: now() - 290 * second })).toMatchObject({ status: 200 });
  });

  it('tells a stranger the same of a channel that is there, that has no webhook and that is not', async () => {
    const { send, api } = await open();
    await api('POST', '/feeds', { feed: 'gold-room', name: 'Gold room' });
    const answers = await Promise.all(
      ['demo', 'gold-room', 'nowhere', '..%2f'].map((feed) => send({ secret: stranger }, feed)),
    );
    expect(answers.map(({ status, code, detail }) => [status, code, detail])).toEqual(
      Array.from({ length: 4 }, () => [401, 'HOOK_SIGNATURE_WRONG', expect.any(String)]),
    );
  });

  it('takes the secret in the body from a sender that cannot sign', async () => {
    const { post, secret, messages, trader } = await open();
    const plain = { 'content-type': 'text/plain; charset=utf-8' };
    expect(await post(json, JSON.stringify({ secret, text: signal, id: 'tv-1' }))).toMatchObject({ status: 200 });
    expect(await post(plain, `secret: ${secret}\n${signal}`)).toMatchObject({ status: 200, isNew: true });
    // Sent again at once it is the same, whatever others send between; later it was said anew.
    await post(plain, 'secret: none\ngarbage');
    expect(await post(plain, `secret: ${secret}\n${signal}`)).toMatchObject({ status: 200, isNew: false });
    trader.clock.set(trader.clock.now() + 61 * second);
    expect(await post(plain, `secret: ${secret}\n${signal}`)).toMatchObject({ status: 200, isNew: true });
    expect((await messages()).map(({ text }) => text)).toEqual([signal, signal, signal]);
    expect(await post(plain, `secret: ${secret}x\n${signal}`)).toMatchObject({ code: 'HOOK_SIGNATURE_MISSING' });
    expect(await post(plain, signal)).toMatchObject({ status: 401, code: 'HOOK_SIGNATURE_MISSING' });
  });

  it('keeps to a number a minute, and says when to come again', async () => {
    const { send, trader } = await open();
    for (let nth = 0; nth < 120; nth += 1) await send({ id: `m${nth}`, body: 'Good morning' });
    expect(await send({ id: 'one-more' })).toMatchObject({ status: 429, code: 'HOOK_TOO_MANY' });
    trader.clock.set(trader.clock.now() + 61 * second);
    expect(await send({ id: 'one-more' })).toMatchObject({ status: 200 });
  });

  it('loses nothing of its sender to what anybody may send there, and keeps only some of that', async () => {
    const { send, api } = await open();
    for (let nth = 0; nth < 130; nth += 1) await send({ id: `x${nth}`, secret: stranger });
    expect(await send({ id: 'real' })).toMatchObject({ status: 200, isNew: true });
    const { deliveries } = await (await api('GET', '/hooks/demo/deliveries?limit=200')).json();
    expect(deliveries).toHaveLength(21);
  });

  it('shows its sender what came and why something was refused, and never the secret', async () => {
    const { send, api, secret } = await open();
    await send({ id: 'a' });
    await send({ id: 'b', secret: stranger });
    const shown = await (await api('GET', '/hooks/demo/deliveries')).text();
    expect(JSON.parse(shown).deliveries).toMatchObject([
      { id: 'b', messageId: null, refused: { code: 'HOOK_SIGNATURE_WRONG' } },
      { id: 'a', messageId: 'a', refused: null },
    ]);
    expect(shown).not.toContain(secret);
  });

  it('takes an alert that says when it was made once, however late it comes again, and knows that it is late', async () => {
    const { trader, post, secret, messages, now } = await open();
    const postedAt = new Date(now()).toISOString();
    const alert = JSON.stringify({ text: signal, secret, postedAt });
    trader.clock.set(now() + 3 * 3_600_000);
    expect(await post(json, alert)).toMatchObject({ isNew: true });
    trader.clock.set(now() + 3_600_000);
    expect(await post(json, alert)).toMatchObject({ isNew: false });
    expect(await messages()).toHaveLength(1);
    await trader.settle();
    expect((await trader.signals()).flatMap(({ legs }) => legs)).toEqual([]);
  });

  it('takes an undated alert that comes again after a minute as said again', async () => {
    const { trader, post, secret, messages, now } = await open();
    const alert = JSON.stringify({ text: signal, secret });
    await post(json, alert);
    trader.clock.set(now() + 61 * second);
    expect(await post(json, alert)).toMatchObject({ isNew: true });
    expect(await messages()).toHaveLength(2);
  });

  it('tells who wrote, and gives no authority to who only may write there', async () => {
    const { told, trader } = await open();
    await told({ text: signal, id: 'a', author: 'discord-user:7', isMember: true });
    await trader.settle();
    expect((await trader.signals()).flatMap(({ legs }) => legs)).toEqual([]);
  });

  it('is no more once it was taken away', async () => {
    const { send, api } = await open();
    expect((await api('DELETE', '/feeds/demo/hook')).status).toBe(200);
    expect(await send()).toMatchObject({ status: 401, code: 'HOOK_SIGNATURE_WRONG' });
    expect(await (await api('GET', '/hooks/demo/deliveries')).json()).toMatchObject({ isOpen: false });
    expect((await api('DELETE', '/feeds/demo/hook')).status).toBe(404);
  });

  it.each([
    ['just now', 0, true],
    ['three hours ago', 3 * 3_600_000, false],
  ])('says that it was said %s: traded only while it is fresh', async (_name, ago, isTraded) => {
    const { told, trader } = await open();
    await told({ text: signal, postedAt: trader.clock.now() - ago });
    await trader.settle();
    expect((await trader.signals())[0]?.state === 'working').toBe(isTraded);
  });
});
