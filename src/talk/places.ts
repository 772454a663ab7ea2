import { isLetterPlace } from '../core/letters.ts';
import { everythingLoud, onlyAlarms, type Telling } from '../core/telling.ts';
import { withdraw } from '../notify/post.ts';
import type { TalkContext } from './talk-context.ts';

export function isPlace(context: TalkContext, id: string): boolean {
  const row = context.store.place(id);
  return row !== undefined && row.endedAt === null;
}

/** Those that belong to it now, or of some only those: a chat that was taken away is told nothing, whatever was open there. */
export function openPlaces(context: TalkContext, only?: readonly string[]): readonly string[] {
  return only?.filter((place) => isPlace(context, place)) ?? context.store.places().map(({ id }) => id);
}

export const tellingOf = ({ store }: TalkContext, place: string): Telling =>
  store.place(place)?.telling ?? (isLetterPlace(place) ? onlyAlarms : everythingLoud);

export function leavePlace(context: TalkContext, place: string, why: string): void {
  context.store.endPlace(place, context.now());
  context.unschedule(`send:${place}`);
  if (isLetterPlace(place)) withdraw(context, place);
  context.services.log.info({ [context.kind]: context.id, place, why }, 'a chat is told nothing any more');
}
