import { readFileSync } from 'node:fs';
import { readMessage } from '../../src/feed/read/read.ts';
import { isFalseOpen, isRight, isWrongSide, type Labelled } from './compare.ts';

const file = process.argv[2] ?? 'test/data/signals-dev.jsonl';
const lines = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Labelled);
const groups = new Map<string, [number, number]>();
let right = 0;
let opens = 0;
let sides = 0;
for (const line of lines) {
  const { reading, certainty } = readMessage({
    text: line.text,
    ...(line.replyTo === undefined ? {} : { replyTo: line.replyTo }),
  });
  const ok = isRight(reading, line);
  const g = groups.get(line.kind) ?? [0, 0];
  groups.set(line.kind, [g[0] + (ok ? 1 : 0), g[1] + 1]);
  if (ok) right++;
  if (isFalseOpen(reading, line)) {
    opens++;
    console.log('FALSE OPEN', line.id);
  }
  if (isWrongSide(reading, line)) {
    sides++;
    console.log('WRONG SIDE', line.id);
  }
  if (!ok)
    console.log(
      `--- ${line.id} ${line.kind} [${certainty}]\n${line.replyTo ? `<<${line.replyTo.replaceAll('\n', ' ¶ ')}>>\n` : ''}${line.text}\n  got ${JSON.stringify(reading)}\n  exp ${JSON.stringify(line.expect)}`,
    );
}
for (const [k, [a, b]] of groups) if (a < b) console.log(k, a, '/', b);
console.log('strict', right, '/', lines.length, 'false opens', opens, 'wrong side', sides);
