import { expect, it } from 'vitest';
import { readBody, wireFrame } from '../../../src/bridge/mt5/wire-frame.ts';
import { aFrame, anAck, aPosition } from './frame.kit.ts';

const read = (frame: unknown) => readBody(wireFrame, JSON.stringify(frame));

it('a frame is read, and what it has beyond is left where it is', () => {
  const found = read({ ...aFrame(), somethingNew: { a: 1 } });
  expect(found).toMatchObject({ ok: true });
  expect(found.ok && 'somethingNew' in found.value).toBe(false);
});

it.each([
  ['positions.0.lots', { positions: [aPosition({ lots: '-0.10' })] }],
  ['positions.0.lots', { positions: [aPosition({ lots: '1e5' })] }],
  ['positions.0.lots', { positions: [aPosition({ lots: '1234567890123456' })] }],
  ['positions.0.sl', { positions: [aPosition({ sl: '' })] }],
  ['positions.0.id', { positions: [aPosition({ id: '123456789012345678901' })] }],
  ['positions.0.id', { positions: [aPosition({ id: 9_007_199_254_740_991 as unknown as string })] }],
  ['positions.0.symbol', { positions: [aPosition({ symbol: 'XAU\u0000USD' })] }],
  ['positions.0.side', { positions: [aPosition({ side: 'long' as 'buy' })] }],
  ['acks.0.n', { acks: [anAck({ n: 0 })] }],
  ['acks.0.n', { acks: [anAck({ n: 2 ** 40 })] }],
  ['acks.0.n', { acks: [anAck({ n: -1 })] }],
  ['acks.0.state', { acks: [anAck({ state: 'maybe' as 'done' })] }],
  ['acks', { acks: Array.from({ length: 51 }, () => anAck({})) }],
  ['serverMs', { serverMs: -1 }],
  ['serverMs', { serverMs: 2 ** 60 }],
  ['serverMs', { serverMs: 1.5 }],
  ['v', { v: 2 }],
])('what is wrong at %s is named', (field, part) => {
  expect(read({ ...aFrame(), ...part })).toEqual({ ok: false, field });
});

it('64-bit ids are kept to the last digit', () => {
  const found = read({ ...aFrame(), positions: [aPosition({ id: '18446744073709551615' })] });
  expect(found.ok && found.value.positions[0]?.id).toBe('18446744073709551615');
});

it.each([
  ['no JSON', '{"v":1'],
  ['nothing', ''],
  ['an empty list', '[]'],
  ['null', 'null'],
  ['what is nested too deep', `${'{"a":'.repeat(12)}1${'}'.repeat(12)}`],
  ['what is nested absurdly deep', `${'['.repeat(5_000)}${']'.repeat(5_000)}`],
])('%s is no frame', (_, body) => {
  expect(readBody(wireFrame, body).ok).toBe(false);
});

it('bytes that are no text are no frame', () => {
  expect(readBody(wireFrame, null)).toEqual({ ok: false, field: '' });
});
