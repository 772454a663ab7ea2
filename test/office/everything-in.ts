import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every byte that is written down in a folder, logs of databases included. */
export function everythingIn(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return files.map((file) => readFileSync(join(file.parentPath, file.name), 'utf8')).join('\n');
}
