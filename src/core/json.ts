import { createHash } from 'node:crypto';

/** Keys sorted, absent fields dropped: equal values print equally on every runtime, so hashes can be compared. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
    return `{${fields.join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('not a finite number in JSON');
  if (value === undefined || typeof value === 'function') throw new TypeError('not a JSON value');
  return JSON.stringify(value);
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

export function hashOf(value: unknown): string {
  return sha256(canonicalJson(value));
}

/** What an idempotency key stands for. As JSON would carry it: a number too large for it is one that was left empty. */
export function hashOfRequest(action: string, given: unknown): string {
  return hashOf({ action, given: JSON.parse(JSON.stringify(given ?? null)) });
}
