import { StoreProblem } from './secret-store.ts';

/** The whole of it, or one field of what is JSON. */
export function fieldOf(text: string, field: string | undefined): string {
  if (field === undefined) return text;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new StoreProblem('shape', 'it is no JSON, so it has no fields');
  }
  const value = typeof json === 'object' && json !== null ? (json as Record<string, unknown>)[field] : undefined;
  if (value === undefined) throw new StoreProblem('missing', `no field ${field}`);
  if (typeof value !== 'string') throw new StoreProblem('shape', `the field ${field} is no text`);
  return value;
}
