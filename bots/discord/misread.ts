import { ZodError } from 'zod';

/** Which part of an event did not fit, without a word of what it said. */
export function misread(error: unknown): string {
  if (error instanceof ZodError) return error.issues.map(({ path, code }) => `${path.join('.')} ${code}`).join(', ');
  return error instanceof Error ? error.name : typeof error;
}
