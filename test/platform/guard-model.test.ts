import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { ModelFailure, Question } from '../../src/platform/model.ts';
import type { Reply } from '../kit/fake-model.ts';
import { openSecondReader } from '../kit/second-reader.ts';

const shape = z.object({
  kind: z.string(),
  signals: z.array(z.unknown()),
  updates: z.array(z.unknown()),
  reject: z.null(),
});
const nothing = { kind: 'none', signals: [], updates: [], reject: null };

function question(message: string): Question<z.infer<typeof shape>> {
  return { task: 'read-signal', instructions: 'Read.', material: JSON.stringify({ message }), shape };
}

/** An answer that comes when it is told to. */
function heldReply() {
  let give: (reply: Reply) => void = () => {};
  const reply = new Promise<Reply>((resolve) => {
    give = resolve;
  });
  return { reply, give: (given: Reply) => give(given) };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('asking a model', () => {
  it('sends the instructions, the message and the shape of the answer, and gives the answer back', async () => {
    const { model, server, counted } = await openSecondReader(() => ({ say: nothing }), {
      price: { in: 0.4, out: 1.6 },
    });
    expect(await model.ask(question('hello'))).toEqual({ ok: true, value: nothing });
    expect(server.asked).toMatchObject([
      { key: 'Bearer sk-test', model: 'test-model', instructions: 'Read.', message: 'hello' },
    ]);
    expect(server.asked[0]?.schema).toMatchObject({ type: 'object', additionalProperties: false });
    expect(Object.fromEntries(counted)).toEqual({
      'signalos_model_answers_total answered': 1,
      signalos_model_seconds: 1,
      'signalos_model_tokens_total in': 1_000,
      'signalos_model_tokens_total out': 100,
      signalos_model_dollars_total: 0.000_56,
    });
  });

  const failures: [string, Reply, ModelFailure, number][] = [
    ['never answers', 'hang', 'timeout', 1],
    ['drips its answer without end', 'drip', 'timeout', 1],
    ['is asked too often', { status: 429 }, 'rate_limited', 3],
    ['is asked too often for long', { status: 429, headers: { 'retry-after': '60' } }, 'rate_limited', 1],
    ['fails inside', { status: 500 }, 'unavailable', 3],
    ['breaks off in the middle', 'cut', 'truncated', 3],
    ['stops in the middle of its JSON', { text: '{"kind":"none","sig' }, 'truncated', 3],
    ['runs out of room', { say: nothing, finish: 'length' }, 'truncated', 3],
    ['answers in another shape', { say: { buy: 'everything' } }, 'nonsense', 3],
    ['refuses', { refuse: 'I cannot help with that.' }, 'refused', 1],
    ['does not know the key', { status: 401 }, 'misconfigured', 1],
  ];

  it.each(failures)('one that %s gives a failure within the deadline, counted', async (_, reply, failure, tries) => {
    const { model, server, counted } = await openSecondReader(() => reply, {
      timeoutMs: failure === 'timeout' ? 200 : 20_000,
    });
    expect(await model.ask(question('hello'))).toEqual({ ok: false, failure });
    expect(counted.get(`signalos_model_answers_total ${failure}`)).toBe(1);
    expect(server.asked).toHaveLength(tries);
  });

  it('one that cannot be reached is a failure, not an error', async () => {
    const { model, server } = await openSecondReader(() => 'hang', { timeoutMs: 20_000 });
    await server.close();
    expect(await model.ask(question('hello'))).toEqual({ ok: false, failure: 'unavailable' });
  });

  it.each<[string, Reply]>([
    ['a failure inside', { status: 503 }],
    ['a limit that is soon over', { status: 429, headers: { 'retry-after-ms': '20' } }],
    ['nonsense', { text: 'Sure! Here is the JSON:' }],
  ])('after %s it is asked again inside the same deadline', async (_, reply) => {
    let tries = 0;
    const { model, server } = await openSecondReader(() => (tries++ === 0 ? reply : { say: nothing }));
    expect(await model.ask(question('hello'))).toEqual({ ok: true, value: nothing });
    expect(server.asked).toHaveLength(2);
  });
});

describe('the memory around a model', () => {
  it('asks the same question once, at the same time and afterwards', async () => {
    const { model, server, counted } = await openSecondReader(() => ({ say: nothing }));
    await Promise.all([model.ask(question('hello')), model.ask(question('hello'))]);
    await model.ask(question('hello'));
    await model.ask(question('other'));
    expect(server.asked.map(({ message }) => message)).toEqual(['hello', 'other']);
    expect(counted.get('signalos_model_answers_total remembered')).toBe(2);
  });

  it('keeps a failure for a moment only, so that whoever waited for it does not wait again', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { model, server } = await openSecondReader(() => ({ refuse: 'no' }));
    await model.ask(question('hello'));
    expect(await model.ask(question('hello'))).toEqual({ ok: false, failure: 'refused' });
    expect(server.asked).toHaveLength(1);
    vi.setSystemTime(Date.now() + 11_000);
    server.respond(() => ({ say: nothing }));
    expect(await model.ask(question('hello'))).toEqual({ ok: true, value: nothing });
  });
});

describe('a model that keeps failing', () => {
  it('is left alone after five failures in a row, with an alert, and tried again after a while', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { model, server, alerts } = await openSecondReader(() => ({ status: 401 }));
    for (let at = 0; at < 5; at += 1) await model.ask(question(`message ${at}`));
    expect(alerts).toMatchObject([{ kind: 'quiet', subject: 'model test-model' }]);
    expect(await model.ask(question('sixth'))).toEqual({ ok: false, failure: 'resting' });
    expect(server.asked).toHaveLength(5);
    vi.setSystemTime(Date.now() + 31_000);
    server.respond(() => ({ say: nothing }));
    expect(await model.ask(question('seventh'))).toEqual({ ok: true, value: nothing });
    expect(await model.ask(question('eighth'))).toEqual({ ok: true, value: nothing });
  });

  it('gets one trial after its rest: the others do not wait for it, and a failure begins another rest', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { model, server, alerts } = await openSecondReader(() => ({ status: 401 }));
    for (let at = 0; at < 5; at += 1) await model.ask(question(`message ${at}`));
    for (const [reply, outcome] of [
      [{ status: 401 }, { ok: false, failure: 'misconfigured' }],
      [{ say: nothing }, { ok: true, value: nothing }],
    ] as const) {
      vi.setSystemTime(Date.now() + 31_000);
      const held = heldReply();
      server.respond(() => held.reply);
      const trial = model.ask(question(`trial ${outcome.ok}`));
      expect(await model.ask(question(`beside ${outcome.ok}`))).toEqual({ ok: false, failure: 'resting' });
      held.give(reply);
      expect(await trial).toEqual(outcome);
      server.respond(() => ({ say: nothing }));
      const after = outcome.ok ? outcome : { ok: false, failure: 'resting' };
      expect(await model.ask(question(`after ${outcome.ok}`))).toEqual(after);
    }
    expect(alerts).toHaveLength(1);
  });

  it('is not given up on because it refuses: that is about the message', async () => {
    const { model, server } = await openSecondReader(() => ({ refuse: 'no' }));
    for (let at = 0; at < 8; at += 1) await model.ask(question(`message ${at}`));
    expect(server.asked).toHaveLength(8);
  });
});

describe('many questions at once', () => {
  it('wait for eight places; beyond sixty-four in the queue they are turned away, which is not the model’s fault', async () => {
    const held = heldReply();
    const { model, server, alerts } = await openSecondReader(() => held.reply, { timeoutMs: 20_000 });
    const open = Array.from({ length: 72 }, (_, at) => model.ask(question(`message ${at}`)));
    for (let at = 0; at < 6; at += 1)
      expect(await model.ask(question(`beyond ${at}`))).toEqual({ ok: false, failure: 'busy' });
    expect(server.asked.length).toBeLessThanOrEqual(8);
    held.give({ say: nothing });
    expect((await Promise.all(open)).filter(({ ok }) => ok)).toHaveLength(72);
    expect(alerts).toEqual([]);
  });

  it('have a deadline that counts while they wait for a place', async () => {
    const { model, server } = await openSecondReader(() => 'hang', { timeoutMs: 200 });
    const answers = await Promise.all(Array.from({ length: 12 }, (_, at) => model.ask(question(`message ${at}`))));
    expect(new Set(answers.map((answer) => (answer.ok ? 'ok' : answer.failure)))).toEqual(new Set(['timeout']));
    // Eight have a place at first; whoever comes to one in the last moment of the own deadline may ask still.
    expect(server.asked.length).toBeLessThan(12);
  });
});
