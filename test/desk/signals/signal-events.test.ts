import { describe, expect, it } from 'vitest';
import type { Note } from '../../../src/desk/cards/notes.ts';
import type { SignalBook, Waiting } from '../../../src/desk/signals/signal.ts';
import { evolveSignal, type SignalEvent } from '../../../src/desk/signals/signal-events.ts';

const id = 's1';
const signal: SignalBook['signal'] = {
  type: 'signal',
  symbol: 'XAUUSD',
  side: 'buy',
  order: 'market',
  entry: 4060,
  sl: 4050,
  tps: [4080],
};
const told = {
  ...{ id, followId: 'f', accountId: 'paper', feedId: 'demo', messageId: 'm', item: 1, revision: 1 },
  ...{ signal, certainty: 'certain' as const, reader: 'grammar', postedAt: 5, trace: 't' },
};
const taken: SignalEvent = { kind: 'signal-taken', id, signal: told };
const fresh = evolveSignal(null, taken, 10);
const note = (leg: number): Note => ({ code: 'TOO_SMALL', facts: { leg } });
const noted = (leg: number): SignalEvent => ({ kind: 'signal-noted', id, note: note(leg) });
const waits: Waiting = {
  id: 'w',
  item: 0,
  messageId: 'm2',
  update: { type: 'update', action: 'breakeven', condition: { price: 4070 } },
  price: '4070',
  towards: 'up',
  isApproved: false,
  isReached: false,
};
const replan = { mustAsk: true, editedAt: 7, before: signal };
const given = (...events: SignalEvent[]): SignalBook =>
  events.reduce<SignalBook>((book, event, at) => evolveSignal(book, event, 20 + at), fresh);

describe('a signal after an event', () => {
  it('begins with a question, and at the time of its line', () => {
    expect(fresh).toEqual({
      ...told,
      said: null,
      own: null,
      state: 'asking',
      notes: [],
      waiting: [],
      replan: null,
      isLate: false,
      repostOf: null,
      createdAt: 10,
    });
  });

  const became: SignalEvent = { kind: 'signal-became', id, state: 'open', isLate: true };
  const revised: SignalEvent = {
    ...{ kind: 'signal-revised', id },
    ...{ signal: { ...signal, sl: 4055 }, certainty: 'probable', revision: 2 },
  };
  it.each<[string, SignalEvent[], SignalEvent, Partial<SignalBook>]>([
    [
      'knows what its provider says by now, followed or not',
      [],
      { kind: 'signal-said', id, said: { ...signal, sl: 4044 } },
      { said: { ...signal, sl: 4044 } },
    ],
    [
      'reads as its provider has it now',
      [],
      revised,
      { signal: { ...signal, sl: 4055 }, certainty: 'probable', revision: 2 },
    ],
    [
      'knows what its own message says of it',
      [],
      { kind: 'signal-worded', id, own: { ...signal, sl: 4044 } },
      { own: { ...signal, sl: 4044 } },
    ],
    ['becomes what it was decided to be', [], became, { state: 'open', isLate: true }],
    [
      'is late no longer once it is decided anew',
      [became],
      { ...became, state: 'working', isLate: false },
      { state: 'working', isLate: false },
    ],
    ['keeps what was said before', [noted(1)], noted(2), { notes: [note(1), note(2)] }],
    ['forgets what was said of another wording', [noted(1)], { kind: 'signal-cleared', id }, { notes: [] }],
    ['waits for a price', [], { kind: 'signal-waits', id, waiting: [waits] }, { waiting: [waits] }],
    [
      'waits no longer',
      [{ kind: 'signal-waits', id, waiting: [waits] }],
      { kind: 'signal-waits', id, waiting: [] },
      { waiting: [] },
    ],
    ['is planned anew', [], { kind: 'signal-replans', id, replan }, { replan }],
    [
      'is no longer planned anew',
      [{ kind: 'signal-replans', id, replan }],
      { kind: 'signal-replans', id, replan: null },
      { replan: null },
    ],
    ['says again what another said', [], { kind: 'signal-repeats', id, of: 's0' }, { repostOf: 's0' }],
    [
      'turns out to be one of its own',
      [{ kind: 'signal-repeats', id, of: 's0' }],
      { kind: 'signal-repeats', id, of: null },
      { repostOf: null },
    ],
  ])('%s, and nothing else of it changes', (_, before, event, changed) => {
    const book = given(...before);
    expect(evolveSignal(book, event, 99)).toEqual({ ...book, ...changed });
  });

  it('leaves the one before as it was, so that folding twice ends alike', () => {
    const events = [noted(1), became, revised, { kind: 'signal-cleared', id } as const, noted(2)];
    const before = structuredClone(fresh);
    expect(given(...events)).toEqual(given(...events));
    expect(fresh).toEqual(before);
  });

  it('keeps the last thirty of many notes', () => {
    const { notes } = given(...Array.from({ length: 35 }, (_, at) => noted(at)));
    expect(notes).toEqual(Array.from({ length: 30 }, (_, at) => note(at + 5)));
  });

  it.each<SignalEvent>([
    became,
    revised,
    noted(1),
    { kind: 'signal-cleared', id },
    { kind: 'signal-waits', id, waiting: [] },
    { kind: 'signal-replans', id, replan: null },
    { kind: 'signal-repeats', id, of: null },
  ])('never begins with $kind', (event) => {
    expect(() => evolveSignal(null, event, 0)).toThrow(`${event.kind} of signal s1, which was never taken`);
  });
});
