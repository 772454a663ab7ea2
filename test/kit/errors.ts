const errors: string[] = [];

/** Test loggers report here; a test that expects an error takes it away again with `takeErrors`. */
export function noteError(message: string): void {
  errors.push(message);
}

export function takeErrors(): string[] {
  return errors.splice(0);
}
