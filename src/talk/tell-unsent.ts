import { heading, paragraph } from '../core/chat.ts';
import { idOf } from '../core/id.ts';
import type { Told } from '../notify/send-letters.ts';
import { isPlace, leavePlace } from './places.ts';
import { say } from './say.ts';
import type { TalkContext } from './talk-context.ts';
import { talkWords } from './talk-context.ts';

/**
 * What did not get through is told where the person is told everything else. An address where nobody is is written to no
 * more. The directory speaks with strangers only: what it could not send stands in the log.
 */
export const tellUnsent: Told = (context, row, { how, why, isGone }) => {
  if (context.kind === 'directory') return;
  const talk = context as TalkContext;
  const words = talkWords(talk);
  const address = row.place.slice(row.place.indexOf(':') + 1);
  const isOver = isGone && isPlace(talk, row.place);
  if (isOver) leavePlace(talk, row.place, why);
  const more = isOver
    ? words.say('address.BOUNCED_MORE', { why })
    : how === 'refused'
      ? words.say('address.REFUSED_MORE', { address, why })
      : words.say('address.LOST_MORE', { address, why });
  const title = isOver ? words.say('address.BOUNCED', { address }) : words.say('address.LOST');
  say(talk, idOf('unsent', row.id), [heading(title, 'bad'), paragraph(more)], [], { weight: 'question' });
};
