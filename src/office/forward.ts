import { z } from 'zod';
import { isGranted } from '../core/authority.ts';
import { type Block, blockSchema, paragraph, placeSchema } from '../core/chat.ts';
import { idOf } from '../core/id.ts';
import { ask } from '../core/office.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import { internally, type Who } from '../core/who.ts';
import { beginFollow } from '../desk/follows/begin.ts';
import { findSource } from '../directory/sources.ts';
import { hearingOf } from '../talk/hear-calls.ts';
import { words } from '../words/words.ts';
import { addChannel } from './add-channel.ts';
import { type OfficeContext, perform } from './catalogue.ts';
import { languageOfDesk } from './desk-language.ts';
import { officeAction } from './office-action.ts';
import { within } from './once.ts';
import { readSignals } from './read-signals.ts';

/**
 * A post that somebody passes on to the bot: it says how it would be read, and asks how to follow the channel it comes
 * from. It is never traded. Whoever was handed a post can pass it on, too: that they read the channel is shown by the
 * platform, or they are let in already.
 */
export const forwardToBot = officeAction({
  name: 'chat.forward',
  summary: 'Passes a message of a channel on to the bot',
  kind: 'write',
  needs: { scope: 'risk', over: 'desk' },
  pace: 'heavy',
  input: z.object({
    text: z.string().max(16_000),
    from: z
      .object({ channel: placeSchema, title: z.string().max(200), isReader: z.boolean().default(false) })
      .nullable(),
  }),
  output: z.object({ blocks: z.array(blockSchema) }),
  run: async (context: OfficeContext, { text, from }, who): Promise<Outcome<{ blocks: Block[] }>> => {
    const language = await languageOfDesk(context, who.desk ?? '', who.trace);
    const spoken = words(language);
    const read = text.trim() === '' ? null : await perform(context, readSignals.name, { text }, who);
    const blocks = read?.ok ? readSignals.say(read.value, { text }, spoken) : [];
    if (from === null) return say(context, [...blocks, paragraph(spoken.say('channel.HIDDEN'))], who);
    const { title } = from;
    const source = await ask(context.office.directory(), findSource, { channel: from.channel }, internally(who.trace));
    if (!source.ok) return source;
    if (!source.value.isReadable)
      return say(context, [...blocks, paragraph(spoken.say('channel.ADD_ME', { title }))], who);
    const { feed: theirs } = source.value;
    const isLetIn = theirs !== null && isGranted(who, { scope: 'read', over: 'feed', id: theirs });
    if (!from.isReader && !isLetIn)
      return say(context, [...blocks, paragraph(spoken.say('channel.NOT_SHOWN', { title }))], who);
    const added = await addChannel(context, { channel: from.channel, title, reader: who.user }, who);
    if (!added.ok) return added;
    const told = await say(context, blocks, who);
    if (!told.ok) return told;
    const { feed } = added.value;
    const reads = { scope: 'read', over: 'feed', id: feed } as const;
    const asking = { ...who, grants: [...who.grants, reads], ...keyOf(within(who, 'follow')) };
    const begun = await perform(context, beginFollow.name, { feed }, asking);
    return begun.ok ? told : (begun as Outcome<never>);
  },
});

const keyOf = ({ idempotencyKey }: Who) => (idempotencyKey === undefined ? {} : { idempotencyKey });

async function say({ office }: OfficeContext, blocks: Block[], who: Who): Promise<Outcome<{ blocks: Block[] }>> {
  const { place, trace, user } = who;
  const note = { to: idOf('forward', trace), blocks, person: user, ...(place === undefined ? {} : { place }) };
  const answered = await ask(office.desk(who.desk ?? ''), hearingOf('desk').answer, note, within(who, 'answer'));
  return answered.ok ? accept({ blocks }) : answered;
}
