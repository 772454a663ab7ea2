// `npm run authority`: writes and prints what every action needs.
import { writeFileSync } from 'node:fs';
import { authorityPath, authorityTable } from './authority-table.ts';

writeFileSync(authorityPath, authorityTable());
process.stdout.write(authorityTable());
