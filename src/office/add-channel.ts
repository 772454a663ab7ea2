import { ask } from '../core/office.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import type { Who } from '../core/who.ts';
import { registerFeed } from '../directory/directory.ts';
import { addSource } from '../directory/sources.ts';
import { openFeed } from '../feed/upkeep.ts';
import type { OfficeContext } from './catalogue.ts';
import { within } from './once.ts';

const short: Record<string, string> = { telegram: 'tg', discord: 'dc' };

/** `telegram:-1001234` as `tg-1001234`: the same channel is one feed, whoever adds it. */
export function feedOf(channel: string): string {
  const [scheme = '', id = ''] = channel.split(':');
  const plain = id.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return `${short[scheme] ?? scheme}-${plain.replace(/^-+/, '')}`;
}

/**
 * A channel that somebody reads becomes a feed of theirs, private to them and to whoever else shows that they read it.
 * Set up before it is listed; each step may be repeated.
 */
export async function addChannel(
  { office }: OfficeContext,
  { channel, title, reader }: { channel: string; title: string; reader: string },
  who: Who,
): Promise<Outcome<{ feed: string }>> {
  const feed = feedOf(channel);
  const name = title.trim().slice(0, 80) || feed;
  const opened = await ask(office.feed(feed), openFeed, { name }, within(who, 'open'));
  if (!opened.ok) return opened;
  const listed = await ask(office.directory(), registerFeed, { feed, name, reader }, within(who, 'list'));
  if (!listed.ok) return listed;
  const added = await ask(office.directory(), addSource, { channel, title: name, feed }, within(who, 'source'));
  return added.ok ? accept({ feed }) : added;
}
