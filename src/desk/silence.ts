import type { AccountSnapshot } from '../core/broker.ts';
import { heading, never, paragraph } from '../core/chat.ts';
import { idOf } from '../core/id.ts';
import { say, sayAlarm } from '../talk/say.ts';
import { offer } from '../talk/tap.ts';
import type { Code } from '../words/catalogues.ts';
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

/**
 * The gravest first: while it lasts nothing is known of those after it.
 * silence: no answer · cutOff: a terminal that has lost its broker · closed: a broker that takes no orders
 */
type Outage = 'silence' | 'cutOff' | 'closed';

const said = {
  silence: ['notice.SILENT', 'notice.SILENT_SINCE', 'notice.SILENT_OVER', 'notice.SILENT_FROM_TO'],
  cutOff: ['notice.CUT_OFF', 'notice.CUT_OFF_SINCE', 'notice.CUT_OFF_OVER', 'notice.CUT_OFF_FROM_TO'],
  closed: ['notice.NO_ORDERS', 'notice.NO_ORDERS_SINCE', 'notice.NO_ORDERS_OVER', 'notice.NO_ORDERS_FROM_TO'],
} as const satisfies Record<Outage, readonly [title: Code, since: Code, over: Code, fromTo: Code]>;
const outages = Object.keys(said) as Outage[];

/** A broker that does not answer is asked again, less and less often; after half a minute its trader is told. */
export function bearSilence(context: DeskContext, account: AccountRow): void {
  bear(context, account, 'silence', account.snapshot);
  const now = context.now();
  const waitMs = Math.min(Math.max(now - (account.silentSince ?? now), waits.shortest), waits.longest);
  watchAt(context, account.id, now + waitMs);
}

/** It answered: whether orders can get through is in what it says. */
export function noteAnswered(context: DeskContext, account: AccountRow, answered: AccountSnapshot): void {
  const outage = !answered.isConnected ? 'cutOff' : answered.noTrading !== null ? 'closed' : null;
  if (outage) return bear(context, account, outage, answered);
  if (account.silentSince === null) return;
  context.store.updateAccount(account.id, { silentSince: null });
  settle(context, account, account.silentSince);
}

function bear(context: DeskContext, account: AccountRow, outage: Outage, shown: AccountSnapshot | null): void {
  const now = context.now();
  const isAnother = account.silentSince !== null && settle(context, account, account.silentSince, outage);
  const since = isAnother ? now : (account.silentSince ?? now);
  if (since !== account.silentSince) context.store.updateAccount(account.id, { silentSince: since });
  if (now - since >= tellAfterMs) tell(context, account, { outage, since, shown });
}

interface Told {
  outage: Outage;
  since: number;
  shown: AccountSnapshot | null;
}

function tell(context: DeskContext, account: AccountRow, { outage, since, shown }: Told): void {
  const id = cardOf(account, outage, since, timesDue(context.now() - since));
  if (context.store.said(id)) return;
  const held = (shown?.positions.length ?? 0) + (shown?.orders.length ?? 0);
  const words = deskWords(context);
  const [title, code] = said[outage];
  const facts = { account: account.name, since: clockOf(context, since), why: shown?.noTrading ?? '' };
  const label = words.say(outage === 'silence' ? 'press.CLOSE_ALL_THEN' : 'press.CLOSE_ALL_SOON');
  const face = { about: id, label, style: 'danger', expiresAt: never } as const;
  const close = offer(closeAccountTap, { account: account.id }, face);
  context.services.alert({
    kind: 'quiet',
    subject: `desk ${context.id} ${account.id}`,
    text: english.say(code, facts),
  });
  const stake = words.say(outage === 'silence' ? 'notice.SILENT_HELD' : 'notice.OUT_HELD', { held });
  const blocks = [heading(words.say(title), 'bad'), paragraph(words.say(code, facts)), paragraph(stake)];
  sayAlarm(context, id, blocks, held > 0 ? [close] : []);
}

/** Told only to those who were told of it; as good news only where it is known. False: nothing but what still lasts was. */
function settle(context: DeskContext, account: AccountRow, since: number, lasting: Outage | null = null): boolean {
  const words = deskWords(context);
  const facts = { account: account.name, since: clockOf(context, since), until: clockOf(context, context.now()) };
  let isOver = false;
  for (const outage of outages.filter((one) => one !== lasting)) {
    const [, , over, fromTo] = said[outage];
    const graver = lasting && outages.indexOf(lasting) < outages.indexOf(outage) ? lasting : null;
    const title = graver ? heading(words.say(said[graver][0]), 'bad') : heading(words.say(over), 'good');
    for (let nth = timesDue(context.now() - since); nth >= 0; nth -= 1) {
      const id = cardOf(account, outage, since, nth);
      if (!context.store.said(id)) continue;
      isOver = true;
      say(context, id, [title, paragraph(words.say(fromTo, facts))]);
    }
  }
  return isOver;
}

const cardOf = ({ id }: AccountRow, outage: Outage, since: number, nth: number) =>
  nth === 0 ? idOf(outage, id, since) : idOf(outage, id, since, nth);

function clockOf(context: DeskContext, at: number): string {
  const zone = zoneOf(context);
  return `${deskWords(context).moment(zone, at)} (${zone})`;
}
