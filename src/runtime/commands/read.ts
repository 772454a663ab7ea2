import { z } from 'zod';
import { readTwice } from '../../feed/second-reader/second-opinion.ts';
import { endWithReader, readLines } from './json-lines.ts';

/**
 * `npm run --silent read -- FILE`: reads JSON lines of messages and prints what each is read as, with the code the
 * feeds use. A line that is none is named and the others are read; the exit code is 1 then, and 2 without a file.
 */
const lineSchema = z.object({ id: z.union([z.string(), z.number()]), text: z.string(), replyTo: z.string().nullish() });
const wanted =
  'wanted is one JSON object a line: {"id":"1","text":"BUY GOLD NOW","replyTo":null}, replyTo may be left out';

function main(file: string | undefined): number {
  const read = readLines(file);
  if ('problem' in read) {
    console.error(read.problem);
    return 2;
  }
  let bad = 0;
  for (const { number, text } of read.lines) {
    const message = parseLine(text);
    if (message === null) {
      bad += 1;
      console.error(`line ${number} is no message: ${wanted}`);
      continue;
    }
    const { id, replyTo } = message;
    const { reading, certainty, reader } = readTwice({ text: message.text, ...(replyTo == null ? {} : { replyTo }) });
    console.log(JSON.stringify({ id, reading, certainty, reader }));
  }
  return bad === 0 ? 0 : 1;
}

function parseLine(text: string): z.infer<typeof lineSchema> | null {
  try {
    return lineSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

endWithReader();
process.exitCode = main(process.argv[2]);
