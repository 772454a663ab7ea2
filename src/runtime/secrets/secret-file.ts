import { readFileSync, statSync } from 'node:fs';
import { StoreProblem } from './secret-store.ts';

const forOthers = 0o077;
const mostBytes = 65_536;

/** A secret in a file of its own, as containers are given them. The line's end belongs to the file. */
export function readSecretFile(path: string): string {
  const { mode, size } = statOf(path);
  // What a container is given is often readable by all, and nobody else is in there.
  if ((mode & forOthers) !== 0 && !path.startsWith('/run/secrets/'))
    throw new StoreProblem(
      'forbidden',
      `${path} can be read by others on this machine: chmod 600 makes it yours alone`,
    );
  if (size > mostBytes) throw new StoreProblem('shape', `${path} has more than ${mostBytes} bytes`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)).replace(/\r?\n$/, '');
  } catch (error) {
    if (error instanceof TypeError) throw new StoreProblem('shape', `${path} is no text`);
    throw new StoreProblem('forbidden', path);
  }
}

function statOf(path: string) {
  try {
    return statSync(path);
  } catch {
    throw new StoreProblem('missing', path);
  }
}
