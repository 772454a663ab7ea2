import { actionsOf } from '../core/action.ts';
import { accept } from '../core/outcome.ts';
import { type Flows, placeOf, tell } from './converse.ts';
import type { Kind } from './due-calls.ts';
import { isFileNext } from './engine.ts';
import { inOwnName, mayAnswer, needed } from './hear.ts';
import { hearingOf } from './hear-calls.ts';
import type { TalkContext } from './talk-context.ts';

/** Asked before a file is fetched: what nobody waits for is not. */
export const awaitsFile = (kind: Kind) =>
  actionsOf<TalkContext>(kind)({
    ...hearingOf(kind).awaitsFile,
    summary: 'Tells whether a conversation waits for a file',
    kind: 'read',
    needs: 'office',
    run: (context: TalkContext, { person, place }) => {
      const at = placeOf(context, place === undefined ? {} : { place });
      const row = context.store.conversationWith(at, person);
      return accept({ isAwaited: row !== undefined && isFileNext(row.held) });
    },
  });

/** A picture or a file, given to the conversation that waits for one. */
export const hearFile = (kind: Kind, flows: Flows) =>
  actionsOf<TalkContext>(kind)({
    ...hearingOf(kind).file,
    summary: 'Gives a file to the conversation that waits for it',
    kind: 'write',
    needs: needed[kind],
    hidden: ['file'],
    run: (context: TalkContext, { file }, who) => {
      const row = mayAnswer(context, kind, who)
        ? context.store.conversationWith(placeOf(context, who), who.user)
        : undefined;
      if (!row || !isFileNext(row.held)) return accept({ isHeard: false });
      tell(context, flows, { row, heard: { kind: 'file', file }, who: inOwnName(kind, who), isTyped: true });
      return accept({ isHeard: true });
    },
  });
