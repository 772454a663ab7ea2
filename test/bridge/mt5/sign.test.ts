import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { hashOfBody, signAnswer, signerOf, signRequest } from '../../../src/bridge/mt5/sign.ts';
import { pairRequest, readBody, wireAsk, wireFrame } from '../../../src/bridge/mt5/wire-frame.ts';

/* The page that both sides are written after holds what it says. */

const page = readFileSync(new URL('../../../docs/mt5-wire.md', import.meta.url), 'utf8');
const half = '00112233445566778899aabbccddeeff';
const keys = { secret: half.repeat(2), secret2: [...half].reverse().join('').repeat(2) };
keys.secret2 = 'ffeeddccbbaa99887766554433221100'.repeat(2);
const blocks = [...page.matchAll(/```\n([\s\S]*?)\n```/g)].map(([, text = '']) => text);
const header = (block: string, name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
const requests = blocks.flatMap((block, at) =>
  header(block, 'X-C-Sig') ? [{ block, answer: blocks[at + 1] ?? '' }] : [],
);
const bodyOf = (block: string) => block.slice(block.indexOf('\n\n') + 2);
const signedOf = (block: string) => ({
  path: '/ea/v1/sync',
  id: header(block, 'X-C-Id'),
  epoch: header(block, 'X-C-Epoch'),
  seq: header(block, 'X-C-Seq'),
});

it('every example on the page is signed as our code signs, both ways', () => {
  expect(requests).toHaveLength(3);
  for (const { block, answer } of requests) {
    const of = signedOf(block);
    expect(signRequest(keys, of, hashOfBody(bodyOf(block)))).toBe(header(block, 'X-C-Sig'));
    expect(signAnswer(keys, of, hashOfBody(bodyOf(answer)))).toBe(header(answer, 'X-S-Sig'));
  }
});

it('every example on the page is read', () => {
  const [ask, hello, sync] = requests.map(({ block }) => bodyOf(block));
  expect(readBody(wireAsk, ask ?? '').ok).toBe(true);
  expect(readBody(wireFrame, hello ?? '')).toMatchObject({ ok: true });
  expect(readBody(wireFrame, sync ?? '')).toMatchObject({ ok: true });
  const pair = blocks.find((block) => block.startsWith('POST /ea/v1/pair')) ?? '';
  expect(readBody(pairRequest, bodyOf(pair))).toMatchObject({ ok: true });
});

it('nothing else than the whole of what was signed has this signature', () => {
  const of = { path: '/ea/v1/sync', id: 'mt5-1', epoch: '4', seq: '8' };
  const hash = hashOfBody('{}');
  const signature = signRequest(keys, of, hash);
  expect(signerOf([keys], of, hash, signature)).toBe(keys);
  const others = [
    { ...of, path: '/ea/v1/pair' },
    { ...of, id: 'mt5-2' },
    { ...of, epoch: '5' },
    { ...of, seq: '9' },
    { ...of, epoch: '48', seq: '' },
    { ...of, epoch: '04' },
  ];
  for (const other of others) expect(signerOf([keys], other, hash, signature)).toBeNull();
  expect(signerOf([keys], of, hashOfBody('{} '), signature)).toBeNull();
  expect(signerOf([{ ...keys, secret: keys.secret2 }], of, hash, signature)).toBeNull();
  for (const odd of ['', signature.toUpperCase(), `${signature}00`, signature.slice(1), `0x${signature.slice(2)}`])
    expect(signerOf([keys], of, hash, odd)).toBeNull();
  // What answers it is not a signature of a request.
  expect(signerOf([{ secret: keys.secret2, secret2: '' }], of, hash, signAnswer(keys, of, hash))).toBeNull();
});

it('each of several pairs is known by its own signature', () => {
  const other = { secret: 'a'.repeat(64), secret2: 'b'.repeat(64) };
  const of = { path: '/ea/v1/sync', id: 'mt5-1', epoch: '1', seq: '1' };
  expect(signerOf([keys, other], of, hashOfBody(''), signRequest(other, of, hashOfBody('')))).toBe(other);
});
