import { z } from 'zod';

/*
 * Which libraries are overdue, by the time frames of docs/security.md: a published weakness from the day on which it was first
 * shown here, a newer version of the same line from the day on which it was published.
 */

const day = 24 * 60 * 60_000;
/** high and critical: they let somebody in, or lose money */
const weaknessDays = { critical: 7, high: 7, moderate: 30, low: 30, info: 30 } as const;
const newerDays = 92;

const dated = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const recordSchema = z.strictObject({
  checkedAt: dated,
  /** null: no list of published weaknesses answered so far */
  weaknessesAskedAt: dated.nullable(),
  weaknesses: z.array(
    z.strictObject({
      id: z.string(),
      library: z.string(),
      severity: z.enum(['critical', 'high', 'moderate', 'low', 'info']),
      firstSeen: dated,
    }),
  ),
  /** those of which a newer version of the same line is published */
  behind: z.array(z.strictObject({ library: z.string(), ours: z.string(), newer: z.string(), publishedAt: dated })),
});
export type Libraries = z.infer<typeof recordSchema>;

export function overdue({ weaknesses, behind, checkedAt }: Libraries): string[] {
  const daysSince = (date: string) => (Date.parse(checkedAt) - Date.parse(date)) / day;
  return [
    ...weaknesses
      .filter(({ severity, firstSeen }) => daysSince(firstSeen) > weaknessDays[severity])
      .map(({ id, library, severity, firstSeen }) => `${library}: ${id} (${severity}), known since ${firstSeen}`),
    ...behind
      .filter(({ publishedAt }) => daysSince(publishedAt) > newerDays)
      .map(({ library, ours, newer, publishedAt }) => `${library} is ${ours}; ${newer} is there since ${publishedAt}`),
  ];
}

/** The first version after ours of the same line, and when it was published; null: ours is the newest. */
export function firstNewer(
  ours: string,
  published: Record<string, string>,
): { newer: string; publishedAt: string } | null {
  const mine = partsOf(ours);
  const later = Object.entries(published).flatMap(([newer, at]) => {
    const parts = partsOf(newer);
    return mine && parts && isSameLine(mine, parts) && isAfter(parts, mine)
      ? [{ newer, publishedAt: at.slice(0, 10) }]
      : [];
  });
  return later.sort((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1))[0] ?? null;
}

type Parts = [number, number, number];

/** null: something that is not released */
function partsOf(version: string): Parts | null {
  const found = /^(\d+)\.(\d+)\.(\d+)$/.exec(version);
  return found && [Number(found[1]), Number(found[2]), Number(found[3])];
}

/** What begins with 0 may break with each minor. */
const isSameLine = ([major, minor]: Parts, [other, its]: Parts): boolean =>
  major === other && (major > 0 || minor === its);

const isAfter = ([a, b, c]: Parts, [x, y, z]: Parts): boolean =>
  a - x > 0 || (a === x && (b > y || (b === y && c > z)));
