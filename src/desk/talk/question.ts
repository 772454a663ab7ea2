import { z } from 'zod';
import { type Block, paragraph } from '../../core/chat.ts';
import { accept } from '../../core/outcome.ts';
import type { Weight } from '../../core/telling.ts';
import { say } from '../../talk/say.ts';
import type { Offer } from '../../talk/tap.ts';
import { deskAction } from '../desk-action.ts';
import { deskWords } from '../language.ts';
import { zoneOf } from '../shown-time.ts';
import type { DeskContext } from '../store.ts';
import { closeQuestion } from './cards.ts';

/** By when an answer counts, in the trader's own time. */
export function deadline(context: DeskContext, until: number): Block {
  const zone = zoneOf(context);
  const words = deskWords(context);
  return paragraph(words.say('ask.BY', { moment: words.moment(zone, until), zone }));
}

/** Asks until its buttons expire. Then it says that it is over, and looks like it. */
export function askUntil(
  context: DeskContext,
  id: string,
  blocks: Block[],
  offers: Offer[],
  weight: Weight = 'question',
): void {
  const until = Math.min(...offers.map(({ expiresAt }) => expiresAt));
  say(context, id, [...blocks, deadline(context, until)], offers, { weight });
  context.schedule(endQuestion, { key: `over:${id}`, at: until, input: { card: id } });
}

export const endQuestion = deskAction({
  name: 'talk.over',
  summary: 'Takes the buttons from a question that was not answered in time',
  kind: 'write',
  needs: 'office',
  input: z.object({ card: z.string() }),
  output: z.object({}),
  run: (context: DeskContext, { card }) => {
    const isOpen = (context.store.said(card)?.choices.length ?? 0) > 0;
    if (isOpen) closeQuestion(context, card, '', 'late');
    return accept({});
  },
});
