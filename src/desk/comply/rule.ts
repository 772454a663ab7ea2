import type { z } from 'zod';
import { type Decimal, toText } from '../../core/decimal.ts';
import type { CodeIn } from '../../words/catalogues.ts';
import type { ProfileRules } from './profile.ts';
import type { Scene } from './scene.ts';
import type { Figures, Finding, RuleId } from './verdict.ts';

/** `watch` is the continuous check: what is violated now, with nothing asked for. */
export type Occasion = 'open' | 'modify' | 'close' | 'watch';

/** How a rule's use grows with the plan: `fixed + perLot · lots ≤ limit` (`<` when reaching it is too much). */
export interface Size {
  fixed: Decimal;
  perLot: Decimal;
  limit: Decimal;
  isStrict: boolean;
}

export type Assessment = Omit<Finding, 'rule' | 'hard'> & { hard?: boolean };

export interface Rule {
  id: RuleId;
  hard: boolean;
  on: readonly Occasion[];
  /** Size rules a change of levels may break already: then it only has to make nothing worse. */
  mayImprove: boolean;
  /** how many lots are asked for decides it */
  isSized: boolean;
  /** whether the profile has this rule */
  isIn(rules: ProfileRules): boolean;
  /** null: the profile does not have this rule */
  run(scene: Scene): Finding | null;
  /** null: nothing about the lots decides */
  size(scene: Scene): Size | 'none passes' | null;
  /** what its block under `own` must look like, for a rule that brings its parameters' shape with it */
  own: z.ZodType | null;
}

interface RuleText<P> {
  /** a rule without words for what it finds does not compile */
  id: CodeIn<'finding'>;
  hard: boolean;
  on: readonly Occasion[];
  mayImprove?: boolean;
  /** where the profile holds its parameters; a rule with `own` reads them there */
  parameters?(rules: ProfileRules): P | undefined;
  own?: z.ZodType<P>;
  evaluate(parameters: P, scene: Scene): Assessment;
  size?(parameters: P, scene: Scene): Size | 'none passes' | null;
}

/** One rule of the catalogue. Its parameters come from the profile; a profile without them does not have the rule. */
export function defineRule<P>(text: RuleText<P>): Rule {
  const { id, on, own } = text;
  const parametersIn = (rules: ProfileRules): P | undefined => {
    if (!own) return text.parameters?.(rules);
    const block = rules.own?.[id];
    return block === undefined ? undefined : own.parse(block);
  };
  return {
    id,
    hard: text.hard,
    on,
    own: own ?? null,
    mayImprove: text.mayImprove ?? false,
    isSized: text.size !== undefined,
    isIn: (rules) => parametersIn(rules) !== undefined,
    run(scene) {
      const parameters = parametersIn(scene.rules);
      if (parameters === undefined) return null;
      return { rule: id, hard: text.hard, ...text.evaluate(parameters, scene) };
    },
    size(scene) {
      const parameters = parametersIn(scene.rules);
      return parameters === undefined || text.size === undefined ? null : text.size(parameters, scene);
    },
  };
}

const bare = { line: null, used: null, headroom: null, missing: [] };

export function passed(figures: Figures = {}): Assessment {
  return { ...bare, status: 'passed', figures };
}

export function violated(figures: Figures = {}): Assessment {
  return { ...bare, status: 'violated', figures };
}

export function judged(isViolated: boolean, figures: Figures = {}): Assessment {
  return isViolated ? violated(figures) : passed(figures);
}

/** A fact is missing: never "passed". */
export function unknown(missing: string[], figures: Figures = {}): Assessment {
  return { ...bare, status: 'not_evaluated', figures, missing };
}

/** `used ≤ limit`, both inclusive unless `isStrict`. */
export function against(
  used: Decimal,
  limit: Decimal,
  options: { figures?: Figures; isStrict?: boolean } = {},
): Assessment {
  const isOver = options.isStrict ? used.gte(limit) : used.gt(limit);
  return {
    status: isOver ? 'violated' : 'passed',
    line: toText(limit),
    used: toText(used),
    headroom: toText(limit.sub(used)),
    figures: options.figures ?? {},
    missing: [],
  };
}
