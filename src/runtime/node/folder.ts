import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** A folder that cannot be used for what was asked; the message says what to do instead. */
export class WrongFolder extends Error {}

/** Makes a folder and those above it, one by one: below /proc node's own way of doing it never ends. */
export function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  if (!existsSync(dirname(path))) makeFolder(dirname(path));
  mkdirSync(path);
}

const reasons: Record<string, string> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'it is on a disk that is read only',
  ENOENT: 'nothing can be made there',
  ENOTDIR: 'what should be a folder on the way is a file',
  EEXIST: 'it is a file',
  ENOSPC: 'the disk is full',
  SQLITE_CANTOPEN: 'no file can be made in it',
  SQLITE_READONLY: 'what is in it may not be written by this user',
  SQLITE_FULL: 'the disk is full',
};

/** Why the system refused, in words; null when the error is of another kind. */
export function whyRefused(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = Object.keys(reasons).find((each) => code === each || code.startsWith(`${each}_`));
  return known === undefined ? null : (reasons[known] ?? null);
}

/** Does what needs a folder; what the system refuses becomes a sentence. */
export function usingFolder<T>(path: string, advice: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const why = whyRefused(error);
    throw why === null ? error : new WrongFolder(`${path} cannot be used: ${why}. ${advice}`, { cause: error });
  }
}
