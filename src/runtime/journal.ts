import Sqlite from 'better-sqlite3';
import { runCommand } from './command-line.ts';
import { readConfig } from './config.ts';
import { listPlaces } from './due-scan.ts';
import { verifyJournal } from './verify-folder.ts';

await runCommand(async ({ words: [verb, desk] }) => {
  if (verb !== 'verify') {
    console.error('npm run journal -- verify [DESK]   walks the hash chain of every desk, or of one');
    return 64;
  }
  const { DATA_DIR } = readConfig(process.env);
  const problems: string[] = [];
  for (const place of listPlaces(DATA_DIR, ['desk'])) {
    if (desk !== undefined && desk !== place.id) continue;
    const client = new Sqlite(place.file(DATA_DIR), { readonly: true, fileMustExist: true });
    console.log(`${place.key}: ${verifyJournal(client, place.key, problems)} lines hold`);
    client.close();
  }
  for (const problem of problems) console.error(problem);
  return problems.length === 0 ? 0 : 1;
});
