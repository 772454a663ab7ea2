import type { Contract, Quote } from '../../core/broker.ts';
import { decimal } from '../../core/decimal.ts';
import type { Said } from '../../core/said.ts';
import { tell } from '../../words/words.ts';
import { pipOf } from '../plan/pip.ts';
import type { SignalState } from '../signals/signal.ts';
import { type Stage, stages, type Trial } from './state.ts';

/*
 * A test signal, sent the whole way on play money: what it says, how far it has come, and what is done next.
 *  1. How long a stage took is worked out from what was stored about it, never measured beside it.
 *  2. Whatever becomes of it, what it opened is closed and its channel is followed no more, before it is over.
 */

/** How long an order may take to be filled, and then to be closed. */
const openMs = 60_000;
const closeMs = 60_000;

/** What is stored about it; null: not yet. */
export interface SeenTrial {
  receivedAt: number | null;
  readAt: number | null;
  /** the reading is a signal that is certain */
  isRead: boolean;
  signal: { at: number; state: SignalState; isPlanned: boolean; isAllowed: boolean; why: Said | null } | null;
  sentAt: number | null;
  filledAt: number | null;
  shownAt: number | null;
  closedAt: number | null;
  /** something of it is open, waits, or may be on its way */
  isLive: boolean;
}

const preferred = ['EURUSD', 'XAUUSD', 'GBPUSD'];

/** A plain market order with a stop far enough to be taken; null: nothing has a price. */
export function signalFor(
  contracts: readonly Contract[],
  quotes: readonly Quote[],
): { symbol: string; text: string } | null {
  const priced = contracts.flatMap((contract) => {
    const quote = quotes.find(({ symbol }) => symbol === contract.symbol);
    return quote && pipOf(contract.symbol, contract) ? [{ contract, quote }] : [];
  });
  const chosen =
    preferred.flatMap((symbol) => priced.find(({ contract }) => contract.symbol === symbol) ?? [])[0] ?? priced[0];
  if (!chosen) return null;
  const { contract, quote } = chosen;
  const pip = pipOf(contract.symbol, contract) ?? decimal(contract.tickSize);
  const at = (pips: number) => decimal(quote.ask).add(pip.mul(pips)).toFixed(contract.digits);
  return { symbol: contract.symbol, text: `${contract.symbol} BUY NOW\nSL ${at(-100)}\nTP ${at(200)}` };
}

type Moments = Record<Stage, number | null>;

function momentsOf({ signal, ...seen }: SeenTrial): Moments {
  return {
    received: seen.receivedAt,
    read: seen.isRead ? seen.readAt : null,
    planned: signal?.isPlanned ? signal.at : null,
    checked: signal?.isPlanned && signal.isAllowed ? signal.at : null,
    sent: seen.sentAt,
    filled: seen.filledAt,
    shown: seen.shownAt,
    closed: seen.closedAt,
  };
}

/** The stages it has come through, each with what it took since the one before. */
export function stagesOf(begunAt: number, seen: SeenTrial): Trial['stages'] {
  const moments = momentsOf(seen);
  const passed: Trial['stages'] = [];
  let before = begunAt;
  for (const stage of stages) {
    const at = moments[stage];
    if (at === null) break;
    passed.push({ stage, ms: Math.max(0, at - before) });
    before = Math.max(before, at);
  }
  return passed;
}

const over: ReadonlySet<SignalState> = new Set(['refused', 'alerted', 'skipped', 'dropped', 'failed', 'incomplete']);

/** Why it gets no further; null: it still may. */
function troubleOf(trial: Trial, seen: SeenTrial, now: number): Said | null {
  if (seen.readAt !== null && !seen.isRead) return tell('onboardingTrial.NOT_READ');
  if (seen.signal?.state === 'asking') return seen.signal.why ?? tell('onboardingTrial.ASKED');
  if (seen.signal && over.has(seen.signal.state)) return seen.signal.why ?? tell('onboardingTrial.ENDED');
  return now - trial.begunAt > openMs ? tell('onboardingTrial.TOO_LONG', { seconds: openMs / 1_000 }) : null;
}

/** Where it is after a look. */
export function advanceTrial(trial: Trial, seen: SeenTrial, now: number): Trial {
  const passed = stagesOf(trial.begunAt, seen);
  const next = stages[passed.length] ?? 'closed';
  switch (trial.phase) {
    case 'posting':
      return { ...trial, phase: 'opening', stages: passed };
    case 'opening': {
      if (passed.some(({ stage }) => stage === 'shown')) return { ...trial, phase: 'closing', stages: passed };
      const why = troubleOf(trial, seen, now);
      return why === null
        ? { ...trial, stages: passed }
        : { ...trial, phase: 'closing', stages: passed, failed: { stage: next, why } };
    }
    case 'closing': {
      const isLate = now - trial.begunAt > openMs + closeMs;
      if (seen.isLive && !isLate) return trial;
      const left = seen.isLive ? { stage: 'closed' as const, why: tell('onboardingTrial.LEFT_OPEN') } : null;
      return { ...trial, phase: 'ending', stages: trial.failed ? trial.stages : passed, failed: left ?? trial.failed };
    }
    default:
      return { ...trial, phase: 'over' };
  }
}
