import type { Reading, Signal } from '../../src/core/reading.ts';

export type Spoiling =
  | 'the whole message missed'
  | 'sides swapped'
  | 'stop and first target swapped'
  | 'entry and stop swapped'
  | 'last target dropped'
  | 'stop dropped'
  | 'one instruction of several dropped'
  | 'a close instead of a part';

type Spoil = (reading: Reading) => Reading | undefined;

const onSignal =
  (change: (signal: Signal) => Signal | undefined): Spoil =>
  (reading) =>
    reading.type === 'signal' ? change(reading) : undefined;

/** Right readings made wrong in the ways a reader goes wrong. */
export const spoilings: [Spoiling, Spoil][] = [
  ['the whole message missed', (reading) => (reading.type === 'none' ? undefined : { type: 'none' })],
  ['sides swapped', onSignal((signal) => ({ ...signal, side: signal.side === 'buy' ? 'sell' : 'buy' }))],
  [
    'stop and first target swapped',
    onSignal((signal) => {
      const [first, ...rest] = signal.tps;
      return first === undefined || signal.sl === null
        ? undefined
        : { ...signal, sl: first, tps: [signal.sl, ...rest] };
    }),
  ],
  [
    'entry and stop swapped',
    onSignal((signal) =>
      typeof signal.entry === 'number' && signal.sl !== null
        ? { ...signal, entry: signal.sl, sl: signal.entry }
        : undefined,
    ),
  ],
  [
    'last target dropped',
    onSignal((signal) => (signal.tps.length > 1 ? { ...signal, tps: signal.tps.slice(0, -1) } : undefined)),
  ],
  ['stop dropped', onSignal((signal) => (signal.sl === null ? undefined : { ...signal, sl: null }))],
  [
    'one instruction of several dropped',
    (reading) =>
      reading.type === 'updates' && reading.items.length > 1
        ? { ...reading, items: reading.items.slice(1) }
        : undefined,
  ],
  [
    'a close instead of a part',
    (reading) =>
      reading.type === 'update' && reading.action === 'close_partial' ? { type: 'update', action: 'close' } : undefined,
  ],
];
