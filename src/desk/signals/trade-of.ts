import type { Contract } from '../../core/broker.ts';
import { pipOf } from '../plan/pip.ts';
import type { DeskContext, SignalRow } from '../store.ts';
import type { Trade } from './decide/trade.ts';
import type { Steps } from './obedience.ts';

/** What a decision about a trade looks at, as it is stored now. */
export function tradeOf(context: DeskContext, row: SignalRow): Trade {
  const legs = context.store.legs(row.id);
  const contract = legs[0] ? contractOf(context, row, legs[0].symbol) : null;
  return { row, legs, contract, steps: contract && stepsBy(contract, row) };
}

export function stepsOf(context: DeskContext, row: SignalRow): Steps {
  return stepsBy(contractOf(context, row, context.store.legs(row.id)[0]?.symbol), row);
}

function contractOf({ store }: DeskContext, { id, accountId }: SignalRow, symbol: string | undefined): Contract {
  const contract = store.account(accountId)?.contracts.find((candidate) => candidate.symbol === symbol);
  if (!contract) throw new Error(`no contract for ${symbol} of signal ${id}`);
  return contract;
}

function stepsBy(contract: Contract, row: SignalRow): Steps {
  const { digits, tickSize, volumeStep, volumeMin } = contract;
  return { digits, tickSize, volumeStep, volumeMin, pip: pipOf(row.signal.symbol, contract)?.toFixed() ?? null };
}
