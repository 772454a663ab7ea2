import type { DeskContext } from '../store.ts';
import { closeQuestion } from '../talk/cards.ts';
import { deciding, ofStanding } from '../talk/taps.ts';

/** It has ended: there is nothing left that an instruction or the trader's hand could change. */
export function closeStandingQuestions(context: DeskContext, signalId: string): void {
  const asked = context.store.questionsAbout(signalId).filter(({ act }) => ofStanding.includes(act));
  for (const card of new Set(asked.map((question) => question.card))) closeQuestion(context, card, signalId);
}

/** Nothing about whether a signal is traded is left to tap: neither on its card nor in a question of its own. */
export function closeQuestions(context: DeskContext, signalId: string): void {
  const asked = context.store.questionsAbout(signalId).filter(({ act }) => deciding.includes(act));
  context.store.useChoices(signalId, deciding, context.now());
  for (const card of new Set(asked.map((question) => question.card))) closeQuestion(context, card, signalId);
  context.unschedule(`expire:${signalId}`);
}
