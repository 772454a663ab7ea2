import type { Certainty } from '../../../core/reading.ts';
import type { Sources } from '../trade/sources.ts';
import { type Item, is } from '../words/items.ts';
import type { Sentence } from '../words/sentences.ts';
import type { Intent } from './intent.ts';
import { decoration, field, isBare, phrase, statement, type Taken, unexplained } from './taken.ts';
import { isHarmlessNumber, isTelling } from './telling.ts';

/**
 * What the items of a message were taken for from which nothing is done. Where it is certain that it asks for nothing
 * each sentence was recognised as what it is; where it is not, what could be an instruction stays unexplained.
 */
export function explainRest(items: Item[], intent: Intent, sources: Sources, certainty: Certainty): Taken[] {
  const taken: Taken[] = items.map((item) => (isBare(item) ? decoration : phrase));
  for (const sentence of intent.sentences) {
    const said = kindOf(items, intent, sentence);
    for (let at = sentence.from; at < sentence.to; at++) {
      const item = items[at];
      if (!item || isBare(item)) continue;
      if (intent.skip[at] || certainty === 'certain') taken[at] = said ? statement(said) : phrase;
      else if (item.kind === 'unknown' || isTelling(item) || (item.number && !isHarmlessNumber(item)))
        taken[at] = unexplained;
      else if (said) taken[at] = statement(said);
    }
  }
  for (const [name, places] of Object.entries(sources)) for (const at of places) taken[at] = field(name);
  return taken;
}

const kinds = ['lesson', 'recap', 'advert', 'analysis', 'question'] as const;

/** What a sentence is, when it tells anything at all. */
function kindOf(items: Item[], intent: Intent, { from, to, question }: Sentence): string | undefined {
  if (question) return 'question';
  const own = items.slice(from, to);
  const kind = kinds.find((concept) => own.some((item) => is(item, concept) && !is(item, 'filler')));
  if (kind) return kind;
  if (own.some((item) => is(item, 'report', 'hit', 'slhit', 'over'))) return 'result';
  if (intent.skip[from] || own.some((item) => item.kind === 'unknown' || isTelling(item))) return 'talk';
  return undefined;
}
