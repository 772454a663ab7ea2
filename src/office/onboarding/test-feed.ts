import { sha256 } from '../../core/json.ts';
import { ask } from '../../core/office.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { testChannelOf } from '../../core/test-channel.ts';
import type { Who } from '../../core/who.ts';
import { registerFeed } from '../../directory/directory.ts';
import { openFeed } from '../../feed/upkeep.ts';
import type { OfficeContext } from '../catalogue.ts';
import { within } from '../once.ts';

/** One for each desk. */
export const testFeedOf = (desk: string): string => testChannelOf(sha256(`test channel of ${desk}`).slice(0, 24));

/** A channel that nobody but its trader reads and only the test speaks in. */
export async function openTestFeed(
  { office }: OfficeContext,
  name: string,
  who: Who,
): Promise<Outcome<{ feed: string }>> {
  const feed = testFeedOf(who.desk ?? '');
  const opened = await ask(office.feed(feed), openFeed, { name }, within(who, 'open-test'));
  if (!opened.ok) return opened;
  const listed = await ask(
    office.directory(),
    registerFeed,
    { feed, name, reader: who.user },
    within(who, 'list-test'),
  );
  return listed.ok ? accept({ feed }) : listed;
}
