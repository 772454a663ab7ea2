import { type DestinationStream, pino } from 'pino';
import type { Log } from '../../platform/services.ts';
import { hide, hideInText } from '../hide-secrets.ts';

export interface RuntimeLog extends Log {
  fatal(facts: object, message: string): void;
  flush(): void;
}

/** JSON lines. Secrets are hidden by the name of their field, and by their look inside texts. */
export function createLog(
  level: string,
  destination: DestinationStream = pino.destination({ sync: true }),
): RuntimeLog {
  const lines = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  );
  const say = (as: 'info' | 'warn' | 'error' | 'fatal') => (facts: object, message: string) =>
    lines[as](hide(facts), hideInText(message));
  return {
    info: say('info'),
    warn: say('warn'),
    error: say('error'),
    fatal: say('fatal'),
    flush: () => lines.flush(),
  };
}
