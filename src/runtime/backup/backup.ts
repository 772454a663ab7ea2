import { resolve } from 'node:path';
import { readPlace } from '../config.ts';
import { runCommand, wrongUsageCode } from '../node/command-line.ts';
import { whyRefused } from '../node/folder.ts';
import { backUpFolder } from './backup-folder.ts';
import { noteBackup } from './last-backup.ts';

await runCommand(async ({ words: [folder] }) => {
  if (!folder) {
    console.error('npm run backup -- DIR   copies every file of DATA_DIR to DIR, also while the service runs');
    return wrongUsageCode;
  }
  const { DATA_DIR } = readPlace(process.env);
  const { takenAt, files, failed } = await backUpFolder(DATA_DIR, resolve(folder), new Date());
  try {
    noteBackup(DATA_DIR, { takenAt, folder: resolve(folder), isWhole: failed.length === 0 });
  } catch (error) {
    console.error(`The backup is made, but npm run doctor will not know of it: ${whyRefused(error) ?? String(error)}.`);
  }
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  console.log(`${files.length} files, ${bytes} bytes in ${resolve(folder)}`);
  for (const { path, why } of failed) console.error(`${path} could not be copied: ${why}`);
  return failed.length > 0 ? 1 : 0;
});
