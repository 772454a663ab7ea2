import type { Log } from '../../platform/services.ts';
import { hide, hideInText } from '../hide-secrets.ts';

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

/** JSON lines on the console, which is what Workers collect; pino's build for them knows no destination. */
export function createConsoleLog(level: string, write: (line: string) => void = console.log): Log {
  const lowest = levels.indexOf(level);
  const say = (as: 'info' | 'warn' | 'error') => (facts: object, message: string) => {
    if (levels.indexOf(as) < lowest) return;
    const shown = hide(facts);
    write(
      JSON.stringify({ level: as, time: new Date().toISOString(), ...(shown as object), msg: hideInText(message) }),
    );
  };
  return { info: say('info'), warn: say('warn'), error: say('error') };
}
