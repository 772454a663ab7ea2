import type { Logger } from 'drizzle-orm';

const maxParameters = 100;
const maxCompound = 5;
const maxValueBytes = 1_000_000;
const maxSqlBytes = 100_000;

/** Holds every query to what a Durable Object's SQLite takes, so that what passes on Node passes there. */
export const durableObjectLimits: Logger = {
  logQuery(query, params) {
    if (params.length > maxParameters) fail(query, `${params.length} bound parameters, ${maxParameters} are allowed`);
    const terms = 1 + (query.match(/\b(union|intersect|except)\b/gi)?.length ?? 0);
    if (terms > maxCompound) fail(query, `${terms} compound selects, ${maxCompound} are allowed`);
    if (query.length > maxSqlBytes) fail(query, `${query.length} characters of SQL, ${maxSqlBytes} are allowed`);
    const largest = Math.max(0, ...params.map(sizeOf));
    if (largest >= maxValueBytes) fail(query, `a value of ${largest} bytes, less than ${maxValueBytes} are allowed`);
  },
};

function sizeOf(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  return value instanceof Uint8Array ? value.byteLength : 8;
}

function fail(query: string, why: string): never {
  throw new RangeError(`a Durable Object would not take this query: ${why}: ${query.slice(0, 120)}`);
}
