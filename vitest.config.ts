import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/worker/**', 'test/trust/**', 'test/bench/**'],
          setupFiles: ['test/kit/setup.ts'],
          testTimeout: 30_000,
        },
      },
    ],
  },
});
