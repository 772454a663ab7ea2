import { Refused } from './read-call.ts';

/**
 * What goes wrong with a call: an error of the platform, no answer at all, a cut connection before anything was done
 * (`cut`) or after it was (`lost`).
 */
export type Fault = { code: number; description?: string; retryAfter?: number } | 'hang' | 'cut' | 'lost';

export function createFaults() {
  const planned: { method: string; fault: Fault; left: number }[] = [];
  return {
    /** `method` may be `*`; so many times, then it works again. */
    fail(method: string, fault: Fault, times = 1): void {
      planned.push({ method, fault, left: times });
    },
    /** Whatever was planned is off. */
    heal(): void {
      planned.length = 0;
    },
    next(method: string): Fault | null {
      const found = planned.find((each) => each.left > 0 && (each.method === '*' || each.method === method));
      if (!found) return null;
      found.left -= 1;
      return found.fault;
    },
  };
}

export function refusedBy({ code, description, retryAfter }: Exclude<Fault, string>): Refused {
  const said = description ?? usual[code] ?? 'Internal Server Error';
  return retryAfter === undefined
    ? new Refused(code, said)
    : new Refused(code, `${said}: retry after ${retryAfter}`, { retry_after: retryAfter });
}

const usual: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden: bot was blocked by the user',
  404: 'Not Found',
  409: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  429: 'Too Many Requests',
  502: 'Bad Gateway',
};
