import type { AnyAction } from '../core/action.ts';
import { type Block, heading, pairs, paragraph, table } from '../core/chat.ts';
import type { Words } from '../words/words.ts';
import type { Catalogue } from './catalogue.ts';

/** Every command, with what it does. */
export function helpAll({ commands }: Catalogue, spoken: Words): Block[] {
  const rows = [...commands.keys()].map((name) => [spoken.term('usage', name), spoken.term('does', name)]);
  const steering = [
    ['/back, /skip, /cancel', spoken.say('answer.HELP_STEER')],
    ['/help [COMMAND]', spoken.say('answer.HELP_SELF')],
  ];
  return [
    heading(spoken.say('answer.HELP')),
    table([spoken.say('column.command'), spoken.say('column.does')], [...rows, ...steering]),
  ];
}

/** One command: what it does, how it is typed, and an example. */
export function helpOn({ command, aliases = [] }: NonNullable<AnyAction['chat']>, spoken: Words): Block[] {
  const also = aliases.map((alias) => `/${alias}`).join(', ');
  return [
    heading(`/${command}`),
    paragraph(spoken.term('does', command)),
    pairs([
      [spoken.say('answer.HELP_TYPED'), spoken.term('usage', command)],
      [spoken.say('answer.HELP_SUCH'), spoken.term('example', command)],
      ...(also === '' ? [] : [[spoken.say('answer.HELP_ALSO'), also] as [string, string]]),
    ]),
  ];
}
