import { z } from 'zod';
import { alarmUserCall } from '../../core/directory-calls.ts';
import { idOf } from '../../core/id.ts';
import { ask } from '../../core/office.ts';
import { accept } from '../../core/outcome.ts';
import { internally } from '../../core/who.ts';
import { type UserContext, userAction } from '../user-action.ts';

const toldSchema = z.object({ became: z.enum(['begun', 'soon', 'kept']), at: z.number() });

/** In every chat of theirs, whatever they chose to be told of; owed from the transaction in which it happened. */
export function tellChats(context: UserContext, told: z.infer<typeof toldSchema>, at: number): void {
  context.schedule(tellChatsDue, { key: `tell-chats:${told.became}:${told.at}`, at, input: { told } });
}

/** One that was taken back meanwhile is not told of as coming. */
export const tellChatsDue = userAction({
  name: 'user.tell-chats',
  summary: 'Tells in the chats of a user that their second factor may end',
  kind: 'write',
  needs: 'office',
  input: z.object({ told: toldSchema }),
  output: z.object({}),
  prepare: async ({ office, id: user, trace, store }: UserContext, { told }) => {
    if (told.became !== 'kept' && store.recovery()?.dueAt !== told.at) return null;
    const alarm = { user, id: idOf('recovery', told.became, told.at), told: { about: 'recovery' as const, ...told } };
    return ask(office.directory(), alarmUserCall, alarm, internally(trace));
  },
  run: (_context: UserContext, _input, _who, told) => (told === null || told.ok ? accept({}) : told),
});
