import { resolve } from 'node:path';
import { backUpFolder } from './backup-folder.ts';
import { runCommand } from './command-line.ts';
import { readConfig } from './config.ts';

await runCommand(async ({ words: [folder] }) => {
  if (!folder) {
    console.error('npm run backup -- DIR   copies every file of DATA_DIR to DIR, also while the service runs');
    return 64;
  }
  const { files, failed } = await backUpFolder(readConfig(process.env).DATA_DIR, resolve(folder), new Date());
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  console.log(`${files.length} files, ${bytes} bytes in ${resolve(folder)}`);
  for (const { path, why } of failed) console.error(`${path} could not be copied: ${why}`);
  return failed.length > 0 ? 1 : 0;
});
