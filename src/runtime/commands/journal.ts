import Sqlite from 'better-sqlite3';
import { verifyJournal } from '../backup/verify-folder.ts';
import { readPlace } from '../config.ts';
import { runCommand, wrongUsageCode } from '../node/command-line.ts';
import { listPlaces } from '../node/due-scan.ts';
import { rebuildBook } from './rebuild-book.ts';

const usage = `npm run journal -- verify [DESK]            walks the hash chain of every desk, or of one
npm run journal -- rebuild --verify [DESK]  folds the journal and compares it with what is stored`;

await runCommand(async ({ words: [verb, desk], flags }) => {
  if (verb !== 'verify' && !(verb === 'rebuild' && flags.has('verify'))) {
    console.error(usage);
    return wrongUsageCode;
  }
  const { DATA_DIR } = readPlace(process.env);
  const problems: string[] = [];
  for (const place of listPlaces(DATA_DIR, ['desk'])) {
    if (desk !== undefined && desk !== place.id) continue;
    const client = new Sqlite(place.file(DATA_DIR), { readonly: true, fileMustExist: true });
    console.log(`${place.key}: ${verifyJournal(client, place.key, problems)} lines hold`);
    if (verb === 'rebuild') {
      const { signals, legs, differences } = rebuildBook(client);
      console.log(`${place.key}: ${signals} signals and ${legs} legs, ${differences.length} differences`);
      problems.push(...differences.map((difference) => `${place.key}: ${difference}`));
    }
    client.close();
  }
  for (const problem of problems) console.error(problem);
  return problems.length === 0 ? 0 : 1;
});
