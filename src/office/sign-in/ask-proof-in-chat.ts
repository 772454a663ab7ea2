import { ask } from '../../core/office.ts';
import type { Refusal } from '../../core/outcome.ts';
import { internally, type Who } from '../../core/who.ts';
import { hearingOf } from '../../talk/hear-calls.ts';
import type { OfficeContext } from '../catalogue.ts';
import { challengeIn } from './hold.ts';

interface Refused {
  refusal: Refusal;
  /** null: it is said already */
  words: string | null;
  who: Who;
}

/** Where something that was said in a chat is held for a proof, that is asked for there. */
export async function askProofInChat(
  { office }: Pick<OfficeContext, 'office'>,
  { refusal, words, who }: Refused,
): Promise<void> {
  const challenge = challengeIn(refusal);
  if (challenge === null || who.desk === undefined || who.via !== 'chat') return;
  await ask(office.desk(who.desk), hearingOf('desk').askProof, { challenge, words, who }, internally(who.trace));
}
