import type { Act } from '../signals/acts.ts';
import { closeAllTap, closeEverything, panicTap, stopEverything } from './panic.ts';

const about = ({ name }: typeof panicTap, state: string, work: typeof stopEverything): Act => ({
  name,
  isBrokered: false,
  run(context, { card, about: question }) {
    context.store.useCard(card, context.now());
    work(context, question);
    return state;
  },
});

export const guardActs: readonly Act[] = [
  about(panicTap, 'halted', stopEverything),
  about(closeAllTap, 'closing', closeEverything),
];
