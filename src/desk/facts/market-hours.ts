import { z } from 'zod';
import { isZone, tradingDayAt, tradingDayOn } from '../../core/trading-day.ts';
import { assetClassOf } from '../comply/asset-class.ts';
import type { AssetClass, ContractFacts, MarketBreak } from '../comply/facts.ts';

const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** The weekly close of a market: a wall-clock time of its own zone, so that it moves with the zone's clocks. */
const weeklyCloseSchema = z.strictObject({
  zone: z.string().max(60).refine(isZone, 'a zone such as America/New_York'),
  day: z.enum(days).default('friday'),
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 17:00'),
  breakHours: z.number().min(1).max(120),
});

const hoursSchema = z.union([z.literal('always-open'), weeklyCloseSchema]);
type Hours = z.infer<typeof hoursSchema>;

const classes = [
  'fx-major',
  'fx-minor',
  'gold',
  'index-major',
  'index-minor',
  'commodity',
  'equity',
  'crypto',
] as const satisfies AssetClass[];

/** What a trader knows of the own broker's hours: by symbol, or by class. What is left out is as usual. */
export const marketHoursSchema = z.strictObject({
  symbols: z.record(z.string().min(1).max(30), hoursSchema).default({}),
  classes: z.partialRecord(z.enum(classes), hoursSchema).default({}),
});
export type MarketHours = z.infer<typeof marketHoursSchema>;

/** Friday 17:00 in New York to Sunday 17:00: the one break that every broker of currencies, metals and indices has. */
const weekend: Hours = { zone: 'America/New_York', day: 'friday', at: '17:00', breakHours: 48 };

/** Only coins trade through. A contract nobody recognises counts as one that closes, which asks for more caution. */
function hoursOf(contract: ContractFacts, own: MarketHours | null): Hours {
  const assetClass = assetClassOf(contract);
  const usual = assetClass === 'crypto' ? 'always-open' : weekend;
  return own?.symbols[contract.symbol] ?? own?.classes[assetClass] ?? usual;
}

/** By symbol the break its market is in, else its next one; null for a market that has none. */
export function breaksByHours(
  contracts: readonly ContractFacts[],
  now: number,
  own: MarketHours | null = null,
): Record<string, MarketBreak | null> {
  const known = new Map<Hours, MarketBreak | null>();
  return Object.fromEntries(
    contracts.map((contract) => {
      const hours = hoursOf(contract, own);
      const found = known.get(hours) ?? (hours === 'always-open' ? null : breakAt(hours, now));
      known.set(hours, found);
      return [contract.symbol, found];
    }),
  );
}

type WeeklyClose = Exclude<Hours, string>;

function breakAt(close: WeeklyClose, now: number): MarketBreak {
  const { zone, at, breakHours } = close;
  // Seven local days and not 168 hours: the zone may change its clocks between two closes.
  const today = tradingDayAt({ zone, resetAt: at }, now).date;
  const back = (weekdayOf(today) - days.indexOf(close.day) + days.length) % days.length;
  const last = startOn(close, today, -back);
  return { at: now < last + breakHours * 3_600_000 ? last : startOn(close, today, days.length - back), breakHours };
}

function startOn({ zone, at }: WeeklyClose, date: string, addDays: number): number {
  const moved = new Date(Date.parse(`${date}T00:00:00Z`) + addDays * 86_400_000).toISOString().slice(0, 10);
  return tradingDayOn({ zone, resetAt: at }, moved).startAt;
}

/** 0 for Monday. */
function weekdayOf(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}
