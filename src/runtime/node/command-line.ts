import { parseArgs } from 'node:util';
import { ConfigProblem } from '../config.ts';
import { KeyProblem } from '../secrets/key-file.ts';
import { WrongFolder } from './folder.ts';
import { FolderInUse } from './lock.ts';

/** EX_USAGE */
export const wrongUsageCode = 64;

/** Ends a command with a sentence where one is owed, and with a stack only when the program is at fault. */
export async function runCommand(command: (given: { words: string[]; flags: Set<string> }) => Promise<number>) {
  try {
    const flag = { type: 'boolean' } as const;
    const options = { verify: flag, force: flag, json: flag, anchors: flag };
    const { positionals, values } = parseArgs({ allowPositionals: true, options });
    process.exitCode = await command({ words: positionals, flags: new Set(Object.keys(values)) });
  } catch (error) {
    const isOwed = [WrongFolder, ConfigProblem, FolderInUse, KeyProblem].some((kind) => error instanceof kind);
    const isMistyped = error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    console.error((isOwed || isMistyped) && error instanceof Error ? error.message : error);
    process.exitCode = error instanceof ConfigProblem ? error.exitCode : isMistyped ? wrongUsageCode : 1;
  }
}
