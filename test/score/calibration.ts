import type { Certainty } from '../../src/core/reading.ts';
import type { Labelled } from './compare.ts';

/** Of the readings with one certainty: how many, how many right, how many false opens. */
interface Bin {
  of: number;
  right: number;
  falseOpens: number;
}
export type Calibration = Map<string, Map<Certainty, Bin>>;

export const certainties: Certainty[] = ['certain', 'probable', 'unsure'];

/** Counted over all, by family and by language. */
export function count(
  into: Calibration,
  line: Labelled,
  certainty: Certainty,
  isRight: boolean,
  isFalseOpen: boolean,
): void {
  for (const group of ['all', `family ${familyOf(line)}`, `language ${languageOf(line)}`]) {
    const bins = into.get(group) ?? new Map<Certainty, Bin>();
    const bin = bins.get(certainty) ?? { of: 0, right: 0, falseOpens: 0 };
    bin.of++;
    if (isRight) bin.right++;
    if (isFalseOpen) bin.falseOpens++;
    into.set(group, bins.set(certainty, bin));
  }
}

/** What should have been read: an opening, an instruction, nothing or a refusal. */
const familyOf = ({ expect }: Labelled): string =>
  expect.type.startsWith('signal') ? 'opening' : expect.type.startsWith('update') ? 'update' : expect.type;

/** As the label says, else by its kind, else English: most messages without one are. */
const languageOf = ({ lang, kind }: Labelled): string =>
  lang ?? /(?:lang-|\.)(es|pt|it|fr|de|pl|ru|tr|ar|fa|hi|id|vi|zh)$/.exec(kind)?.[1] ?? 'en';

/** The interval in which the share lies with 95 %, by Wilson's score. */
export function wilson(right: number, of: number): [low: number, high: number] {
  if (of === 0) return [0, 1];
  const z = 1.96;
  const share = right / of;
  const middle = share + (z * z) / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)];
}
