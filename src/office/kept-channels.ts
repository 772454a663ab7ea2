import type { KeptChannel, ListKept } from '../core/channel.ts';
import { idOf } from '../core/id.ts';
import { ask } from '../core/office.ts';
import { internally } from '../core/who.ts';
import { listSources } from '../directory/sources.ts';
import { newestMessages } from '../feed/newest.ts';
import { feedOf } from './add-channel.ts';
import type { OfficeContext } from './catalogue.ts';
import { NotKept } from './hear-channel.ts';

/**
 * What is kept of the channels of a platform. One feed that cannot be asked is left out with a line in the log: what was
 * missed there is asked for the next time.
 */
export function keptChannels({ office, services }: OfficeContext): ListKept {
  return async (scheme, only) => {
    const who = internally(idOf('kept', scheme));
    const kept: KeptChannel[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const listed: Awaited<ReturnType<typeof page>> = await page(scheme, after);
      const wanted = listed.sources.filter(({ channel }) => only === undefined || channel === only);
      for (const { channel, title, feed, addedAt: since } of wanted) {
        const newest = await ask(office.feed(feed), newestMessages, { source: feedOf(channel) }, who);
        if (newest.ok) kept.push({ channel, title, since, ...newest.value });
        else services.log.warn({ feed, code: newest.refusal.code }, 'what was missed there is not asked for now');
      }
      after = listed.next;
    }
    return kept;
  };

  async function page(scheme: string, after: string) {
    const outcome = await ask(office.directory(), listSources, { scheme, after }, internally(idOf('kept', scheme)));
    if (!outcome.ok) throw new NotKept(outcome.refusal.code);
    return outcome.value;
  }
}
