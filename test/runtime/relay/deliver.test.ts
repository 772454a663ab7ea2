import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { createDelivering } from '../../../src/runtime/relay/deliver.ts';
import { openReceiver, status } from '../../kit/receiver.ts';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const delivery = { id: 'discord-1-a', body: { id: '1', text: 'BUY' } };
const problem = (code: string, as = 422) =>
  status(as, { 'content-type': 'application/json' }, JSON.stringify({ code }));

async function open() {
  const receiver = await openReceiver(status(200, {}, JSON.stringify({ messageId: '1' })));
  const warned: string[] = [];
  const log = { info: () => {}, warn: (_facts: object, text: string) => warned.push(text), error: () => {} };
  const file = { to: `http://127.0.0.1:${receiver.port}`, channels: { 7: { feed: 'gold', secret } } };
  const deliver = createDelivering({ file, log, now: Date.now, ending: new AbortController().signal });
  return { receiver, warned, deliver: () => deliver('discord:7', delivery) };
}

describe('what the relay posts', () => {
  it('is signed as the library of the convention checks it', async () => {
    const { receiver, deliver } = await open();
    await deliver();
    const [got] = receiver.received;
    expect(got?.path).toBe('/hooks/gold');
    expect(new Webhook(secret).verify(got?.body ?? '', got?.headers ?? {})).toEqual(delivery.body);
  });

  it('is over once the service refuses the message itself, and says so', async () => {
    const { receiver, warned, deliver } = await open();
    receiver.state.answer = problem('HOOK_EMPTY');
    await deliver();
    expect(warned).toHaveLength(1);
  });

  it.each([
    ['a wrong secret', problem('HOOK_SIGNATURE_WRONG', 401), 'does not fit'],
    ['a clock that is off', problem('HOOK_TIME_WRONG', 401), 'clock'],
    ['too many', problem('HOOK_TOO_MANY', 429), '429'],
    ['a failure', status(503), '503'],
    ['a page that is not the service', status(404, { 'content-type': 'text/html' }, '<h1>Not Found</h1>'), '404'],
    ['a page that answers anything', status(200, { 'content-type': 'text/html' }, '<h1>Welcome</h1>'), '200'],
    ['another place', status(307, { location: 'http://127.0.0.1:9/' }), 'fetch failed'],
  ])('is tried again after %s', async (_what, answer, words) => {
    const { receiver, deliver } = await open();
    receiver.state.answer = answer;
    await expect(deliver()).rejects.toThrow(words);
  });
});
