import { hashOf } from './json.ts';

/** An id made from the logical event, so that a replay of the event finds itself instead of doubling. */
export function idOf(kind: string, ...parts: (string | number)[]): string {
  return `${kind}_${hashOf(parts).slice(0, 20)}`;
}
