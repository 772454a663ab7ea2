import { z } from 'zod';
import { decimalText } from '../../core/broker.ts';
import { decimal } from '../../core/decimal.ts';
import { accept, defineRefusals, type Outcome } from '../../core/outcome.ts';
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

export const baselineRefusals = defineRefusals({
  BASELINE_LOOSER: {
    status: 409,
    say: ({ lowered }: { lowered: string[] }) =>
      `A lower ${lowered.join(', ')} lowers the loss lines; confirm it if you mean it.`,
  },
});

export interface Counted {
  initialBalance: string;
  book: DayBook | null;
}

/** Higher is stricter and taken at once; lower has to be confirmed. */
export function setBaseline(
  { initialBalance, book }: Counted,
  baseline: Baseline,
  isLooseningConfirmed: boolean,
): Outcome<Counted> {
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
  if (lowered.length > 0 && !isLooseningConfirmed) return baselineRefusals.refuse('BASELINE_LOOSER', { lowered });
  return accept({
    initialBalance: baseline.initialBalance ?? initialBalance,
    book: book && markedBook(book, baseline),
  });
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
