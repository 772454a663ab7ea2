import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const buildsOffice = /from '[^']*(kit\/(desk-book|trader|scripted-bridge)|desk-kit|journeys)/;

/**
 * The quick tests first, then those that tell whole trades to the last line: the first one that sees a mistake ends the
 * run, and what no test without an office sees most of these do.
 */
export class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) =>
      moduleId.includes('/stories/') ? 1 : buildsOffice.test(readFileSync(moduleId, 'utf8')) ? 2 : 0;
    return [...files].sort((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}
