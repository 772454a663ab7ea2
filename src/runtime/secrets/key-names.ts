import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * The names of the keys by which something was sealed here, so that a start with another one is noticed before a secret
 * is asked for. A name is a hash and opens nothing.
 */
export const namesFile = 'secrets.names';

export function namesIn(dataDir: string): string[] {
  try {
    return readFileSync(join(dataDir, namesFile), 'utf8').split('\n').filter(Boolean);
  } catch {
    // None yet; a folder that cannot be used is told of where it is opened.
    return [];
  }
}

export function noteName(dataDir: string, name: string): void {
  if (!namesIn(dataDir).includes(name)) appendFileSync(join(dataDir, namesFile), `${name}\n`, { mode: 0o600 });
}
