import { describe, it as plain } from 'vitest';
import { buildTerminal, hasCompiler, NO_COMPILER } from './build.ts';
import { World } from './world.ts';

interface Given {
  /** paired and connected long enough to trade; closed after the test */
  ready: (before?: (world: World) => void) => Promise<World>;
  /** started, nothing more */
  open: (before?: (world: World) => void) => Promise<World>;
}

const opened =
  (
    open: (program: string, before?: (world: World) => void) => Promise<World>,
    onTestFinished: (run: () => Promise<void>) => void,
  ) =>
  async (before?: (world: World) => void) => {
    const world = await open(await buildTerminal(), before);
    onTestFinished(() => world.close());
    return world;
  };

/** Tests of the compiled connector. Without a compiler they are left out and say so; under CI that is a failure. */
export function describeConnector(title: string, body: () => void) {
  if (hasCompiler) return void describe(title, { timeout: 180_000 }, body);
  describe(title, () => {
    if (process.env.CI) plain('is tested', () => Promise.reject(new Error(NO_COMPILER)));
    else plain.skip(NO_COMPILER, () => {});
  });
}

export const it = plain.extend<Given>({
  ready: async ({ onTestFinished }, use) => use(opened(World.ready, onTestFinished)),
  open: async ({ onTestFinished }, use) => use(opened(World.open, onTestFinished)),
});
