import { ask } from '../core/office.ts';
import type { Who } from '../core/who.ts';
import { beginFollow } from '../desk/follows/begin.ts';
import { findPerson } from '../directory/people.ts';
import { addChannel } from './add-channel.ts';
import { type OfficeContext, perform } from './catalogue.ts';
import { inTheNameOf } from './hear-chat.ts';

/** Whoever lets the bot into a channel is asked in their private chat how to follow it. Of a stranger nothing comes. */
export async function tellWhoAdded(
  context: OfficeContext,
  { channel, title, by }: { channel: string; title: string; by: string | null },
  who: Who,
): Promise<void> {
  if (by === null) return;
  const found = await ask(context.office.directory(), findPerson, { person: by }, who);
  if (!found.ok || !found.value.known) return;
  const { user, place } = found.value.known;
  const added = await addChannel(context, { channel, title, reader: user }, who);
  if (!added.ok) return;
  const { feed } = added.value;
  const known = { ...found.value.known, feeds: [feed] };
  await perform(
    context,
    beginFollow.name,
    { feed },
    { ...who, ...inTheNameOf(known), via: 'chat', ...(place === null ? {} : { place }) },
  );
}
