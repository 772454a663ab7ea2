import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { temporaryFolder } from './folder.ts';

export const root = resolve(import.meta.dirname, '../..');
const wrangler = join(root, 'node_modules/wrangler/bin/wrangler.js');

/** What `wrangler deploy` would upload, in a folder of its own. */
export async function buildWorker(
  folder: string = temporaryFolder(),
): Promise<{ folder: string; uploaded: string; said: string }> {
  const { stdout: said } = await promisify(execFile)(
    process.execPath,
    [wrangler, 'deploy', '--dry-run', '--outdir', folder, '--metafile'],
    // Without its banner it does not look for a newer version of itself.
    { cwd: root, env: { ...process.env, WRANGLER_SEND_METRICS: 'false', WRANGLER_HIDE_BANNER: 'true' } },
  );
  return { folder, uploaded: join(folder, 'worker.js'), said };
}
