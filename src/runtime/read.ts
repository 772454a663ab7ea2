import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readTwice } from '../feed/second-reader/second-opinion.ts';

/** `npm run --silent read -- FILE`: reads JSON lines of messages and prints what each is read as, with the code the feeds use. */
const lineSchema = z.object({ id: z.union([z.string(), z.number()]), text: z.string(), replyTo: z.string().nullish() });

const [file] = process.argv.slice(2);
for (const line of readFileSync(file ?? 0, 'utf8').split('\n')) {
  if (line.trim() === '') continue;
  const { id, text, replyTo } = lineSchema.parse(JSON.parse(line));
  const { reading, certainty, reader } = readTwice({ text, ...(replyTo == null ? {} : { replyTo }) });
  process.stdout.write(`${JSON.stringify({ id, reading, certainty, reader })}\n`);
}
