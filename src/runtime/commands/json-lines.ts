import { readFileSync } from 'node:fs';
import { whyRefused } from '../node/folder.ts';

interface Answered {
  /** printed as a line of JSON; undefined: nothing is */
  answer?: object;
  /** why the line could not be read */
  fault?: string;
}

/**
 * Answers a file of lines, or standard input, line by line. The exit code is 1 where one of them could not be read,
 * and 2 where the file could not.
 */
export function answerLines(answer: (line: string) => Answered): void {
  // A reader such as `head` may stop listening early; that is no failure of ours.
  process.stdout.on('error', () => process.exit(0));
  process.exitCode = exitCodeOf(readLines(process.argv[2]), answer);
}

function exitCodeOf(read: ReturnType<typeof readLines>, answer: (line: string) => Answered): number {
  if ('problem' in read) {
    console.error(read.problem);
    return 2;
  }
  let exitCode = 0;
  for (const { number, text } of read.lines) {
    const { answer: answered, fault } = answer(text);
    if (fault !== undefined) {
      exitCode = 1;
      console.error(`line ${number}${fault}`);
    }
    if (answered) console.log(JSON.stringify(answered));
  }
  return exitCode;
}

interface Line {
  /** counted from 1, as editors do */
  number: number;
  text: string;
}

/** The lines with something in them; a sentence instead where the file cannot be read. */
function readLines(file: string | undefined): { lines: Line[] } | { problem: string } {
  let text: string;
  try {
    text = readFileSync(file ?? 0, 'utf8');
  } catch (error) {
    return { problem: `cannot read ${file ?? 'standard input'}: ${whyUnreadable(error)}` };
  }
  const lines = text.split(/\r?\n/).map((line, index) => ({ number: index + 1, text: line }));
  return { lines: lines.filter((line) => line.text.trim() !== '') };
}

function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES') return 'this user may not read it';
  return whyRefused(error) ?? String(error);
}
