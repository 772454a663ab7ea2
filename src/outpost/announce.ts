import { watchDesk } from '../core/desk-calls.ts';
import { ask } from '../core/office.ts';
import { internally } from '../core/who.ts';
import type { OutpostContext } from './outpost-context.ts';
import type { OutpostAccount } from './store.ts';

export function announce(context: OutpostContext, { notify }: OutpostAccount, hasNews: boolean): void {
  context.afterCommit(async () => {
    context.services.changed(`outpost:${context.id}:account`);
    const [desk, account] = notify.split('/');
    // A nudge may be lost: the desk looks by itself as well.
    if (hasNews && desk && account)
      await ask(context.office.desk(desk), watchDesk, { account }, internally(context.trace)).catch(() => undefined);
  });
}
