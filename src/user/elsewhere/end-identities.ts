import { z } from 'zod';
import { endIdentitiesCall } from '../../core/directory-calls.ts';
import { ask } from '../../core/office.ts';
import { accept } from '../../core/outcome.ts';
import { internally } from '../../core/who.ts';
import { type UserContext, userAction } from '../user-action.ts';

export const passIdentitiesOver = userAction({
  name: 'user.pass-identities-over',
  summary: 'Has the directory take away what a user was at other services until a moment',
  kind: 'write',
  needs: 'office',
  input: z.object({ until: z.number() }),
  output: z.object({}),
  prepare: ({ office, id, trace }: UserContext, { until }) =>
    ask(office.directory(), endIdentitiesCall, { user: id, until }, internally(trace)),
  run: (_context: UserContext, _input, _who, ended) => (ended.ok ? accept({}) : ended),
});

/** Perhaps somebody else made them. Owed from the transaction that gives a new password. */
export function endIdentities(context: UserContext): void {
  const until = context.now();
  context.schedule(passIdentitiesOver, { key: `identities:${until}`, at: until, input: { until } });
}
