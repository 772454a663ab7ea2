import type { AccountSnapshot, Contract, Quote } from '../../../src/core/broker.ts';
import type { Outcome } from '../../../src/core/outcome.ts';
import type { Signal } from '../../../src/core/reading.ts';
import { type FollowSettings, followSettingsSchema } from '../../../src/desk/plan/follow-settings.ts';
import { type Plan, type PlanFacts, planSignal } from '../../../src/desk/plan/plan.ts';
import type { Language } from '../../../src/words/language.ts';
import { words } from '../../../src/words/words.ts';

export function contract(symbol: string, figures: Partial<Contract> = {}): Contract {
  const name = symbol.replace(/[^A-Z]/g, '');
  const isYen = name.slice(3, 6) === 'JPY';
  return {
    symbol,
    digits: isYen ? 3 : 5,
    tickSize: isYen ? '0.001' : '0.00001',
    contractSize: '100000',
    volumeMin: '0.01',
    volumeStep: '0.01',
    volumeMax: '50',
    stopsLevelPoints: 0,
    baseCurrency: name.slice(0, 3),
    profitCurrency: name.slice(3, 6),
    marginRate: '0.0333',
    commissionPerSide: '0',
    ...figures,
  };
}

export const gold = (figures: Partial<Contract> = {}): Contract =>
  contract('XAUUSD', { digits: 2, tickSize: '0.01', contractSize: '100', ...figures });

export const dax = (figures: Partial<Contract> = {}): Contract =>
  contract('GER40', {
    ...{ digits: 1, tickSize: '0.1', contractSize: '1', baseCurrency: 'EUR', profitCurrency: 'EUR' },
    ...figures,
  });

export function quote(symbol: string, bid: string, ask = bid): Quote {
  return { symbol, bid, ask, at: 0 };
}

export function signal(symbol: string, side: 'buy' | 'sell', more: Partial<Signal> = {}): Signal {
  return { type: 'signal', symbol, side, order: 'market', entry: null, sl: null, tps: [], ...more };
}

function snapshot(more: Partial<AccountSnapshot> = {}): AccountSnapshot {
  return {
    ...{ login: '7001', server: 'Test-Demo', isReal: false, isConnected: true, noTrading: null },
    ...{ currency: 'USD', balance: '10000', equity: '10000', margin: '0', freeMargin: '10000', marginMode: 'hedging' },
    ...{ positions: [], orders: [], at: 0 },
    ...more,
  };
}

const settings = (more: Partial<FollowSettings> = {}): FollowSettings => ({
  ...followSettingsSchema.parse({ slippagePoints: 0 }),
  ...more,
});

interface Asked {
  signal: Signal;
  contracts: Contract[];
  quotes: Quote[];
  settings?: Partial<FollowSettings>;
  snapshot?: Partial<AccountSnapshot>;
  initialBalance?: string;
  remembered?: Record<string, string>;
  isTakenLate?: boolean;
  isByHand?: boolean;
}

export function factsOf(asked: Asked): PlanFacts {
  return {
    signal: asked.signal,
    settings: settings(asked.settings),
    contracts: asked.contracts,
    quotes: Object.fromEntries(asked.quotes.map((one) => [one.symbol, one])),
    snapshot: snapshot(asked.snapshot),
    initialBalance: asked.initialBalance ?? '10000',
    remembered: asked.remembered ?? {},
    isTakenLate: asked.isTakenLate ?? false,
    isByHand: asked.isByHand ?? false,
  };
}

export const planOf = (asked: Asked): Outcome<Plan> => planSignal(factsOf(asked));

export function accepted(asked: Asked): Plan {
  const outcome = planOf(asked);
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

export const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'accepted' : outcome.refusal.code);

/** The explanation as it is shown. */
export const linesOf = ({ explanation }: Plan, language: Language = 'en'): string[] =>
  explanation.map(({ what, figure }) => `${words(language).text(what)}: ${words(language).text(figure)}`);
