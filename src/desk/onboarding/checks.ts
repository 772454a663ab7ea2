import type { AccountSnapshot, Contract, Quote } from '../../core/broker.ts';
import { tell } from '../../words/words.ts';
import type { Check } from './state.ts';

export interface Looked {
  account: { name: string; isHalted: boolean; profile: string | null };
  /** null: the broker did not answer */
  snapshot: AccountSnapshot | null;
  contracts: readonly Contract[];
  quotes: readonly Quote[];
  now: number;
}

const freshMs = 60_000;

/** What is looked at before an account is trusted with a trade, each with what was found. */
export function checkAccount({ account, snapshot, contracts, quotes, now }: Looked): Check[] {
  const { name, isHalted, profile } = account;
  const check = (id: string, isFine: boolean, found: Check['found']): Check => ({ check: id, isFine, found });
  const reached = check(
    'reached',
    snapshot !== null,
    snapshot ? tell('onboardingCheck.REACHED', { server: snapshot.server }) : tell('onboardingCheck.SILENT', { name }),
  );
  if (snapshot === null) return [reached];
  const { isConnected, noTrading, balance, currency, isReal } = snapshot;
  const fresh = quotes.filter(({ at }) => now - at <= freshMs);
  return [
    reached,
    check('connected', isConnected, tell(isConnected ? 'onboardingCheck.CONNECTED' : 'onboardingCheck.CUT_OFF')),
    check(
      'trades',
      noTrading === null,
      noTrading === null ? tell('onboardingCheck.TAKES') : tell('onboardingCheck.TAKES_NONE', { why: noTrading }),
    ),
    check('money', Number(balance) > 0, tell('onboardingCheck.MONEY', { amount: balance, currency, isReal })),
    check('symbols', contracts.length > 0, tell('onboardingCheck.SYMBOLS', { count: contracts.length })),
    check(
      'prices',
      fresh.length > 0 || quotes.length === 0,
      fresh.length > 0 || quotes.length === 0
        ? tell('onboardingCheck.PRICES')
        : tell('onboardingCheck.PRICES_OLD', { seconds: Math.round((now - newest(quotes)) / 1_000) }),
    ),
    check('running', !isHalted, tell(isHalted ? 'onboardingCheck.HALTED' : 'onboardingCheck.RUNS')),
    check(
      'rules',
      profile !== null,
      profile === null ? tell('onboardingCheck.NO_RULES') : tell('onboardingCheck.RULES', { profile }),
    ),
  ];
}

const newest = (quotes: readonly Quote[]): number => Math.max(...quotes.map(({ at }) => at));

export const firstBad = (checks: readonly Check[]): Check | undefined => checks.find(({ isFine }) => !isFine);
