import { z } from 'zod';
import { heading, paragraph } from '../../core/chat.ts';
import { decimal, sum, toText } from '../../core/decimal.ts';
import { idOf } from '../../core/id.ts';
import { accept } from '../../core/outcome.ts';
import { sayAlarm } from '../../talk/say.ts';
import { defineTap, type Offer, offer } from '../../talk/tap.ts';
import { changeHold } from '../comply/trading-hold.ts';
import { deskAction } from '../desk-action.ts';
import { deskWords } from '../language.ts';
import type { DeskContext } from '../store.ts';
import { wantGone } from './exits.ts';

const confirmMs = 120_000;

export const panicTap = defineTap('panic', z.object({}));
export const closeAllTap = defineTap('close_all', z.object({}));

/** Asks once; what it does then only lowers risk, so it needs no second factor. */
export const panic = deskAction({
  name: 'trading.panic',
  summary: 'Stops everything: one tap halts entries and cancels pending orders, and offers to close what is open',
  kind: 'write',
  needs: { scope: 'trade', over: 'desk' },
  pace: 'protect',
  http: { method: 'post', path: '/trading/panic' },
  chat: { command: 'panic', fromText: () => ({}) },
  input: z.object({}),
  output: z.object({ pending: z.number(), open: z.number() }),
  say: (held, _, words) => [paragraph(words.say('notice.PANIC_ASKED', held))],
  run: (context: DeskContext) => {
    const { orders, positions } = held(context);
    const words = deskWords(context);
    const id = idOf('panic', context.id, context.store.nextLine());
    sayAlarm(
      context,
      id,
      [heading(words.say('notice.PANIC'), 'bad'), paragraph(words.say('notice.PANIC_DOES', { orders }))],
      [grant(context, id, panicTap, words.say('press.STOP_ALL'))],
    );
    return accept({ pending: orders, open: positions });
  },
});

function held(context: DeskContext) {
  const snapshots = context.store.accounts().flatMap(({ snapshot }) => (snapshot ? [snapshot] : []));
  return {
    orders: snapshots.reduce((count, { orders }) => count + orders.length, 0),
    positions: snapshots.reduce((count, { positions }) => count + positions.length, 0),
    floating: sum(snapshots.map(({ equity, balance }) => decimal(equity).sub(balance))),
  };
}

function grant(context: DeskContext, card: string, tap: typeof panicTap, label: string): Offer {
  return offer(tap, {}, { about: card, label, style: 'danger', expiresAt: context.now() + confirmMs });
}

/** The tap on [Stop everything]. */
export function stopEverything(context: DeskContext, card: string): void {
  const { store } = context;
  for (const account of store.accounts()) {
    const request = {
      to: 'halted' as const,
      by: context.who.as === 'person' ? ('person' as const) : ('automatic' as const),
      who: context.who.user,
      why: 'panic',
      at: context.now(),
      isProved: false,
    };
    const changed = changeHold(account.hold, request);
    const positions = account.hold.sweep?.positions ?? false;
    if (changed.ok)
      store.updateAccount(account.id, { hold: { ...changed.value, sweep: { since: context.now(), positions } } });
    wantGone(context, account, { orders: 'all', positions: [] }, 'trader');
  }
  context.store.journal.append('panic', { card }, context.now());
  const { positions, floating } = held(context);
  const words = deskWords(context);
  const open = { positions, floating: toText(floating) };
  const stake = positions === 0 ? words.say('notice.NOTHING_OPEN') : words.say('notice.FLOATING', open);
  const close = () => grant(context, card, closeAllTap, words.say('press.CLOSE_ALL', { floating: open.floating }));
  sayAlarm(
    context,
    card,
    [heading(words.say('notice.STOPPED'), 'bad'), paragraph(stake)],
    positions === 0 ? [] : [close()],
  );
}

/** The tap on [Close all]. */
export function closeEverything(context: DeskContext, card: string): void {
  const { store } = context;
  for (const account of store.accounts()) {
    const { hold } = account;
    // Lifted since the question was asked: closed once, but what the trader opens anew is not swept away.
    if (hold.sweep)
      store.updateAccount(account.id, { hold: { ...hold, sweep: { since: context.now(), positions: true } } });
    wantGone(context, account, { orders: 'all', positions: 'all' }, 'trader');
  }
  context.store.journal.append('close-all', { card }, context.now());
  const words = deskWords(context);
  sayAlarm(context, card, [heading(words.say('notice.CLOSING'), 'bad'), paragraph(words.say('notice.CLOSING_THEN'))]);
}
