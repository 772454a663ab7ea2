import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashOfBody, signRequest } from '../../src/bridge/mt5/sign.ts';
import { internally } from '../../src/core/who.ts';
import type { Request } from '../kit/terminal-ts/connector.ts';
import { demoAccount, pairAt, wireTo } from '../kit/terminal-ts/pair.ts';
import { type OpenOutpost, openOutpost } from './outpost.kit.ts';

/** A terminal in charge, a command that waits for it, and the frame it would send next. */
async function waiting() {
  const kit = await openOutpost();
  const connector = kit.start();
  await kit.pass(3_000, connector);
  await kit.bridge.offer([kit.opening(600_000)]);
  return { kit, connector, frame: connector.peek() };
}

const post = async (kit: OpenOutpost, { body, ...headers }: Request, bodyHash = hashOfBody(body)) =>
  kit.outpost().perform('outpost.sync', { ...headers, body, bodyHash }, internally('hostile'));

const answerTo = async (kit: OpenOutpost, request: Request) => {
  const outcome = await post(kit, request);
  return outcome.ok ? JSON.parse((outcome.value as { body: string }).body) : null;
};

const signed = (kit: OpenOutpost, frame: Request, part: Partial<Request>): Request => {
  const request = { ...frame, ...part };
  return { ...request, signature: signRequest(kit.keys, request, hashOfBody(request.body)) };
};

const flipped = (text: string, at: number) =>
  text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);

it('with any one letter of it changed a signed frame is a stranger’s: nothing is handed out, nothing is noted', async () => {
  const { kit, frame } = await waiting();
  for (const field of ['body', 'id', 'epoch', 'seq', 'path', 'signature'] as const)
    for (let at = 0; at < frame[field].length; at += 1) {
      const outcome = await post(kit, { ...frame, [field]: flipped(frame[field], at) });
      expect(outcome).toMatchObject({ ok: false, refusal: { code: 'TERMINAL_STRANGER', facts: {} } });
    }
  // The control: as it was signed, it is answered, and brings the command.
  expect((await answerTo(kit, frame)).commands).toHaveLength(1);
});

it('the secret of another account opens nothing, and neither does the key that answers are signed by', async () => {
  const { kit, frame } = await waiting();
  const other = await pairAt(kit.office.outpost('mt5-2'), demoAccount('hedging'));
  const keys = [other, { secret: kit.keys.secret2 }, { secret: '' }, { secret: kit.keys.secret.toUpperCase() }];
  for (const key of keys) {
    const signature = signRequest(key, frame, hashOfBody(frame.body));
    expect((await post(kit, { ...frame, signature })).ok).toBe(false);
  }
  const there = { ...frame, id: 'mt5-2' };
  const elsewhere = await wireTo(() => kit.office.outpost('mt5-2'))({
    ...there,
    signature: signRequest(kit.keys, there, hashOfBody(there.body)),
  });
  expect(elsewhere).toBeNull();
});

it('replayed it is answered as before, to the letter; what is older is an error, and changes nothing', async () => {
  const { kit, connector, frame } = await waiting();
  const first = await post(kit, frame);
  await kit.pass(1_000);
  expect(await post(kit, frame)).toEqual(first);
  const later = connector.peek();
  expect((await answerTo(kit, later)).error).toBeUndefined();
  expect((await answerTo(kit, frame)).error.code).toBe('bad_seq');
  const asked = signed(kit, frame, { epoch: '0', seq: '1', body: '{"v":1,"ask":"epoch"}' });
  const [one, other] = [await answerTo(kit, asked), await answerTo(kit, asked)];
  expect(other.epoch).toBe(one.epoch + 1);
  // Asking, however often, puts nobody in charge.
  expect((await answerTo(kit, signed(kit, frame, { seq: '1000' }))).error).toBeUndefined();
});

it('out of order only the newest counts', async () => {
  const { kit, connector } = await waiting();
  const frames = [connector.peek(), connector.peek(), connector.peek()];
  const [first, second, third] = frames as [Request, Request, Request];
  expect((await answerTo(kit, third)).error).toBeUndefined();
  for (const late of [first, second]) expect((await answerTo(kit, late)).error.code).toBe('bad_seq');
});

it('an error says no more than its code', async () => {
  const { kit, frame } = await waiting();
  for (const [part, code] of [
    [{ epoch: '999' }, 'no_epoch'],
    [{ seq: '0' }, 'bad_seq'],
    [{ epoch: 'x' }, 'bad_body'],
    [{ seq: '1e9' }, 'bad_body'],
    [{ body: '{', seq: '500' }, 'bad_body'],
    [{ body: 'null', seq: '500' }, 'bad_body'],
    [{ epoch: '0', body: '{}' }, 'bad_body'],
  ] as const) {
    const answer = await answerTo(kit, signed(kit, frame, part));
    expect(answer.error.code).toBe(code);
    expect(Object.keys(answer).sort()).toEqual(['error', 'now', 'v']);
  }
});

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    -1,
    1.5,
    2 ** 53,
    -(2 ** 63),
    '',
    '-5',
    '1e400',
    'NaN',
    '∞',
    '0x10',
    '99999999999999999999',
  ),
  fc.constantFrom<unknown>('18446744073709551615', '\u0000', '\ud800', [], {}, true, 'x'.repeat(5_000), {
    __proto__: 1,
  }),
  fc.string(),
  fc.double(),
);

/** Puts something else in the place of one value, however deep it stands. */
function spoiled(value: unknown, path: readonly number[], by: unknown): unknown {
  if (typeof value !== 'object' || value === null || path.length === 0) return by;
  const [first = 0, ...rest] = path;
  const keys = Object.keys(value);
  const key = keys[first % Math.max(1, keys.length)];
  if (key === undefined) return by;
  const inner = spoiled((value as Record<string, unknown>)[key], rest, by);
  return Array.isArray(value) ? value.map((one, at) => (`${at}` === key ? inner : one)) : { ...value, [key]: inner };
}

it('whatever a terminal with the right keys says, nobody throws, and what it did not understand it does not get twice', async () => {
  const { kit, connector } = await waiting();
  kit.books.market({ symbol: 'XAUUSD', side: 'buy', lots: '0.1', sl: null, tp: null, magic: '0', reason: 'client' });
  await kit.pass(1_000, connector);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(12), { minLength: 1, maxLength: 4 }), odd, async (path, by) => {
      const frame = connector.peek();
      const body = JSON.stringify(spoiled(JSON.parse(frame.body), path, by)) ?? '';
      const outcome = await post(kit, signed(kit, frame, { body }));
      expect(outcome.ok).toBe(true);
      const report = await kit.bridge.report(0, [1]).catch(() => null);
      if (report) for (const { lots } of report.snapshot.positions) expect(Number(lots)).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 300 },
  );
});

it('a price of nothing, crossed, or of an hour ago is no price', async () => {
  const { kit, connector } = await waiting();
  const withQuote = (quote: object) => {
    const frame = connector.peek();
    const quotes = [{ symbol: 'XAUUSD', bid: '1', ask: '2', timeMs: 0, ageMs: 0, ...quote }];
    return signed(kit, frame, { body: JSON.stringify({ ...JSON.parse(frame.body), quotes }) });
  };
  const [before] = await kit.bridge.quotes(['XAUUSD']);
  for (const quote of [{ bid: '0' }, { ask: '0' }, { bid: '3' }]) await post(kit, withQuote(quote));
  expect(await kit.bridge.quotes(['XAUUSD'])).toEqual([before]);
  await post(kit, withQuote({ ageMs: 3_600_000 }));
  expect(await kit.bridge.quotes(['XAUUSD'])).toEqual([]);
});
