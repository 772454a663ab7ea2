import { z } from 'zod';
import { decimalText, sideSchema } from '../../core/broker.ts';
import { decimal, sum, toMoney } from '../../core/decimal.ts';

/** One thing that an act does to one order or position, in figures. Money is in account currency, a loss with a minus. */
const lineSchema = z.object({
  account: z.string(),
  /** as its owner calls it */
  accountName: z.string(),
  currency: z.string(),
  signal: z.string().nullable(),
  leg: z.string().nullable(),
  /** the broker's own id, where there is one already */
  id: z.string().nullable(),
  symbol: z.string(),
  side: sideSchema,
  /** shrink: less is wanted of an order that waits; what is more is closed once it fills */
  does: z.enum(['close', 'close_part', 'shrink', 'cancel', 'stop', 'target', 'entry']),
  /** what it is done to */
  lots: decimalText,
  /** what stays open of it */
  rest: decimalText.nullable(),
  from: decimalText.nullable(),
  to: decimalText.nullable(),
  /** estimated, at the newest price, with its swap and the commission of closing */
  result: decimalText.nullable(),
  /** what its stop would bring, before and after; null: nothing bounds it, or no rate is known */
  stopBefore: decimalText.nullable(),
  stopAfter: decimalText.nullable(),
  /** the whole position, where the account nets and this trade has only a share of it: the broker keeps one */
  shared: decimalText.nullable(),
  /** its stop followed the price until now, and no longer does */
  endsTrail: z.boolean(),
});
export type EffectLine = z.infer<typeof lineSchema>;

const totalSchema = z.object({
  account: z.string(),
  accountName: z.string(),
  currency: z.string(),
  result: decimalText.nullable(),
});

export const effectSchema = z.object({
  lines: z.array(lineSchema),
  /** of what is closed, by account */
  totals: z.array(totalSchema),
  /** accounts whose broker could not be reached: it is done there as soon as it answers */
  notReached: z.array(z.string()),
});
export type Effect = z.infer<typeof effectSchema>;

/** What a line says besides, where it has nothing to say. */
export const noFigures = {
  ...{ rest: null, from: null, to: null, result: null, stopBefore: null, stopAfter: null },
  endsTrail: false,
};

/** What would be booked in all, by account; null where the price of something is not known. */
export function totalsOf(lines: readonly EffectLine[]): Effect['totals'] {
  const accounts = [...new Set(lines.map(({ account }) => account))];
  return accounts.flatMap((account) => {
    const closed = lines.filter((line) => line.account === account && line.does.startsWith('close'));
    const [first] = closed;
    if (!first) return [];
    const known = closed.flatMap(({ result }) => (result === null ? [] : [decimal(result)]));
    const result = known.length === closed.length ? toMoney(sum(known)) : null;
    return [{ account, accountName: first.accountName, currency: first.currency, result }];
  });
}

/** What was shown to whoever says yes, without what moves with the price. */
export const shownSchema = z.object({
  ...lineSchema.pick({ account: true, leg: true, id: true, does: true, lots: true, rest: true }).shape,
  from: decimalText.nullable().optional(),
  to: decimalText.nullable().optional(),
});
export type ShownLine = z.infer<typeof shownSchema>;

export const shownOf = ({ lines }: Effect): ShownLine[] =>
  lines.map(({ account, leg, id, does, lots, rest, from, to }) => ({
    ...{ account, leg, id, does, lots, rest },
    ...(does.startsWith('close') ? {} : { from, to }),
  }));

/** Nothing is touched that was not shown, whatever became of the rest. */
export function isWithin(now: readonly ShownLine[], before: readonly ShownLine[]): boolean {
  const isSame = (a: ShownLine, b: ShownLine) =>
    a.account === b.account && (a.leg === null ? a.id === b.id : a.leg === b.leg);
  return now.every((one) => before.some((other) => isSame(one, other)));
}
