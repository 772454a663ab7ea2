import type { Ears } from '../core/chat.ts';
import { type Language, languages } from '../words/language.ts';
import { toldOf } from '../words/told-of.ts';
import { words } from '../words/words.ts';
import type { OfficeContext } from './catalogue.ts';
import { findForm } from './find-form.ts';
import { hearChannel } from './hear-channel.ts';
import { hearChat } from './hear-chat.ts';
import { keptChannels } from './kept-channels.ts';
import { suggest } from './suggest.ts';

/** What every chat platform is given: whom to tell what happens there, and the commands its menu shows. */
export function earsOf(context: OfficeContext): Ears {
  return {
    chat: hearChat(context),
    channel: hearChannel(context),
    kept: keptChannels(context),
    suggest: suggest(context),
    form: findForm(context),
    menu: [...context.catalogue.commands.keys()].map((name) => ({
      name,
      ...toldIn('en', name),
      also: Object.fromEntries(
        languages.flatMap((language) => (language === 'en' ? [] : [[language, toldIn(language, name)]])),
      ),
    })),
  };
}

const toldIn = (language: Language, command: string) => toldOf(words(language), command);
