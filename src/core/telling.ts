import { z } from 'zod';
import { tradingDayAt } from './trading-day.ts';

/*
 * How much a message presses, and how loud each place may be.
 *  1. An alarm always rings, whatever was chosen and whatever the hour. So does an answer: whoever asked is there.
 *  2. In quiet hours nothing else makes a sound. What is silent anyway is left to the digest that ends them.
 *  3. A letter cannot be silent, nor be edited: what would come without a sound is left to a digest, once a day or at the
 *     end of the quiet, and an alarm is written only where no chat has shown it.
 */

/** The most pressing first: places are told in this order. */
export const weights = ['alarm', 'money', 'question', 'answer', 'info'] as const;
export type Weight = (typeof weights)[number];
export const chosen = ['money', 'question', 'info'] as const;

export const loudness = z.enum(['on', 'silent', 'off']);

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 22:00');
export const quietSchema = z.strictObject({ from: time, to: time });
export const tellingSchema = z.object({
  money: loudness.default('on').describe('fills, closes and results'),
  question: loudness.default('on').describe('what you are asked'),
  info: loudness.default('on').describe('everything else'),
  quiet: quietSchema.nullable().default(null).describe('hours in which only alarms ring, in your zone'),
});
export type Telling = z.infer<typeof tellingSchema>;
export const everythingLoud: Telling = { money: 'on', question: 'on', info: 'on', quiet: null };
/** Where letters go: nothing but alarms, until somebody asks for more. */
export const onlyAlarms: Telling = { money: 'off', question: 'off', info: 'off', quiet: null };

/** digest: not by itself, but in the one message that ends the quiet. */
export type How = 'loud' | 'silent' | 'digest' | 'never';

export function howToTell(telling: Telling, weight: Weight, isQuiet: boolean): How {
  if (weight === 'alarm' || weight === 'answer') return 'loud';
  const wanted = telling[weight];
  if (wanted === 'off') return 'never';
  if (wanted === 'silent') return isQuiet ? 'digest' : 'silent';
  return isQuiet ? 'silent' : 'loud';
}

export type HowToWrite = 'now' | 'unshown' | 'digest' | 'never';

export function howToWrite(telling: Telling, weight: Weight, isQuiet: boolean): HowToWrite {
  if (weight === 'alarm') return 'unshown';
  if (weight === 'answer') return 'now';
  const wanted = telling[weight];
  if (wanted === 'off') return 'never';
  return wanted === 'silent' || isQuiet ? 'digest' : 'now';
}

const digestAt = '08:00';

/** The day whose digest is written when it ends, where there are no quiet hours that end. */
export function digestDay(zone: string, now: number): { since: number; until: number } {
  const { startAt: since, nextResetAt: until } = tradingDayAt({ zone, resetAt: digestAt }, now);
  return { since, until };
}

/** When the quiet that it is now began and ends; null: it is not quiet. */
export function quietAt({ quiet }: Telling, zone: string, now: number): { since: number; until: number } | null {
  if (!quiet || quiet.from === quiet.to) return null;
  const since = tradingDayAt({ zone, resetAt: quiet.from }, now).startAt;
  const { startAt: ended, nextResetAt: until } = tradingDayAt({ zone, resetAt: quiet.to }, now);
  return since > ended ? { since, until } : null;
}
