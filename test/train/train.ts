import { writeFileSync } from 'node:fs';
import { learn } from './learn.ts';
import { pack } from './pack.ts';
import { labelledFiles, loadKnown } from './sets.ts';

/** `npm run train`: writes what the second reader knows, from every labelled message. */
const target = 'src/feed/second-reader/learned.json';
const lines = loadKnown(labelledFiles());
const text = `${JSON.stringify(pack(learn(lines)))}\n`;
writeFileSync(target, text);
console.log(`${lines.length} messages, ${text.length} bytes in ${target}`);
