import { openLetters } from '../notify/open-letters.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import type { Db } from '../platform/database.ts';
import type { Language } from '../words/language.ts';
import { type Words, words } from '../words/words.ts';
import { openConversations } from './open-conversations.ts';
import { openDeliveries } from './open-deliveries.ts';
import { openTalk } from './open-talk.ts';

type TalkStore = ReturnType<typeof openTalkStore> & {
  /** what is spoken with the people of this actor */
  language(): Language;
  /** in which zone their hours are */
  zone(): string;
};
/** An actor that speaks with people: it has the tables of this room among its own. */
export type TalkContext = ActorContext<TalkStore, 'desk' | 'directory'>;

export function openTalkStore(db: Db) {
  return { ...openTalk(db), ...openDeliveries(db), ...openConversations(db), ...openLetters(db) };
}

export const talkWords = ({ store }: TalkContext): Words => words(store.language());

/** Whoever watches the conversation of an actor looks again. */
export function tellWatchers({ kind, id, services, afterCommit }: TalkContext): void {
  afterCommit(async () => services.changed(`${kind}:${id}:chat`));
}
