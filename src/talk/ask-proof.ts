import { actionsOf } from '../core/action.ts';
import { accept, type Refusal } from '../core/outcome.ts';
import type { Who } from '../core/who.ts';
import { beginFlow } from './converse.ts';
import { hearingOf } from './hear-calls.ts';
import { proveFlow } from './prove-flow.ts';
import type { TalkContext } from './talk-context.ts';

interface Held {
  challenge: string;
  /** why it was not done yet; null: that was said just before */
  words: string | null;
  who: Who;
}

/** Asks for a code where something that was said there is held until somebody shows that it is them. */
export const askProof = (context: TalkContext, { challenge, words, who }: Held): void =>
  beginFlow(context, proveFlow, who, { challenge, why: words ?? '' });

export const heldIn = ({ facts }: Refusal): { challenge?: string } =>
  'challenge' in facts && typeof facts.challenge === 'string' ? { challenge: facts.challenge } : {};

/** Only a desk's people have anything that could be held. */
export const askProofOf = actionsOf<TalkContext>('desk')({
  ...hearingOf('desk').askProof,
  summary: 'Asks in a chat for what shows that it is somebody',
  kind: 'write',
  needs: 'office',
  run: (context: TalkContext, held) => {
    askProof(context, held);
    return accept({});
  },
});
