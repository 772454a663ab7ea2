import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backUpFolder } from '../../../src/runtime/backup/backup-folder.ts';
import { makeFolder, WrongFolder, whyRefused } from '../../../src/runtime/node/folder.ts';
import { lockFolder } from '../../../src/runtime/node/lock.ts';
import { temporaryFolder } from '../../kit/folder.ts';

/** Places where nobody can make a folder, the administrator included. */
const impossible: [string, string][] = [
  ['/proc/xx', 'nothing can be made there'],
  ['/proc/xx/deeper', 'nothing can be made there'],
  ['/dev/null', 'it is a file'],
  ['/dev/null/xx', 'what should be a folder on the way is a file'],
];

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(WrongFolder);
    return error instanceof Error ? error.message : '';
  }
  return 'nothing was said';
}

describe.runIf(existsSync('/proc/self'))('a folder that cannot be used', () => {
  it.each(impossible)('as DATA_DIR=%s ends in a sentence', (path, why) => {
    expect(messageOf(() => lockFolder(path))).toBe(
      `${path} cannot be used: ${why}. Set DATA_DIR to a folder that this user may write to.`,
    );
  });

  it('as DATA_DIR that is there and takes no file ends in a sentence too', () => {
    expect(messageOf(() => lockFolder('/proc/self'))).toContain('/proc/self cannot be used: ');
  });

  it.each(impossible)('as the target %s of a backup ends in a sentence', async (path, why) => {
    const dataDir = temporaryFolder();
    writeFileSync(join(dataDir, 'directory.db'), '');
    await expect(backUpFolder(dataDir, path, new Date(0))).rejects.toThrow(
      `${path} cannot be used: ${why}. Name a new folder in a place that this user may write to.`,
    );
  });
});

describe('a folder that can be used', () => {
  it('is made with all above it, and may be there already', () => {
    const folder = join(temporaryFolder(), 'a', 'b', 'c');
    makeFolder(folder);
    makeFolder(folder);
    expect(existsSync(folder)).toBe(true);
    lockFolder(folder)();
  });

  it('is not spoken of where the mistake is another: that is thrown as it is', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'lock.pid'));
    expect(() => lockFolder(folder)).toThrow('EISDIR');
    expect(whyRefused(new Error('something else'))).toBeNull();
  });
});
