import { z } from 'zod';
import { type Block, heading, paragraph } from '../../core/chat.ts';
import { idOf } from '../../core/id.ts';
import { accept } from '../../core/outcome.ts';
import { say } from '../../talk/say.ts';
import type { Words } from '../../words/words.ts';
import { deskAction } from '../desk-action.ts';
import { deskWords } from '../language.ts';
import type { Leg } from '../orders/leg.ts';
import type { AccountRow, DeskContext } from '../store.ts';
import { closeQuestion } from '../talk/cards.ts';
import { againTap, closeTap, keptTap } from '../talk/taps.ts';
import { sizeWords, stakeWords } from './at-stake.ts';
import { offerFor } from './leg-offer.ts';

const remindSchema = z.object({
  leg: z.string(),
  field: z.enum(['price', 'sl', 'tp']),
  refused: z.string().nullable(),
  stays: z.string().nullable(),
  why: z.string(),
  nth: z.number().int().min(0),
});
type Refused = z.infer<typeof remindSchema>;

const remindMs = { first: 600_000, longest: 86_400_000 };
const cardOf = ({ leg, field, refused }: Refused, nth: number) =>
  idOf('not-changed', leg, field, refused ?? 'none', nth);

/** What somebody wanted of a trade and the broker will not have: told with what stands instead, until it is answered. */
export function tellRefused(context: DeskContext, account: AccountRow, leg: Leg, refused: Omit<Refused, 'nth'>): void {
  show(context, { account, leg, refused: { ...refused, nth: 0 } });
  context.store.journal.append('alarm', { leg: leg.id, code: 'NOT_CHANGED' }, context.now());
}

interface Shown {
  account: AccountRow;
  leg: Leg;
  refused: Refused;
}

function show(context: DeskContext, { account, leg, refused }: Shown): void {
  const { field, nth } = refused;
  const again = { field, value: refused.refused };
  const words = deskWords(context);
  const about = { code: 'NOT_CHANGED', account: account.name, symbol: leg.symbol };
  const title = words.say(nth === 0 ? 'alarm.TITLE' : 'alarm.TITLE_AGAIN', about);
  say(
    context,
    cardOf(refused, nth),
    [heading(title, 'bad'), ...blocksOf(words, account, leg, refused)],
    [
      offerFor(leg, [againTap, words.say('press.TRY_AGAIN'), 'primary'], again),
      offerFor(leg, [keptTap, words.say('press.LEAVE_IT'), 'plain']),
      ...(leg.seen.positions.length > 0 ? [offerFor(leg, [closeTap, words.say('press.CLOSE'), 'danger'])] : []),
    ],
  );
  const at = context.now() + Math.min(remindMs.first * 2 ** nth, remindMs.longest);
  const next = { ...refused, nth: nth + 1 };
  context.schedule(remindRefused, { key: `not-changed:${leg.id}:${field}`, at, input: next });
}

function blocksOf(words: Words, account: AccountRow, leg: Leg, { field, refused, stays, why }: Refused): Block[] {
  return [
    paragraph(words.say('alarm.REFUSED', { field, refused, stays, why, size: sizeWords(words, leg) })),
    paragraph(stakeWords(words, account, leg, field === 'sl' ? stays : leg.wanted.sl)),
  ];
}

/** Answered, ended, or wanted otherwise by now: then it is no question any more. */
function isOver({ store }: DeskContext, leg: Leg, asked: Refused): boolean {
  const before = store.said(cardOf(asked, asked.nth - 1));
  return leg.end !== null || leg.wanted[asked.field] !== asked.stays || (before?.choices.length ?? 0) === 0;
}

export const remindRefused = deskAction({
  name: 'desk.remind-refused',
  summary: 'Repeats that a broker did not take a change, until somebody answers',
  kind: 'write',
  needs: 'office',
  input: remindSchema,
  output: z.object({}),
  run: (context: DeskContext, refused) => {
    const leg = context.store.leg(refused.leg);
    const account = leg && context.store.account(leg.accountId);
    if (!leg || !account) return accept({});
    const isDone = isOver(context, leg, refused);
    closeQuestion(context, cardOf(refused, refused.nth - 1), '');
    if (!isDone) show(context, { account, leg, refused });
    return accept({});
  },
});
