import { z } from 'zod';
import type { AuditLine } from '../core/audit.ts';
import { accept } from '../core/outcome.ts';
import { auditReader, noteLine } from '../platform/audit.ts';
import { type UserContext, userAction } from './user-action.ts';

export const userAudit = auditReader('user');

/* What a user's own chain says of sign-ins: where from, since it is theirs and goes with their file. */

interface From {
  agent: string;
  address: string;
  by: string;
}

export const placeOf = ({ agent, address, by }: From) => ({ agent, address, door: by });

/** Whichever way somebody signs in begins a session. The password alone is no sign-in yet where a code is to come. */
export function noteSignIn(
  context: Pick<UserContext, 'store' | 'now'>,
  { session, isHalf, ...from }: From & { session: string; isHalf: boolean },
): void {
  noteLine(context, isHalf ? 'session' : 'sign-in', { session, ...placeOf(from), ...(isHalf && { became: 'half' }) });
}

export const codeLine = (became: string, facts: Record<string, string>): AuditLine | null => {
  if (became === 'over') return null;
  return became === 'right'
    ? { kind: 'factor', facts: { became: 'proved', ...facts } }
    : { kind: 'failure', facts: { code: became === 'wrong' ? 'CODE_WRONG' : 'CODE_BARRED', ...facts } };
};

const hourMs = 3_600_000;
/** Somebody who is refused again and again fills nobody's disk. */
const mostDenied = 60;

export const noteDenied = userAction({
  name: 'user.denied',
  summary: 'Notes that somebody was refused what they may not do',
  kind: 'write',
  needs: 'office',
  input: z.object({ action: z.string().max(60), as: z.enum(['person', 'key']), session: z.string().nullable() }),
  output: z.object({}),
  run: (context: UserContext, { action, as, session }) => {
    const since = context.now() - hourMs;
    const lately = context.store.journal.before(Number.MAX_SAFE_INTEGER, 4 * mostDenied);
    const denied = lately.filter(({ kind, at }) => kind === 'denied' && at > since).length;
    if (denied < mostDenied) noteLine(context, 'denied', { action, as, session });
    return accept({});
  },
});
