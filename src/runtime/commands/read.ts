import { z } from 'zod';
import { readTwice } from '../../feed/second-reader/second-opinion.ts';
import { answerLines } from './json-lines.ts';

/**
 * `npm run --silent read -- FILE`: reads JSON lines of messages and prints what each is read as, with the code the
 * feeds use. A line that is none is named and the others are read; the exit code is 1 then, and 2 without a file.
 */
const lineSchema = z.object({ id: z.union([z.string(), z.number()]), text: z.string(), replyTo: z.string().nullish() });
const wanted =
  'wanted is one JSON object a line: {"id":"1","text":"BUY GOLD NOW","replyTo":null}, replyTo may be left out';

function parseLine(text: string): z.infer<typeof lineSchema> | null {
  try {
    return lineSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

answerLines((line) => {
  const message = parseLine(line);
  if (message === null) return { fault: ` is no message: ${wanted}` };
  const { id, text, replyTo } = message;
  const { reading, certainty, reader } = readTwice({ text, ...(replyTo == null ? {} : { replyTo }) });
  return { answer: { id, reading, certainty, reader } };
});
