import { mkdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { measureReading } from '../bench/measure-reading.ts';
import { crossValidate } from '../train/cross-validate.ts';
import { labelledFiles, loadKnown } from '../train/sets.ts';
import { evaluate, loadLines } from './evaluate.ts';
import { documentOf, missText, paceSection, sectionOf } from './report.ts';
import { secondReaderSection } from './second-reader-section.ts';

/** `npm run score -- [FILE…]`: reads labelled messages, prints what is wrong and the figures; with `--write` also docs/reading.md, and in it what the second reader is worth. */
const [given, writes] = [process.argv.slice(2).filter((word) => word !== '--write'), process.argv.includes('--write')];
const sets = ['signals-dev', 'signals-own', 'signals-parts', 'signals-layouts'].map(
  (name) => `test/data/${name}.jsonl`,
);
const files = given.length > 0 ? given : sets;
const sections: string[] = [];
for (const file of files) {
  const score = evaluate(loadLines(file));
  for (const miss of score.falseOpens) console.log(`FALSE OPEN ${miss.line.id}`);
  for (const miss of score.wrongSides) console.log(`WRONG SIDE ${miss.line.id}`);
  for (const miss of score.misses) console.log(missText(miss));
  const section = sectionOf(basename(file), score);
  console.log(section);
  sections.push(section);
  console.log(
    `strict ${score.right} / ${score.lines} false opens ${score.falseOpens.length} wrong side ${score.wrongSides.length}`,
  );
}
if (writes && given.length === 0) {
  sections.push(secondReaderSection(crossValidate(loadKnown(labelledFiles()))));
  const pace = measureReading(loadLines('test/data/signals-dev.jsonl'), 30);
  sections.push(paceSection(pace));
  mkdirSync('docs', { recursive: true });
  writeFileSync('docs/reading.md', documentOf(sections, new Date().toISOString().slice(0, 10)));
}
