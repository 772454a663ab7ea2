import { actionsOf } from '../core/action.ts';
import { type Block, heading, table } from '../core/chat.ts';
import { idOf } from '../core/id.ts';
import { accept } from '../core/outcome.ts';
import { chosen } from '../core/telling.ts';
import { dueOf, type Kind } from './due-calls.ts';
import { isPlace, tellingOf } from './places.ts';
import { say } from './say.ts';
import { type TalkContext, talkWords } from './talk-context.ts';

const most = 30;
const looked = 1_000;
const longest = 240;

/** Its first words and what is said about them: that something was not done says nothing without why. */
function inShort(blocks: readonly Block[]): string {
  const said = blocks.flatMap((block) => {
    const isPlain = block.kind === 'heading' || (block.kind === 'text' && !block.isFootnote);
    return isPlain ? [block.text] : [];
  });
  const short = said.slice(0, 2).join(' · ');
  return short.length <= longest ? short : `${short.slice(0, longest - 1)}…`;
}

/** What is not told while it is quiet is told in one message when that ends. */
export const sendDigest = (kind: Kind) =>
  actionsOf<TalkContext>(kind)({
    ...dueOf(kind).digest,
    summary: 'Tells in one message what happened while it was quiet',
    kind: 'write',
    needs: 'office',
    run: (context: TalkContext, { place, since }) => {
      const { store } = context;
      if (!isPlace(context, place)) return accept({});
      const telling = tellingOf(context, place);
      // Whatever was chosen meanwhile: what is wanted and is not there was held back.
      const wanted = chosen.filter((weight) => telling[weight] !== 'off');
      const missed = store
        // Nothing of before it was told here at all.
        .saidSince(Math.max(since, store.place(place)?.addedAt ?? 0), wanted, looked)
        .filter(({ id }) => !store.isThere(id, place))
        .slice(-most);
      if (missed.length === 0) return accept({});
      const words = talkWords(context);
      const rows = missed.map(({ at, blocks }) => {
        return [words.moment(store.zone(), at), inShort(blocks)];
      });
      const blocks = [
        heading(words.say('telling.MEANWHILE')),
        table([words.say('column.at'), words.say('telling.WHAT')], rows),
      ];
      say(context, idOf('digest', place, since), blocks, [], { only: [place], weight: 'answer' });
      return accept({});
    },
  });
