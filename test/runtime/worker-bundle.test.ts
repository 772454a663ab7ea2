import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../kit/folder.ts';

const root = resolve(import.meta.dirname, '../..');
const wrangler = join(root, 'node_modules/wrangler/bin/wrangler.js');

it('the Worker can be deployed as it stands, and what is uploaded knows no files and no native module', async () => {
  const folder = temporaryFolder();
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [wrangler, 'deploy', '--dry-run', '--outdir', folder, '--metafile'],
    { cwd: root, env: { ...process.env, WRANGLER_SEND_METRICS: 'false' } },
  );
  expect(stdout).toContain('--dry-run: exiting now');
  for (const name of ['DirectoryObject', 'FeedObject', 'DeskObject', 'VenueObject']) expect(stdout).toContain(name);
  const uploaded = join(folder, 'worker.js');
  const imports = [...readFileSync(uploaded, 'utf8').matchAll(/^import .* from "([^"]+)"/gm)].map((found) => found[1]);
  expect(new Set(imports)).toEqual(new Set(['cloudflare:workers', 'node:crypto', 'node:net', 'node:path']));
  const packages = Object.keys(JSON.parse(readFileSync(join(folder, 'bundle-meta.json'), 'utf8')).inputs)
    .map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1])
    .filter((name) => name !== undefined);
  expect([...new Set(packages)].filter((name) => /^(better-sqlite3|telegraf|discord\.js|ws|pino)$/.test(name))).toEqual(
    [],
  );
  expect(packages).toContain('drizzle-orm');
  // The platform counts the compressed size; its smallest plan takes 3 MB.
  expect(gzipSync(readFileSync(uploaded)).length).toBeLessThan(1_000_000);
});
