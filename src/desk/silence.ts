import { heading, never, paragraph } from '../core/chat.ts';
import { idOf } from '../core/id.ts';
import { say } from '../talk/say.ts';
import { offer } from '../talk/tap.ts';
import { words as wordsOf } from '../words/words.ts';
import { closeAccountTap } from './hand/hand-taps.ts';
import { deskWords } from './language.ts';
import { watchAt } from './orders/watch-due.ts';
import { zoneOf } from './shown-time.ts';
import type { AccountRow, DeskContext } from './store.ts';

/** Whoever runs the service is told in English. */
const english = wordsOf('en');
const tellAfterMs = 30_000;
/** It is said again, less and less often, while it lasts. */
const again = [600_000, 1_800_000, 7_200_000, 28_800_000];
const dayMs = 86_400_000;

const timesDue = (elapsedMs: number): number =>
  again.filter((after) => elapsedMs >= after).length + Math.floor(elapsedMs / dayMs);
const waits = { shortest: 250, longest: 15_000 };

/** A broker that does not answer is asked again, less and less often; after half a minute its trader is told. */
export function bearSilence(context: DeskContext, account: AccountRow): void {
  const now = context.now();
  const since = account.silentSince ?? now;
  if (account.silentSince === null) context.store.updateAccount(account.id, { silentSince: now });
  if (now - since >= tellAfterMs) tellSilence(context, account, since);
  const waitMs = Math.min(Math.max(now - since, waits.shortest), waits.longest);
  watchAt(context, account.id, now + waitMs);
}

function tellSilence(context: DeskContext, account: AccountRow, since: number): void {
  const id = cardOf(account, since, timesDue(context.now() - since));
  if (context.store.said(id)) return;
  const held = (account.snapshot?.positions.length ?? 0) + (account.snapshot?.orders.length ?? 0);
  const words = deskWords(context);
  const silent = { account: account.name, since: clockOf(context, since) };
  const face = { about: id, label: words.say('press.CLOSE_ALL_THEN'), style: 'danger', expiresAt: never } as const;
  const close = offer(closeAccountTap, { account: account.id }, face);
  const text = english.say('notice.SILENT_SINCE', silent);
  context.services.alert({ kind: 'quiet', subject: `desk ${context.id} ${account.id}`, text });
  const said = [words.say('notice.SILENT_SINCE', silent), words.say('notice.SILENT_HELD', { held })].map(paragraph);
  say(context, id, [heading(words.say('notice.SILENT'), 'bad'), ...said], held > 0 ? [close] : []);
}

/** Told only to those who were told of the silence. */
export function noteAnswered(context: DeskContext, account: AccountRow): void {
  if (account.silentSince === null) return;
  context.store.updateAccount(account.id, { silentSince: null });
  const since = account.silentSince;
  const words = deskWords(context);
  const until = clockOf(context, context.now());
  const text = words.say('notice.SILENT_FROM_TO', { account: account.name, since: clockOf(context, since), until });
  for (let nth = timesDue(context.now() - since); nth >= 0; nth -= 1) {
    const id = cardOf(account, since, nth);
    if (context.store.said(id)) say(context, id, [heading(words.say('notice.SILENT_OVER'), 'good'), paragraph(text)]);
  }
}

const cardOf = ({ id }: AccountRow, since: number, nth: number) =>
  nth === 0 ? idOf('silence', id, since) : idOf('silence', id, since, nth);

function clockOf(context: DeskContext, at: number): string {
  const zone = zoneOf(context);
  return `${deskWords(context).moment(zone, at)} (${zone})`;
}
