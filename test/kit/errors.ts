const errors: string[] = [];

/** Test loggers report here; a test that expects an error takes it away again with `takeErrors`. */
export function noteError(message: string): void {
  errors.push(message);
}

export function takeErrors(): string[] {
  return errors.splice(0);
}

/** One error that the test expected; all others still fail it. */
export function forgive(message: string): void {
  const at = errors.indexOf(message);
  if (at >= 0) errors.splice(at, 1);
}
