import { actionsOf } from '../core/action.ts';
import { isLetterPlace } from '../core/letters.ts';
import { accept } from '../core/outcome.ts';
import { weights } from '../core/telling.ts';
import { sendSoon } from './deliver.ts';
import { dueOf, type Kind } from './due-calls.ts';
import { rings } from './lose-chat.ts';
import { openPlaces } from './places.ts';
import type { TalkContext } from './talk-context.ts';

/** An alarm that no chat has shown is written to every address there is. */
export const writeUnshown = (kind: Kind) =>
  actionsOf<TalkContext>(kind)({
    ...dueOf(kind).unshown,
    summary: 'Writes an alarm that no chat has shown',
    kind: 'write',
    needs: 'office',
    run: (context: TalkContext, { message }) => {
      const { store } = context;
      const said = store.said(message);
      if (!said || store.shownAt(message).some(rings)) return accept({});
      const { line, version } = said;
      for (const place of openPlaces(context).filter(isLetterPlace)) {
        store.deliver({ talkId: message, place, line, version, rank: weights.indexOf('alarm'), isSilent: false });
        sendSoon(context, place);
      }
      return accept({});
    },
  });
