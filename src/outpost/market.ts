import type { z } from 'zod';
import { contractOf } from '../bridge/mt5/contract-of.ts';
import { listContracts, quoteSymbols } from '../core/broker-calls.ts';
import { hashOf } from '../core/json.ts';
import { accept } from '../core/outcome.ts';
import { outpostAction } from './outpost-action.ts';
import { withAccount } from './with-account.ts';

/** Older than this no price is of now. */
const freshMs = 60_000;

export const quotes = outpostAction({
  ...quoteSymbols,
  summary: 'Prices as the terminal sent them last; from then on it is asked for those that were named',
  kind: 'write',
  needs: 'office',
  run: withAccount((context, _account, { symbols }: z.infer<typeof quoteSymbols.input>) => {
    const { store } = context;
    const now = context.now();
    for (const symbol of symbols) store.watch(symbol, now);
    const wanted = new Set(symbols);
    const known = store.quotesSince(now - freshMs).filter(({ symbol }) => wanted.size === 0 || wanted.has(symbol));
    return accept({ quotes: known.map(({ symbol, bid, ask, at }) => ({ symbol, bid, ask, at })) });
  }),
});

export const contracts = outpostAction({
  ...listContracts,
  summary: 'The contract figures of every symbol in the terminal, unless they are known already',
  kind: 'read',
  needs: 'office',
  run: withAccount((context, _account, { known }: z.infer<typeof listContracts.input>) => {
    const found = context.store.specs().flatMap(({ spec }) => (spec ? (contractOf(spec) ?? []) : []));
    const hash = hashOf(found);
    return accept({ hash, contracts: hash === known ? null : found });
  }),
});
