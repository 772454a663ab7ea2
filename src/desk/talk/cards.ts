import { z } from 'zod';
import { type Choice, heading, paragraph } from '../../core/chat.ts';
import { idOf } from '../../core/id.ts';
import type { Refusal } from '../../core/outcome.ts';
import { say } from '../../talk/say.ts';
import { type Offer, offer, type Tap } from '../../talk/tap.ts';
import { deskWords } from '../language.ts';
import type { DeskContext, SignalRow } from '../store.ts';
import { sentenceOf } from './sentences.ts';
import { type SignalTapInput, symbolTap } from './taps.ts';
import { asOver } from './title.ts';

export const cardIdOf = (signalId: string) => idOf('card', signalId);

/** A question that was answered keeps its words and loses its buttons; a signal's own card is shown anew anyway. */
export function closeQuestion(context: DeskContext, id: string, signalId: string, how: 'over' | 'late' = 'over'): void {
  context.store.useCard(id, context.now());
  const said = context.store.said(id);
  if (said && id !== cardIdOf(signalId))
    say(
      context,
      id,
      said.blocks.map((block) => asOver(deskWords(context), block, how)),
    );
}

export function grantChoices(
  context: DeskContext,
  row: SignalRow,
  offered: [tap: Tap<SignalTapInput>, label: string, style: Choice['style']][],
  input: SignalTapInput = {},
): Offer[] {
  const follow = context.store.follow(row.followId);
  const expiresAt = context.now() + (follow?.handling.confirmSeconds ?? 300) * 1_000;
  return offered.map(([tap, label, style]) => offer(tap, input, { about: row.id, label, style, expiresAt }));
}

/** One question, remembered: which of the account's symbols a channel means. */
export function askForSymbol(context: DeskContext, row: SignalRow, refusal: Refusal): void {
  const { candidates } = z.object({ candidates: z.array(z.string()) }).parse(refusal.facts);
  const choices = candidates.flatMap((symbol) =>
    grantChoices(context, row, [[symbolTap, symbol, 'plain']], { symbol }),
  );
  const words = deskWords(context);
  say(
    context,
    idOf('symbol', row.id, row.revision),
    [heading(words.say('ask.WHICH_SYMBOL'), 'wait'), paragraph(sentenceOf(words, refusal))],
    choices,
    { weight: 'question' },
  );
}
