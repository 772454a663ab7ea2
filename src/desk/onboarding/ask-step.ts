import { heading } from '../../core/chat.ts';
import { type Asking, askBroker, askProfile, askProvider, askVerification, askWelcome } from './ask-beginning.ts';
import { askHandling, askRisk } from './ask-copying.ts';
import { askCompletion, askPaper, askReview, askTest } from './ask-ending.ts';
import type { Asked } from './asked.ts';
import type { StepShown } from './progress.ts';
import type { StepId } from './steps.ts';

const questions: Readonly<Record<StepId, (asking: Asking) => Asked>> = {
  welcome: askWelcome,
  profile: askProfile,
  broker: askBroker,
  verification: askVerification,
  provider: askProvider,
  risk: askRisk,
  handling: askHandling,
  paper: askPaper,
  test: askTest,
  review: askReview,
  completion: askCompletion,
};

/** What a step asks now; of one that failed, first why. */
export function askStep({ step, status, why }: StepShown, asking: Asking): Asked {
  const asked = questions[step](asking);
  const isSaid = step === 'test';
  return status === 'failed' && why !== null && !isSaid
    ? { ...asked, blocks: [heading(asking.words.told(why), 'bad'), ...asked.blocks] }
    : asked;
}
