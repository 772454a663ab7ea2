import { heading, paragraph } from '../../core/chat.ts';
import { idOf } from '../../core/id.ts';
import type { Said } from '../../core/said.ts';
import { say } from '../../talk/say.ts';
import { tell } from '../../words/words.ts';
import { deskWords } from '../language.ts';
import type { DeskContext, WebhookRow } from '../store.ts';
import { sendNoMore } from './send-due.ts';
import { hostOf } from './shown.ts';

/** While an address takes nothing, what was tried for its day is given up. Its owner is told once until it takes something again. */
export function giveUpOld(context: DeskContext, id: string): WebhookRow {
  const { store } = context;
  const row = found(context, id);
  const given = row.failures > 0 ? store.giveUpPostings(id, context.now()) : 0;
  if (given === 0) return row;
  store.updateWebhook(id, {
    waiting: row.waiting - given,
    missed: row.missed + given,
    toldAt: row.toldAt ?? context.now(),
  });
  if (row.toldAt === null) tellOwner(context, row, 'GIVEN_UP', row.problem);
  return found(context, id);
}

/** It said itself that it is gone: nothing is sent there any more. */
export function stop(context: DeskContext, row: WebhookRow): void {
  const { store } = context;
  const given = store.giveUpPostings(row.id, null);
  store.updateWebhook(row.id, { state: 'stopped', waiting: 0, missed: row.missed + given, sendingUntil: 0 });
  store.journal.append('webhook', { webhook: row.id, state: 'stopped' }, context.now());
  sendNoMore(context, row.id);
  tellOwner(context, row, 'STOPPED', null);
}

function tellOwner(context: DeskContext, row: WebhookRow, code: 'GIVEN_UP' | 'STOPPED', problem: Said | null): void {
  const words = deskWords(context);
  const facts = { webhook: row.id, host: hostOf(row.url) };
  say(context, idOf('webhook', row.id, code, context.now()), [
    heading(words.say('webhook.TROUBLE', facts), 'bad'),
    paragraph(
      code === 'STOPPED'
        ? words.say('webhook.STOPPED', facts)
        : words.say('webhook.GIVEN_UP', { ...facts, why: problem ?? tell('posting.NO_CONNECTION') }),
    ),
  ]);
}

function found({ store }: DeskContext, id: string): WebhookRow {
  const row = store.webhook(id);
  if (!row) throw new Error(`no webhook ${id}`);
  return row;
}
