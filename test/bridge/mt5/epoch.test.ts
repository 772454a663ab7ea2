import { describe, expect, it } from 'vitest';
import { admit, headerNumber, longestMs, newSession, type Session } from '../../../src/bridge/mt5/epoch.ts';

const inForce: Session = {
  ...{ epoch: 4, epochGiven: 6, seq: 8, bodyHash: 'h8', lastFrameAt: 1_000_000, saidBye: false },
};
const now = 1_000_100;
const said = (session: Session, frame: { epoch: number; seq: number; bodyHash?: string }, at = now) => {
  const admission = admit(session, { bodyHash: 'other', ...frame }, at);
  return admission.kind === 'error' ? admission.code : admission.kind;
};

describe('a frame', () => {
  it.each([
    [{ epoch: 4, seq: 9 }, 'next'],
    [{ epoch: 4, seq: 900 }, 'next'],
    [{ epoch: 4, seq: 8, bodyHash: 'h8' }, 'again'],
    [{ epoch: 4, seq: 8 }, 'bad_seq'],
    [{ epoch: 4, seq: 7, bodyHash: 'h8' }, 'bad_seq'],
    [{ epoch: 4, seq: 0 }, 'bad_seq'],
    [{ epoch: 3, seq: 99 }, 'superseded'],
    [{ epoch: 7, seq: 1 }, 'no_epoch'],
    [{ epoch: 5, seq: 1 }, 'busy'],
  ])('%j is %s', (frame, is) => {
    expect(said(inForce, frame)).toBe(is);
  });

  it('of a later epoch takes over when nothing can be under way any more, or after a goodbye', () => {
    const free = inForce.lastFrameAt + longestMs;
    expect(said(inForce, { epoch: 5, seq: 1 }, free - 1)).toBe('busy');
    expect(said(inForce, { epoch: 5, seq: 1 }, free)).toBe('first');
    expect(said({ ...inForce, saidBye: true }, { epoch: 5, seq: 1 })).toBe('first');
  });

  it('is told how long to wait', () => {
    expect(admit(inForce, { epoch: 5, seq: 1, bodyHash: '' }, now)).toMatchObject({ retryMs: longestMs - 100 });
  });

  it('of an epoch that nobody was given is nothing, even while nobody is in charge', () => {
    expect(said(newSession, { epoch: 1, seq: 1 })).toBe('no_epoch');
    expect(said({ ...newSession, epochGiven: 1 }, { epoch: 1, seq: 1 })).toBe('first');
  });
});

it.each([
  ['0', 0],
  ['9007199254740991', 9_007_199_254_740_991],
  ['9007199254740992', null],
  ['01', null],
  ['+1', null],
  ['-1', null],
  ['1e3', null],
  ['1.0', null],
  [' 1', null],
  ['', null],
  ['99999999999999999999', null],
])('the header %j is the number %j', (text, value) => {
  expect(headerNumber(text)).toBe(value);
});
