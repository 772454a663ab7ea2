import type { Ears } from '../core/chat.ts';
import { words } from '../words/words.ts';
import type { OfficeContext } from './catalogue.ts';
import { hearChannel } from './hear-channel.ts';
import { hearChat } from './hear-chat.ts';
import { keptChannels } from './kept-channels.ts';
import { suggest } from './suggest.ts';

/** What every chat platform is given: whom to tell what happens there, and the commands its menu shows. */
export function earsOf(context: OfficeContext): Ears {
  const english = words('en');
  return {
    chat: hearChat(context),
    channel: hearChannel(context),
    kept: keptChannels(context),
    suggest: suggest(context),
    menu: [...context.catalogue.commands.keys()].map((name) => ({
      name,
      does: english.term('does', name),
      takes: english.term('usage', name).replace(/^\S+\s*/, ''),
    })),
  };
}
