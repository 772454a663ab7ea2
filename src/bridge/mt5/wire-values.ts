import { z } from 'zod';
import { sideSchema } from '../../core/broker.ts';

/* The words of mt5c/1: docs/mt5-wire.md says what each means. */

export const wireDecimal = z.string().regex(/^-?\d{1,15}(\.\d{1,10})?$/);
/** A price, a size: nothing below zero makes sense of it. */
export const wireAmount = z.string().regex(/^\d{1,15}(\.\d{1,10})?$/);
/** 64 bits do not fit into a JSON number. */
export const wireId = z.string().regex(/^\d{1,20}$/);
export const wireMs = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
export const highestNumber = 2 ** 40 - 1;
export const wireNumber = z.number().int().min(1).max(highestNumber);
export const wireCount = z.number().int().min(0).max(1_000_000_000);
export const wireText = z
  .string()
  .max(200)
  .regex(/^[^\p{Cc}\p{Surrogate}]*$/u);
export const wireLevel = wireAmount.nullable();
export const wireSide = sideSchema;
export const marginModes = z.enum(['hedging', 'netting', 'exchange']);
export const tradeModes = z.enum(['demo', 'contest', 'real']);
export const selfTestSchema = z.array(z.object({ name: wireText, ok: z.boolean() })).max(30);

export const nothing = '0';

/** Deeper than this nothing of ours is; counted before anything is believed. */
export function isTooDeep(value: unknown, deepest = 8): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return deepest === 0 || Object.values(value).some((inner) => isTooDeep(inner, deepest - 1));
}
