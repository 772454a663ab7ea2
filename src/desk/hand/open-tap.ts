import { z } from 'zod';
import { type Block, heading, paragraph } from '../../core/chat.ts';
import { decimal, sum, toText } from '../../core/decimal.ts';
import { say } from '../../talk/say.ts';
import { defineTap, type Offer, offer } from '../../talk/tap.ts';
import { words } from '../../words/words.ts';
import type { Act } from '../signals/acts.ts';
import type { AccountRow, DeskContext } from '../store.ts';
import { askUntil } from '../talk/question.ts';
import { leaveTap } from './ask.ts';
import { becameOf, placeOrder } from './open.ts';
import { considerOrder, type OrderPreview } from './preview-order.ts';
import { type WantedOrder, wantedOrder } from './wanted-order.ts';

const confirmMs = 120_000;
const confirmed = z.object({ order: wantedOrder, account: z.string(), lots: z.string(), risk: z.string() });
const openTap = defineTap('hand-open', confirmed);

/** A price that moves a little is not worth another question; what can be lost by a tenth more is. */
const mostRisk = '1.1';

const lotsOf = ({ plan }: OrderPreview): string => toText(sum(plan?.legs.map(({ lots }) => decimal(lots)) ?? []));

export const titleOf = ({ side, symbol, type, price }: WantedOrder): string =>
  `${side.toUpperCase()} ${symbol}${type === 'market' ? '' : ` ${type} ${price}`}`;

export function effectOf({ plan, because }: OrderPreview, { currency }: Pick<AccountRow, 'currency'>): Block[] {
  const legs = plan?.legs.map(
    ({ type, lots, price, sl, tp }) =>
      `${lots} lots, ${type} at ${price}, stop ${sl ?? 'none'}, target ${tp ?? 'open'}.`,
  );
  const risk = plan ? [`Risk ${words('en').money(plan.riskMoney, currency)} when the stop is hit.`] : [];
  return [...(legs ?? []), ...risk, ...because].map(paragraph);
}

/** Its effect in figures, and one button that does it; what the rules do not pass has none. */
export function showOrder(
  context: DeskContext,
  card: string,
  order: WantedOrder,
  row: AccountRow,
  preview: OrderPreview,
): void {
  const expiresAt = context.now() + confirmMs;
  const input = { order, account: row.id, lots: lotsOf(preview), risk: preview.plan?.riskMoney ?? '0' };
  const offers: Offer[] = [
    offer(openTap, input, { about: card, label: 'Confirm', style: 'primary', expiresAt }),
    offer(leaveTap, {}, { about: card, label: 'Leave it', style: 'plain', expiresAt }),
  ];
  const mayPlace = preview.would === 'place';
  const asked = `${titleOf(order)} on ${row.name}`;
  const title = mayPlace ? heading(`${asked}?`, 'wait') : heading(`Not possible · ${asked}`, 'bad');
  if (mayPlace) askUntil(context, card, [title, ...effectOf(preview, row)], offers);
  else say(context, card, [title, ...effectOf(preview, row)]);
}

/** More lots than were shown, or clearly more to lose. */
function isMore(now: OrderPreview, { lots, risk }: Pick<z.infer<typeof confirmed>, 'lots' | 'risk'>): boolean {
  return decimal(lotsOf(now)).gt(lots) || decimal(now.plan?.riskMoney ?? '0').gt(decimal(risk).mul(mostRisk));
}

/** [Confirm]: done once. Where it would be larger than was shown, it is shown anew and asked again. */
export const openAct: Act = {
  name: openTap.name,
  isBrokered: true,
  standsAlone: true,
  accounts: ({ store }, choice) => {
    const asked = confirmed.safeParse(choice.input).data;
    const row = asked && store.account(asked.account);
    return row ? [row] : [];
  },
  run(context, { card, input }, { quotesOf }) {
    const { order, account, ...shown } = confirmed.parse(input);
    const row = context.store.account(account);
    const quotes = [...(quotesOf.get(account) ?? [])];
    if (!row) return null;
    context.store.useCard(card, context.now());
    const now = considerOrder(context, row, order, { quotes, snapshot: row.snapshot });
    if (now.would !== 'place' || isMore(now, shown)) {
      showOrder(context, card, order, row, now);
      return 'asked';
    }
    const became = becameOf(context, placeOrder(context, row, order, quotes));
    say(context, card, [heading(`On its way · ${titleOf(order)}`, 'good'), ...became.because.map(paragraph)]);
    return became.state;
  },
};
