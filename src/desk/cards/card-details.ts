import type { Words } from '../../words/words.ts';
import type { CardView } from './card-shape.ts';

type Label = 'PER_LOT' | 'RULES' | 'MESSAGE' | 'DECIDED' | 'TRACE';

/** What one looks up, and need not read. */
export function detailsOf(view: CardView, words: Words): [string, string][] {
  const { verdict, plan, purse, reader, messageId, seenMs, trace } = view;
  const rules = (verdict?.violations ?? []).map(({ rule }) => rule);
  const label = (name: Label, value: string): [string, string] => [words.say(`card.${name}`), value];
  return [
    ...(plan ? [label('PER_LOT', words.money(plan.lossPerLot, purse.currency))] : []),
    ...(rules.length > 0 ? [label('RULES', rules.join(', '))] : []),
    ...(reader === 'hand'
      ? []
      : [label('MESSAGE', messageId), label('DECIDED', words.say('card.AFTER', { ms: seenMs }))]),
    label('TRACE', trace),
  ];
}
