import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { renderWebScripts, webScriptsPath } from '../../src/runtime/node/web-scripts.ts';
import { pageScript } from '../../src/web/assets/scripts.ts';

it('the scripts that are served are those of src/web/browser; if not, run `npm run web`', async () => {
  expect(readFileSync(webScriptsPath, 'utf8')).toBe(await renderWebScripts());
  expect(pageScript).toContain('idempotency-key');
});
