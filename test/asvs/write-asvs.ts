// `npm run asvs`: writes docs/asvs.md from docs/asvs.json and prints the counts.
import { writeFileSync } from 'node:fs';
import { asvsPage, asvsPath, countOf, readAsvs } from './asvs-list.ts';

const all = readAsvs();
writeFileSync(asvsPath, asvsPage(all));
for (const level of [1, 2] as const) console.log(`level ${level}: ${JSON.stringify(countOf(all, level))}`);
