import type { Certainty, Signal, Update } from '../../../../src/core/reading.ts';
import { evolveLeg } from '../../../../src/desk/orders/evolve-leg.ts';
import type { Leg } from '../../../../src/desk/orders/leg.ts';
import type { LegEvent } from '../../../../src/desk/orders/leg-events.ts';
import type { Trade } from '../../../../src/desk/signals/decide/trade.ts';
import type { GivenInstruction } from '../../../../src/desk/signals/decide/update.ts';
import type { SignalBook } from '../../../../src/desk/signals/signal.ts';
import { evolveSignal, type SignalEvent } from '../../../../src/desk/signals/signal-events.ts';
import { gold as goldContract } from '../../plan/plan.kit.ts';

/* A trade as events made it: a decision about it needs no desk, no database and no clock. */
const at = 1_700_000_000_000;
const of = { followId: 'f', accountId: 'a', feedId: 'c', messageId: 'm1', item: 0, revision: 1 };

export const gold: Signal = {
  type: 'signal',
  symbol: 'XAUUSD',
  side: 'buy',
  order: 'market',
  entry: null,
  sl: 4050,
  tps: [4080],
};

export const quotes = (bid: string, ask = bid) => [{ symbol: 'XAUUSD', bid, ask, at }];
export const update = (fields: object): Update => ({ type: 'update', ...fields }) as Update;

export function told(fields: object, more: Partial<GivenInstruction> = {}): GivenInstruction {
  const said = { messageId: 'm2', item: 0, text: 'words', certainty: 'certain' as Certainty };
  return { ...said, isRevised: false, mustAsk: false, update: update(fields), ...more };
}

const planned: LegEvent = {
  kind: 'leg-planned',
  id: 'l1',
  leg: {
    id: 'l1',
    signalId: 's',
    item: 0,
    accountId: 'a',
    symbol: 'XAUUSD',
    side: 'buy',
    type: 'market',
    maxSlipPoints: 10,
    lapsesInMs: 60_000,
    wanted: { life: 'open', lots: '0.10', price: '4060.00', sl: '4050.00', tp: '4080.00' },
    by: 'plan',
  },
};
const draft = {
  op: 'open',
  symbol: 'XAUUSD',
  side: 'buy',
  lots: '0.10',
  sl: '4050.00',
  tp: '4080.00',
  refPrice: '4060.00',
  maxSlipPoints: 10,
} as const;
const position = { id: 'p1', lots: '0.10', held: '0.10', openPrice: '4060.00', sl: '4050.00', tp: '4080.00' };
const opened: LegEvent[] = [
  planned,
  { kind: 'leg-sent', id: 'l1', n: 1, draft, goal: 'open', lifeMs: 20_000 },
  { kind: 'leg-answered', id: 'l1', answer: { n: 1, state: 'done', lots: '0.10', positionId: 'p1', asOf: 1 } },
  { kind: 'leg-dealt', id: 'l1', lots: '0.10', price: '4060.00' },
  { kind: 'leg-seen', id: 'l1', seen: { order: null, positions: [position] } },
];

export const stages = { none: [], planned: [planned], open: opened } satisfies Record<string, LegEvent[]>;

/** The trade that these events made. */
export function given(legEvents: readonly LegEvent[], ...signalEvents: SignalEvent[]): Trade {
  const signal = { ...of, id: 's', signal: gold, certainty: 'certain' as const, reader: 'grammar', postedAt: at };
  const taken: SignalEvent = { kind: 'signal-taken', id: 's', signal: { ...signal, trace: 't' } };
  const book = [taken, ...signalEvents].reduce<SignalBook | null>((row, event) => evolveSignal(row, event, at), null);
  if (!book) throw new Error('no signal');
  const legs = new Map<string, Leg>();
  for (const event of legEvents) legs.set(event.id, evolveLeg(legs.get(event.id) ?? null, event, at));
  const steps = { digits: 2, tickSize: '0.01', volumeStep: '0.01', volumeMin: '0.01', pip: '0.1' };
  return {
    row: { ...book, plan: null, verdict: null },
    legs: [...legs.values()],
    steps: legs.size === 0 ? null : steps,
    contract: legs.size === 0 ? null : goldContract(),
  };
}

export const became = (state: SignalBook['state']): SignalEvent => ({
  kind: 'signal-became',
  id: 's',
  state,
  isLate: false,
});
