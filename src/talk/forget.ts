import { actionsOf } from '../core/action.ts';
import { schemeOf } from '../core/chat.ts';
import { idOf } from '../core/id.ts';
import { accept } from '../core/outcome.ts';
import { dueOf, type Kind, kindOf } from './due-calls.ts';
import type { TalkContext } from './talk-context.ts';

/** A message that held a secret leaves the chat it was typed in, also after a crash. */
export function scheduleForget(context: TalkContext, place: string, ref: string): void {
  const key = `forget:${idOf('message', place, ref)}`;
  context.schedule(dueOf(kindOf(context)).forget, { key, at: context.now(), input: { place, ref } });
}

export const forgetMessage = (kind: Kind) =>
  actionsOf<TalkContext>(kind)({
    ...dueOf(kind).forget,
    summary: 'Takes a message that held a secret out of its chat',
    kind: 'write',
    needs: 'office',
    prepare: async (context: TalkContext, { place, ref }) =>
      context.services.chats.get(schemeOf(place))?.forget(place, ref),
    run: () => accept({}),
  });
