import { z } from 'zod';
import { askers, type Budgets, type Pace, paces } from '../core/pace.ts';
import type { Rate } from '../core/rate.ts';
import { presets } from '../core/standard-budgets.ts';

export const limitWords =
  'standard, strict, relaxed or off; behind it, separated by commas, what differs, such as key.read=120/min+2000/h';

const windows: Record<string, number> = { s: 1_000, min: 60_000, h: 3_600_000, day: 86_400_000 };
const mostQuota = 1_000_000_000;

/** How often what may be asked for; null: as often as one likes. */
export const limitSchema = z.string().transform((text, context): Budgets | null => {
  const [first = '', ...changes] = text.split(',').map((part) => part.trim());
  const read = changes.map(readChange);
  const preset = Object.hasOwn(presets, first) ? presets[first as keyof typeof presets] : null;
  const isOff = first === 'off' && changes.length === 0;
  if (isOff) return null;
  if (!preset || read.includes(null)) {
    context.addIssue({ code: 'custom', message: limitWords });
    return z.NEVER;
  }
  const budgets: Budgets = structuredClone(preset);
  for (const change of read) if (change) budgets[change.asker][change.pace] = change.rates;
  return budgets;
});

interface Change {
  asker: (typeof askers)[number];
  pace: Pace;
  rates: Rate[];
}

function readChange(text: string): Change | null {
  const [, askerGiven, paceGiven, given = ''] = /^(\w+)\.([\w-]+)=(.+)$/.exec(text) ?? [];
  const asker = askers.find((one) => one === askerGiven);
  const pace = paces.find((one) => one === paceGiven);
  const rates = given.split('+').map(readRate);
  return asker && pace && rates.every((rate) => rate !== null) ? { asker, pace, rates } : null;
}

function readRate(text: string): Rate | null {
  const [, quota, name = ''] = /^([1-9]\d*)\/(s|min|h|day)$/.exec(text) ?? [];
  const windowMs = windows[name];
  return quota !== undefined && windowMs !== undefined && Number(quota) <= mostQuota
    ? { quota: Number(quota), windowMs }
    : null;
}
