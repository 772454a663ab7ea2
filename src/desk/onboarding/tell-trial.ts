import type { Who } from '../../core/who.ts';
import { flowsByName, placeOf, tell } from '../../talk/converse.ts';
import type { DeskContext } from '../store.ts';
import { lookAgain } from './asked.ts';
import { onboardingFlow } from './onboarding-flow.ts';

const flows = flowsByName([onboardingFlow]);

/** In the chat in which it was begun the question shows by itself how it ended, if it is still the one that is asked. */
export function tellTrial(context: DeskContext, who: Who): void {
  const row = context.store.conversationWith(placeOf(context, who), who.user);
  if (!row?.held.prompt || row.held.flow !== onboardingFlow.name) return;
  tell(context, flows, { row, heard: { kind: 'choice', step: row.held.step, id: lookAgain }, who });
}
