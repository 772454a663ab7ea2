import type { Act } from '../signals/acts.ts';
import { closeEverything, stopEverything } from './panic.ts';

const about = (name: string, state: string, work: typeof stopEverything): Act => ({
  name,
  isBrokered: false,
  run(context, { card, signalId }) {
    context.store.useCard(card, context.now());
    work(context, signalId);
    return state;
  },
});

export const guardActs: readonly Act[] = [
  about('panic', 'halted', stopEverything),
  about('close_all', 'closing', closeEverything),
];
