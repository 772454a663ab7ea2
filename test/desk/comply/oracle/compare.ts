import { answerCase } from '../../../../src/runtime/commands/comply-cases/cases.ts';
import { consult } from './oracle.ts';
import { type RandomCase, randomCase } from './random-case.ts';

export interface Comparison {
  cases: number;
  allowed: number;
  refused: number;
  disagreements: string[];
}

/** Both readings of each case; `distort` is for negative controls: what only the program is told. */
export function compareMany(
  first: number,
  count: number,
  distort: (given: RandomCase) => unknown = (given) => given,
): Comparison {
  const found: Comparison = { cases: count, allowed: 0, refused: 0, disagreements: [] };
  for (let seed = first; seed < first + count; seed += 1) {
    const given = randomCase(seed);
    const ours = answerCase(distort(given));
    found[ours.allowed ? 'allowed' : 'refused'] += 1;
    const wrong = disagreement(given, ours);
    if (wrong !== null) found.disagreements.push(`${given.id} (${given.profile}): ${wrong}`);
  }
  return found;
}

function disagreement(given: RandomCase, ours: ReturnType<typeof answerCase>): string | null {
  const theirs = consult(given);
  if (ours.error !== undefined) return ours.error;
  const rules = ours.violations.map(({ rule }) => rule).sort();
  if (rules.join(' ') !== theirs.rules.join(' ')) return `${rules.join(' ')} against ${theirs.rules.join(' ')}`;
  if (ours.figures.nextResetUtc !== theirs.nextResetUtc) {
    return `reset ${String(ours.figures.nextResetUtc)} against ${theirs.nextResetUtc}`;
  }
  for (const [name, value] of Object.entries(theirs.figures)) {
    const own = BigInt(Math.round(Number(ours.figures[name]) * 100 || 0));
    // A figure that ends on half a cent may be rounded either way on its way through a binary number.
    const apart = own - value;
    if (ours.figures[name] === undefined || apart > 1n || apart < -1n)
      return `${name} ${String(own)} against ${String(value)} cents`;
  }
  return null;
}
