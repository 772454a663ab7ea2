import { z } from 'zod';
import { forEachAtOnce } from '../core/at-once.ts';
import { internally } from '../core/who.ts';
import type { OfficeContext } from './catalogue.ts';
import { tellLost } from './desks.ts';

const batch = 50;
const atOnce = 10;

/**
 * After a start every desk looks at once at what its channels published: a nudge may have died with the last process,
 * and a signal that waits for the next look by itself grows old. One whose records are gone is told of instead.
 */
export async function catchUp({ office, services }: OfficeContext, isStopping: () => boolean): Promise<void> {
  const who = internally('catch-up');
  let after = '';
  while (!isStopping()) {
    const page = await office.directory().perform('directory.desks', { after, limit: batch }, who);
    if (!page.ok) return;
    const { desks } = z.object({ desks: z.array(z.string()) }).parse(page.value);
    await forEachAtOnce(desks, atOnce, async (desk) => {
      if (isStopping()) return;
      try {
        const asked = await office.desk(desk).perform('desk.is-open', {}, who);
        const isLost = asked.ok && !z.object({ isOpen: z.boolean() }).parse(asked.value).isOpen;
        if (isLost) tellLost(services, desk);
        else await office.desk(desk).perform('desk.pull', {}, who);
      } catch (error) {
        services.log.warn({ desk, error: String(error) }, 'a desk could not catch up');
      }
    });
    const last = desks.at(-1);
    if (!last || desks.length < batch) return;
    after = last;
  }
}
