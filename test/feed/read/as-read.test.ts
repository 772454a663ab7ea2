import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/feed/read/read.ts';
import type { Labelled } from '../../score/compare.ts';
import { labelledFiles, loadKnown } from '../../train/sets.ts';
import { sayRead } from './say-read.ts';

const folder = 'test/data/as-read';
const ids = readFileSync(`${folder}/messages.txt`, 'utf8').trim().split('\n');
const size = 20;
const parts = Array.from({ length: Math.ceil(ids.length / size) }, (_, at) => ids.slice(at * size, (at + 1) * size));

let labelled: Map<string, Labelled> | undefined;

function read(id: string): string {
  labelled ??= new Map(loadKnown(labelledFiles()).map((line) => [line.id, line]));
  const line = labelled.get(id);
  if (!line) throw new Error(`no message ${id}`);
  const { text, replyTo } = line;
  return sayRead(id, readMessage({ text, ...(replyTo === undefined ? {} : { replyTo }) }));
}

/*
 * Labelled messages, so chosen that each branch of what decides is taken by several. Their labels say what they should
 * mean; this says all that is made of them, so that a change of the grammar shows what else it changes.
 */
describe('what is read of a message, why, and what each piece of it was taken for', () => {
  it.each(parts.map((part, at) => [at + 1, part] as const))('is as it was: part %i', async (at, part) => {
    await expect(`${part.map(read).join('\n')}\n`).toMatchFileSnapshot(`../../data/as-read/part-${at}.txt`);
  });
});
