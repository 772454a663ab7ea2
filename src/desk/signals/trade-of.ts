import { pipOf } from '../plan/pip.ts';
import type { DeskContext, SignalRow } from '../store.ts';
import type { Trade } from './decide/trade.ts';
import type { Steps } from './obedience.ts';

/** What a decision about a trade looks at, as it is stored now. */
export function tradeOf(context: DeskContext, row: SignalRow): Trade {
  const legs = context.store.legs(row.id);
  return { row, legs, steps: legs.length === 0 ? null : stepsOf(context, row) };
}

export function stepsOf(context: DeskContext, row: SignalRow): Steps {
  const symbol = context.store.legs(row.id)[0]?.symbol;
  const contract = context.store.account(row.accountId)?.contracts.find((candidate) => candidate.symbol === symbol);
  if (!contract) throw new Error(`no contract for ${symbol} of signal ${row.id}`);
  const { digits, tickSize, volumeStep, volumeMin } = contract;
  return { digits, tickSize, volumeStep, volumeMin, pip: pipOf(row.signal.symbol, contract)?.toFixed() ?? null };
}
