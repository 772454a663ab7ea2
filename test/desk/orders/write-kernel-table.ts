// `npm run kernel`: writes the table of what the kernel does in every cell.
import { writeFileSync } from 'node:fs';
import { kernelTable, tablePath } from './kernel-table.ts';

writeFileSync(tablePath, kernelTable());
