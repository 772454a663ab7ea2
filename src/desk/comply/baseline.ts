import { z } from 'zod';
import { decimalText } from '../../core/broker.ts';
import { decimal } from '../../core/decimal.ts';
import type { DayBook } from './day-book.ts';

/** Every check runs, also on what is no number: this one reads the text only. */
const positive = decimalText.refine((text) => /^\d/.test(text) && /[1-9]/.test(text), 'more than zero');

/**
 * What an account was before it came onto the desk: the firm counts from its first balance and from its highest ever,
 * and neither can be seen in an account that has traded already.
 */
export const baselineSchema = z.strictObject({
  initialBalance: positive.optional().describe('the balance the program began with'),
  highestBalance: positive.optional(),
  highestEndOfDayBalance: positive.optional().describe('the highest balance at a reset'),
  highestEquity: positive.optional().describe('the highest equity ever, open profit counted'),
});
export type Baseline = z.infer<typeof baselineSchema>;

export interface Counted {
  initialBalance: string;
  book: DayBook | null;
}

/** Higher is stricter; what is lower than before lowers the loss lines, and is named. */
export function setBaseline({ initialBalance, book }: Counted, baseline: Baseline): Counted & { lowered: string[] } {
  const { balance, eodBalance, equity } = book?.marks ?? {};
  const before: Record<keyof Baseline, string | undefined> = {
    initialBalance,
    highestBalance: balance,
    highestEndOfDayBalance: eodBalance,
    highestEquity: equity,
  };
  const lowered = (Object.keys(before) as (keyof Baseline)[]).filter((name) => {
    const [was, is] = [before[name], baseline[name]];
    return was !== undefined && is !== undefined && decimal(is).lt(was);
  });
  return {
    initialBalance: baseline.initialBalance ?? initialBalance,
    book: book && markedBook(book, baseline),
    lowered,
  };
}

/** What was nearest to the old lines says nothing about the new ones. */
function markedBook(book: DayBook, baseline: Baseline): DayBook {
  const { nearest: _, ...rest } = book;
  const { highestBalance, highestEndOfDayBalance, highestEquity } = baseline;
  const { balance, eodBalance, equity } = book.marks;
  return {
    ...rest,
    marks: {
      balance: highestBalance ?? balance,
      eodBalance: highestEndOfDayBalance ?? eodBalance,
      equity: highestEquity ?? equity,
    },
  };
}
