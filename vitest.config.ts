import { cloudflareTest } from '@cloudflare/vitest-pool-workers';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/kit/longest-first.ts';

const sqlite = (className: string) => ({ className, useSQLite: true });

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/worker/**', 'test/trust/**', 'test/bench/**'],
          setupFiles: ['test/kit/setup.ts'],
          testTimeout: 30_000,
          // No test replaces a module, so they are loaded once for all files of a worker.
          isolate: false,
          // Left to itself one of two cores would idle.
          maxWorkers: '100%',
          sequence: { groupOrder: 1 },
        },
      },
      {
        plugins: [
          cloudflareTest({
            main: './test/worker/entry.ts',
            wrangler: { configPath: './wrangler.toml' },
            miniflare: {
              durableObjects: { TOY: sqlite('ToyObject'), BLANK: sqlite('BlankObject') },
              bindings: { LOG_LEVEL: 'silent' },
            },
          }),
        ],
        test: {
          name: 'worker',
          // What it exports is found only once it is bundled, as it is where the Worker is built.
          deps: { optimizer: { ssr: { enabled: true, include: ['discord-api-types/v10'] } } },
          include: ['test/worker/*.test.ts'],
          globalSetup: ['test/worker/model-server.ts', 'test/worker/receiver-server.ts'],
          isolate: false,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
          setupFiles: ['test/kit/setup.ts'],
          testTimeout: 30_000,
        },
      },
    ],
  },
});
