import { z } from 'zod';
import { type Block, footnote, heading, paragraph, table } from '../../core/chat.ts';
import type { Words } from '../../words/words.ts';

export const mode = z.enum(['confirm', 'auto', 'alert']);

/** One of the last signals of a channel, as it would have been traded. */
export const lately = z.object({
  postedAt: z.number(),
  certainty: z.string(),
  signal: z.object({ side: z.enum(['buy', 'sell']), symbol: z.string() }),
  would: mode,
  lots: z.string().nullable(),
  orders: z.number(),
  risk: z.string().nullable(),
  because: z.string().nullable(),
});
type Lately = z.infer<typeof lately>;

interface Shown {
  /** null: nobody could say */
  lately: readonly Lately[] | null;
  /** the account is still to be opened */
  opens: object | null;
}

export function saySignals({ lately: rows, opens }: Shown, words: Words): Block[] {
  if (rows === null) return [];
  if (rows.length === 0) return [paragraph(words.say('follow.NO_SIGNALS'))];
  const head = [words.say('column.at'), words.say('follow.SIGNAL_HEAD'), words.say('follow.READ_AS')];
  return [
    heading(words.say('follow.LATELY')),
    table(
      [...head, words.say('follow.WOULD')],
      rows.map(({ postedAt, signal, certainty, ...row }) => [
        words.moment('UTC', postedAt),
        words.say('ask.TRADE', signal),
        words.term('certainty', certainty),
        sayWould(row, opens !== null, words),
      ]),
    ),
    footnote(words.say('follow.LATELY_MORE')),
  ];
}

type Would = Pick<Lately, 'would' | 'lots' | 'orders' | 'risk' | 'because'>;

function sayWould({ would, lots, orders, risk, because }: Would, isNew: boolean, words: Words): string {
  if (because !== null) return because;
  const how = words.term('would', would);
  return isNew || lots === null || risk === null ? how : words.say('follow.SIZED', { how, lots, orders, risk });
}
