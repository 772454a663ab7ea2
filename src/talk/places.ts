import type { TalkContext } from './talk-context.ts';

export function isPlace(context: TalkContext, id: string): boolean {
  const row = context.store.place(id);
  return row !== undefined && row.endedAt === null;
}

export function leavePlace(context: TalkContext, place: string, why: string): void {
  context.store.endPlace(place, context.now());
  context.unschedule(`send:${place}`);
  context.services.log.info({ [context.kind]: context.id, place, why }, 'a chat is told nothing any more');
}
