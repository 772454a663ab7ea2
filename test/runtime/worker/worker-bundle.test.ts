import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { buildWorker } from '../../kit/worker-bundle.ts';

/** What the bundler says it took in, and what is left to be brought by the platform. */
const built = z.object({
  inputs: z.record(z.string(), z.unknown()),
  outputs: z.record(z.string(), z.object({ imports: z.array(z.object({ path: z.string() })) })),
});

it('the Worker can be deployed as it stands, and what is uploaded knows no files and no native module', async () => {
  const { folder, uploaded, said } = await buildWorker();
  expect(said).toContain('--dry-run: exiting now');
  for (const name of ['DirectoryObject', 'FeedObject', 'DeskObject', 'VenueObject', 'OutpostObject', 'UserObject'])
    expect(said).toContain(name);
  const { inputs, outputs } = built.parse(JSON.parse(readFileSync(join(folder, 'bundle-meta.json'), 'utf8')));
  const imports = Object.values(outputs).flatMap((output) => output.imports.map(({ path }) => path));
  expect(new Set(imports)).toEqual(
    new Set([
      'cloudflare:workers',
      ...['node:buffer', 'node:crypto', 'node:net', 'node:path', 'node:timers/promises', 'node:zlib'],
    ]),
  );
  const packages = Object.keys(inputs)
    .map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1])
    .filter((name) => name !== undefined);
  expect(
    [...new Set(packages)].filter((name) =>
      /^(better-sqlite3|telegraf|discord\.js|@discordjs\/\w+|ws|pino)$/.test(name),
    ),
  ).toEqual([]);
  expect(packages).toContain('drizzle-orm');
  // The platform counts the compressed size; its smallest plan takes 3 MB. What the second reader learned is a third of ours.
  expect(gzipSync(readFileSync(uploaded)).length).toBeLessThan(2_000_000);
});
