import { basename } from 'node:path';
import type { Worth } from '../train/cross-validate.ts';
import type { Spoiling } from '../train/spoil.ts';
import { share, table } from './report.ts';

const change = ([without, with_]: [number, number]): string => `${without} → ${with_}`;

/** What certainty is worth without and with the second reader. */
export function secondReaderSection(worths: Map<string, Worth>): string {
  const rows = [...worths].map(([file, worth]) => [
    basename(file),
    `${worth.right}`,
    change(worth.certainAndRight),
    share(worth.certainAndRight[0] - worth.certainAndRight[1], worth.right),
    change(worth.certainButWrong),
  ]);
  const spoiled = new Map<Spoiling, [number, number]>();
  for (const { spoiled: own } of worths.values())
    for (const [name, [objected, of]] of own) {
      const [had, all] = spoiled.get(name) ?? [0, 0];
      spoiled.set(name, [had + objected, all + of]);
    }
  return `## The second reader, cross-validated

Five folds by author, or by what was written in one go where the author is ours: each message is judged by what was learned without its fold.
Without → with the second reader. Its cost is the share of the right readings that are certain no more.

${table(['set', 'right', 'certain and right', 'cost', 'wrong and certain'], rows)}

Right and certain readings spoiled on purpose, and how many of them it objected to:

${table(
  ['spoiled', 'objected to', 'share'],
  [...spoiled].map(([name, [objected, of]]) => [name, `${objected} / ${of}`, share(objected, of)]),
)}
`;
}
