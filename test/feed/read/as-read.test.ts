import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/feed/read/read.ts';
import { sayRead } from './say-read.ts';

interface Message {
  id: string;
  text: string;
  replyTo?: string;
}

const batch = 20;

describe('what is read of a message, in full', () => {
  const messages = readFileSync('test/data/as-read.jsonl', 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Message);
  const parts = Array.from({ length: Math.ceil(messages.length / batch) }, (_, at) => at + 1);

  // What a message should mean says its label; here it shows what else a change of the grammar changes.
  it.each(parts)('is as it was, part %i', async (part) => {
    const told = messages
      .slice((part - 1) * batch, part * batch)
      .map(({ id, text, replyTo }) => sayRead(id, readMessage({ text, ...(replyTo === undefined ? {} : { replyTo }) })));
    await expect(`${told.join('\n')}\n`).toMatchFileSnapshot(`../../data/as-read/${part}.txt`);
  });
});
