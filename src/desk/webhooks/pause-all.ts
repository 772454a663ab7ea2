import type { DeskContext } from '../store.ts';
import { note } from './actions.ts';
import { sendNoMore } from './send-due.ts';

/** What is under way is the last; what happens from now on is sent if somebody lets them go on within a day. */
export function pauseAllWebhooks(context: DeskContext): void {
  const { store } = context;
  for (const { id, state } of store.webhooks()) {
    if (state !== 'on') continue;
    store.updateWebhook(id, { state: 'paused', sendingUntil: 0 });
    sendNoMore(context, id);
    note(context, id);
  }
}
