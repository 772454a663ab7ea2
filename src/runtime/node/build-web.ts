// `npm run web`: bundles src/web/browser into the module that serves it.
import { writeFileSync } from 'node:fs';
import { renderWebScripts, webScriptsPath } from './web-scripts.ts';

writeFileSync(webScriptsPath, await renderWebScripts());
