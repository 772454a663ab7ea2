import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

export interface Source {
  path: string;
  room: string;
  text: string;
  imports: string[];
}

export const root = resolve(import.meta.dirname, '../..');

/** Every file of the program, for tests that hold what the files may say. */
export const sources: readonly Source[] = ['src', 'bots']
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) => read(join(root, folder)));

function read(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => {
      const file = join(folder, name);
      const path = relative(root, file);
      const text = readFileSync(file, 'utf8');
      return { path, room: roomOf(path), text, imports: importsOf(text) };
    });
}

export function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'bots' ? 'bots' : second;
}

export function importsOf(text: string): string[] {
  return [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s+'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/g,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}
