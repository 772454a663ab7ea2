import type { Config } from '../config.ts';

const words: Record<string, string> = {
  EADDRINUSE: 'is in use by another program. Stop that one, or set PORT to another port (0: any free one).',
  EACCES: 'may not be used by this user. Set PORT to one from 1024 on.',
  EADDRNOTAVAIL: 'cannot be listened on: this machine has no such address. Set HOST to 127.0.0.1.',
};

/** Why nothing can listen there and what to do; null when the error is of another kind. */
export function sayListenProblem(error: unknown, { HOST, PORT }: Pick<Config, 'HOST' | 'PORT'>): string | null {
  if (!(error instanceof Error) || !('syscall' in error) || error.syscall !== 'listen') return null;
  const known = 'code' in error ? words[String(error.code)] : undefined;
  return `PORT ${PORT} on ${HOST} ${known ?? `cannot be listened on: ${error.message}. Set PORT or HOST to another.`}`;
}
