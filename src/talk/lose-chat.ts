import { heading, paragraph, schemeOf } from '../core/chat.ts';
import { idOf } from '../core/id.ts';
import { isLetterPlace } from '../core/letters.ts';
import { isPlace, leavePlace, openPlaces } from './places.ts';
import { say } from './say.ts';
import { type TalkContext, talkWords } from './talk-context.ts';

/** A page shows what it is asked to show, whether anybody looks or not. */
export const rings = (place: string): boolean => schemeOf(place) !== 'web' && !isLetterPlace(place);

/**
 * A chat that nothing can be shown in any more, as where the bot was blocked: said where else the person is told things. Where
 * no chat is left that rings it is an alarm, which is written after a while.
 */
export function loseChat(context: TalkContext, place: string, why: string): void {
  if (!isPlace(context, place)) return;
  leavePlace(context, place, why);
  // The directory speaks with strangers only: they have no other chat.
  if (context.kind === 'directory') return;
  const words = talkWords(context);
  const isLast = !openPlaces(context).some(rings);
  const blocks = [
    heading(words.say('talk.UNREACHED', { chat: place }), 'bad'),
    paragraph(words.say('talk.UNREACHED_MORE', { isLast })),
  ];
  say(context, idOf('unreached', place, context.now()), blocks, [], { weight: isLast ? 'alarm' : 'question' });
}

/** It can be reached again: what is said from now on is told there. */
export function regainChat(context: TalkContext, place: string): void {
  if (isPlace(context, place)) return;
  context.store.addPlace(place, context.now());
  const text = talkWords(context).say('talk.REACHED');
  say(context, idOf('reached', place, context.now()), [paragraph(text)], [], { only: [place], weight: 'answer' });
}
