import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take long, the longest first: begun late, one of them would keep a single core busy while the others idle. */
const long = [
  'journeys/world-oracles',
  'journeys/world',
  'web/journey',
  'journeys/crash',
  'desk/facts/counted',
  'web/gestures',
  'web/hand',
  'runtime/node/process',
  'feed/second-opinion',
  'web/own-words',
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = long.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
      return at < 0 ? long.length : at;
    };
    const order = ({ project }: TestSpecification) => project.config.sequence.groupOrder;
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => order(a) - order(b) || rank(a) - rank(b));
  }
}
