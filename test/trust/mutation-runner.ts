import { appendFileSync } from 'node:fs';
import * as vitestRunner from '@stryker-mutator/vitest-runner';
import { fromEnv, isDrawn } from './mutation-draw.ts';

interface RunResult {
  status: string;
}
interface TestFile {
  filepath: string;
  result?: { state: string };
}
interface ActiveMutant {
  id: string;
  fileName: string;
  replacement: string;
  location: { start: { line: number } };
}
interface Runner {
  ctx?: { state: { getFiles(): TestFile[] } };
  mutantRun(options: { activeMutant: ActiveMutant }): Promise<RunResult>;
}
type CreateRunner = (injector: never) => Runner;

/**
 * Stryker's runner with two differences. What was not drawn is answered before a test is run for it. And a mistake that
 * keeps a file of tests from loading is seen: of a file without tests the runner would say that none of them failed.
 */
function createDrawnRunner(injector: never): Runner {
  const draw = fromEnv(process.env);
  const create = vitestRunner.strykerPlugins[0]?.factory as unknown as CreateRunner;
  const runner = create(injector);
  const run = runner.mutantRun.bind(runner);
  runner.mutantRun = async (options) => {
    if (!isDrawn(options.activeMutant.id, draw)) return { status: 'error', errorMessage: 'not drawn' };
    const result = await run(options);
    const broken = runner.ctx?.state.getFiles().find((file) => file.result?.state === 'fail');
    if (result.status !== 'survived') return result;
    if (!broken) {
      tell(options.activeMutant);
      return result;
    }
    return { status: 'killed', killedBy: [], failureMessage: `${broken.filepath} did not load`, nrOfTests: 0 };
  };
  return runner;
}

/** Known while the others are still made, so that one can begin to look at it. */
function tell({ fileName, location, replacement }: ActiveMutant): void {
  const path = process.env.MUTATION_UNSEEN;
  if (path)
    appendFileSync(path, `${fileName.slice(fileName.indexOf('src/'))}:${location.start.line + 1}: → ${replacement}\n`);
}

/** What Stryker looks for in a plugin. */
export const strykerPlugins = [
  { kind: 'TestRunner', name: 'drawn', factory: Object.assign(createDrawnRunner, { inject: ['$injector'] }) },
];
