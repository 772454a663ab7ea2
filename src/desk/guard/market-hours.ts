import { z } from 'zod';
import { isZone, tradingDayAt } from '../../core/trading-day.ts';
import { assetClassOf } from '../comply/asset-class.ts';
import type { AssetClass, ContractFacts } from '../comply/facts.ts';

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

/** What a trader knows of the own broker's hours: by symbol, or by class. */
export const marketHoursSchema = z.strictObject({
  symbols: z.record(z.string().max(30), hoursSchema).default({}),
  classes: z.partialRecord(z.enum(classes), hoursSchema).default({}),
});
export type MarketHours = z.infer<typeof marketHoursSchema>;

/** Friday 17:00 in New York to Sunday 17:00: the one break that every broker of currencies, metals and indices has. */
const weekend: Hours = { zone: 'America/New_York', day: 'friday', at: '17:00', breakHours: 48 };

/** A contract nobody recognises counts as one that closes: that asks for caution, the opposite would not. */
function usualHours(assetClass: AssetClass): Hours {
  return assetClass === 'crypto' ? 'always-open' : weekend;
}

export interface MarketClose {
  at: number;
  breakHours: number;
}

/** When the market of a contract closes next for its weekly break; null when it never does. */
export function nextCloseOf(contract: ContractFacts, now: number, own: MarketHours | null = null): MarketClose | null {
  const assetClass = assetClassOf(contract);
  const hours = own?.symbols[contract.symbol] ?? own?.classes[assetClass] ?? usualHours(assetClass);
  return hours === 'always-open' ? null : closeAfter(hours, now);
}

function closeAfter({ zone, day, at, breakHours }: Exclude<Hours, string>, now: number): MarketClose {
  const clock = { zone, resetAt: at };
  let one = tradingDayAt(clock, now);
  do one = tradingDayAt(clock, one.nextResetAt);
  while (weekdayOf(one.date) !== days.indexOf(day));
  return { at: one.startAt, breakHours };
}

/** 0 for Monday. */
function weekdayOf(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}
