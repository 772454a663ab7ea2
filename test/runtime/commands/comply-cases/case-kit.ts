import { readFileSync } from 'node:fs';
import { z } from 'zod';

const lineSchema = z.looseObject({
  id: z.string(),
  why: z.string().optional(),
  expect: z.object({
    allowed: z.boolean(),
    rule: z.string().optional(),
    also: z.array(z.string()).optional(),
    figures: z.record(z.string(), z.union([z.number(), z.string()])).optional(),
  }),
});
export type CaseLine = z.infer<typeof lineSchema>;

export function caseLines(name: string): CaseLine[] {
  const text = readFileSync(new URL(`../../../data/${name}`, import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => lineSchema.parse(JSON.parse(line)));
}

interface Answer {
  allowed: boolean;
  violations: { rule: string }[];
  figures: Record<string, unknown>;
}

/** What differs from the expectation: the verdict, a rule that should be named, a figure off by a cent or more. */
export function differences({ expect }: CaseLine, answer: Answer): string[] {
  const rules = answer.violations.map(({ rule }) => rule);
  const wanted = [...(expect.rule === undefined ? [] : [expect.rule]), ...(expect.also ?? [])];
  const found = wanted.filter((rule) => !rules.includes(rule)).map((rule) => `${rule} missing from ${rules.join(' ')}`);
  if (answer.allowed !== expect.allowed) found.push(`allowed ${answer.allowed}: ${rules.join(' ')}`);
  if (expect.allowed && rules.length > 0) found.push(`violations although allowed: ${rules.join(' ')}`);
  for (const [name, value] of Object.entries(expect.figures ?? {})) {
    const own = answer.figures[name];
    const isSame = typeof value === 'number' ? typeof own === 'number' && Math.abs(own - value) < 0.01 : own === value;
    if (!isSame) found.push(`${name} ${String(own)} instead of ${value}`);
  }
  return found;
}
