import { z } from 'zod';
import { decimal, toText } from '../../../core/decimal.ts';
import { isZone } from '../../../core/trading-day.ts';
import { judge } from '../../../desk/comply/judge.ts';
import type { Figures, Verdict } from '../../../desk/comply/verdict.ts';
import { caseFacts } from './case-facts.ts';
import { caseProfile } from './case-overrides.ts';
import { type Case, caseSchema } from './case-shape.ts';

/** What is printed for one case. Money as plain numbers, times as ISO text. */
export interface CaseAnswer {
  id: string | number | null;
  allowed: boolean;
  violations: { rule: string; figures: Record<string, unknown> }[];
  figures: Record<string, unknown>;
  notEvaluated?: string[];
  sacrificed?: string[];
  error?: string;
}

/** Never throws: what cannot be read is not allowed, and says why. */
export function answerCase(input: unknown): CaseAnswer {
  const id = z.object({ id: z.union([z.string(), z.number()]) }).safeParse(input).data?.id ?? null;
  try {
    const given = caseSchema.parse(input);
    const { profile, unknown } = caseProfile(given.profile, given.overrides ?? {});
    if (!isZone(profile.clock.zone)) throw new RangeError(`unknown zone ${profile.clock.zone}`);
    return answerOf(given, judge(caseFacts(given, profile)), unknown);
  } catch (error) {
    const why = reasonOf(error);
    return {
      id,
      allowed: false,
      violations: [{ rule: 'ORD-VALID', figures: { faults: why } }],
      figures: {},
      error: why,
    };
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError) {
    return error.issues.map(({ path, message }) => `${path.join('.') || 'case'}: ${message}`).join('; ');
  }
  return error instanceof Error ? error.message : String(error);
}

function answerOf(given: Case, verdict: Verdict, unknown: string[]): CaseAnswer {
  const notEvaluated = [...verdict.notEvaluated, ...unknown];
  const { dayStartAt, nextResetAt, ...figures } = verdict.figures;
  return {
    id: given.id,
    allowed: verdict.allowed,
    violations: verdict.violations.map(({ rule, figures: own }) => ({ rule, figures: printed(own) })),
    figures: {
      ...printed(figures),
      ...(verdict.largestLots === null ? {} : { largestLots: Number(verdict.largestLots) }),
      dayStartUtc: isoOf(dayStartAt),
      nextResetUtc: isoOf(nextResetAt),
    },
    ...(notEvaluated.length > 0 ? { notEvaluated } : {}),
    ...(verdict.sacrificed.length > 0 ? { sacrificed: verdict.sacrificed.map(({ rule }) => rule) } : {}),
  };
}

function printed(figures: Figures): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [
      name,
      typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)
        ? Number(toText(decimal(value).toDecimalPlaces(6)))
        : value,
    ]),
  );
}

function isoOf(at: unknown): string {
  return new Date(Number(at)).toISOString().replace('.000Z', 'Z');
}
