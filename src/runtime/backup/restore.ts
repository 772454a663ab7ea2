import { resolve } from 'node:path';
import { anchorFileOf } from '../anchors/settings.ts';
import { writeAnchor } from '../anchors/write-daily.ts';
import { readPlace } from '../config.ts';
import { runCommand, wrongUsageCode } from '../node/command-line.ts';
import { createLog } from '../node/log.ts';
import { createServices } from '../node/services.ts';
import { restoreFolder } from './restore-folder.ts';
import { type Verified, verifyBackup } from './verify-folder.ts';

const usage = `npm run restore -- DIR --verify   reads a backup and says whether it is sound
npm run restore -- DIR            puts it in the place of DATA_DIR, which must be empty
npm run restore -- DIR --force    the same, and what is there is put aside`;

await runCommand(async ({ words: [folder], flags }) => {
  if (!folder) {
    console.error(usage);
    return wrongUsageCode;
  }
  const backup = resolve(folder);
  if (flags.has('verify')) {
    const verified = await verifyBackup(backup);
    for (const problem of verified.problems) console.error(problem);
    console.log(`${verified.problems.length === 0 ? 'sound' : 'NOT sound'}: ${sentence(verified)}`);
    return verified.problems.length === 0 ? 0 : 1;
  }
  const { DATA_DIR: dataDir, ANCHORS_FILE } = readPlace(process.env);
  const { services } = createServices(createLog('error'));
  const verified = await restoreFolder({ backup, dataDir, isForced: flags.has('force'), services });
  const alert = (text: string) => console.error(text);
  await writeAnchor(
    { dataDir, file: anchorFileOf({ DATA_DIR: dataDir, ANCHORS_FILE }), clock: Date.now, alert },
    'restored',
  );
  console.log(`restored into ${dataDir}: ${sentence(verified)}`);
  return 0;
});

function sentence({ takenAt, files, rows, journalLines }: Verified): string {
  return `taken at ${takenAt}, ${files} files, ${rows} rows, ${journalLines} journal lines`;
}
