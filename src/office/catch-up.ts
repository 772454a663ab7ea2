import { forEachAtOnce } from '../core/at-once.ts';
import { pullDesk } from '../core/desk-calls.ts';
import { ask } from '../core/office.ts';
import { internally } from '../core/who.ts';
import { isDeskOpen } from '../desk/upkeep.ts';
import { listDesks } from '../directory/directory.ts';
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
    const page = await ask(office.directory(), listDesks, { after, limit: batch }, who);
    if (!page.ok) return;
    const { desks } = page.value;
    await forEachAtOnce(desks, atOnce, async (desk) => {
      if (isStopping()) return;
      try {
        const asked = await ask(office.desk(desk), isDeskOpen, {}, who);
        const isLost = asked.ok && !asked.value.isOpen;
        if (isLost) tellLost(services, desk);
        else await ask(office.desk(desk), pullDesk, {}, who);
      } catch (error) {
        services.log.warn({ desk, error: String(error) }, 'a desk could not catch up');
      }
    });
    const last = desks.at(-1);
    if (!last || desks.length < batch) return;
    after = last;
  }
}
