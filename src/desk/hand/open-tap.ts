import { z } from 'zod';
import { type Block, heading, paragraph } from '../../core/chat.ts';
import { decimal, sum, toText } from '../../core/decimal.ts';
import type { Said } from '../../core/said.ts';
import { say } from '../../talk/say.ts';
import { defineTap, type Offer, offer } from '../../talk/tap.ts';
import { tell, type Words } from '../../words/words.ts';
import { deskWords } from '../language.ts';
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

export const titleOf = ({ side, symbol, type, price }: WantedOrder): Said =>
  tell('hand.ORDER', { side, symbol, type, price: price ?? '' });

export function effectOf(words: Words, { plan, because }: OrderPreview, currency: string): Block[] {
  const legs = plan?.legs.map(({ type, lots, price, sl, tp }) => words.say('hand.LEG', { type, lots, price, sl, tp }));
  const risk = plan ? [words.say('hand.RISK', { risk: plan.riskMoney, currency })] : [];
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
  const words = deskWords(context);
  const input = { order, account: row.id, lots: lotsOf(preview), risk: preview.plan?.riskMoney ?? '0' };
  const offers: Offer[] = [
    offer(openTap, input, { about: card, label: words.say('press.CONFIRM'), style: 'primary', expiresAt }),
    offer(leaveTap, {}, { about: card, label: words.say('press.LEAVE_IT'), style: 'plain', expiresAt }),
  ];
  const mayPlace = preview.would === 'place';
  const asked = words.say(mayPlace ? 'hand.OPEN' : 'hand.NOT_POSSIBLE', { order: titleOf(order), account: row.name });
  const title = heading(asked, mayPlace ? 'wait' : 'bad');
  if (mayPlace) askUntil(context, card, [title, ...effectOf(words, preview, row.currency)], offers, 'answer');
  else say(context, card, [title, ...effectOf(words, preview, row.currency)]);
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
    say(context, card, [
      heading(deskWords(context).say('hand.OPENING', { order: titleOf(order) }), 'good'),
      ...became.because.map(paragraph),
    ]);
    return became.state;
  },
};
