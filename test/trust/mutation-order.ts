import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const buildsOffice = /from '[^']*(kit\/(desk-book|trader|scripted-bridge)|desk-kit|journeys)/;

/** The quick tests first: the first one that sees a mistake ends the run, and most are seen without an office. */
export class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSlow = ({ moduleId }: TestSpecification) => Number(buildsOffice.test(readFileSync(moduleId, 'utf8')));
    return [...files].sort((a, b) => isSlow(a) - isSlow(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}
