import { heading } from '../core/chat.ts';
import { idOf } from '../core/id.ts';
import { isLetterPlace } from '../core/letters.ts';
import { deliver } from './deliver.ts';
import { openPlaces } from './places.ts';
import { type TalkContext, talkWords, tellWatchers } from './talk-context.ts';

/**
 * Moves a message to the end of the conversation, with its buttons. Where it stood, and in every chat that showed it
 * there, a line says so: nobody is left with buttons that no longer follow what is so. False: it was never said.
 * What was said in some chats only stays there.
 */
export function showAgain(context: TalkContext, id: string, only?: string[]): boolean {
  const { store } = context;
  const said = store.said(id);
  if (!said) return false;
  const version = said.version + 1;
  const line = store.nextLine();
  const left = idOf('moved', id, version);
  const [title] = said.blocks;
  const words = talkWords(context).say('talk.SHOWN_BELOW', { title: title?.kind === 'heading' ? title.text : null });
  store.updateTalk(id, { line, version, at: context.now() });
  store.insertTalk({ ...said, id: left, version: 1, blocks: [heading(words)], choices: [], form: null });
  store.handOver(id, left);
  for (const place of openPlaces(context, only)) {
    if (isLetterPlace(place)) continue;
    deliver(context, { id: left, line: said.line, version: 1, weight: 'answer' }, place);
    deliver(context, { id, line, version, weight: 'answer' }, place);
  }
  tellWatchers(context);
  return true;
}
