import type { Edit } from './program-copy.ts';

/** A defect the program once had, as a change that puts it back. */
export interface Defect {
  name: string;
  /** what it did to a trader */
  did: string;
  puts: readonly Replacement[];
  /** words without which a story cannot show it: others need not be played */
  needs?: readonly string[];
  /** test files or folders that see it, asked where the world does not */
  tests?: readonly string[];
  /** why the world cannot show it; then only its tests are asked */
  notInTheWorld?: string;
}

interface Replacement {
  file: string;
  /** stands there exactly once */
  from: string;
  to: string;
}

export function editsOf({ name, puts }: Defect): Edit[] {
  return puts.map(({ file, from, to }) => ({
    file,
    change(source) {
      const [before, after, ...more] = source.split(from);
      if (before === undefined || after === undefined || more.length > 0)
        throw new Error(
          `${name} no longer fits ${file}: “${from}” stands there ${more.length === 0 ? 'not at all' : 'twice'}`,
        );
      return before + to + after;
    },
  }));
}
