import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { measureReading } from '../bench/measure-reading.ts';
import { crossValidate } from '../train/cross-validate.ts';
import { labelledFiles, loadKnown } from '../train/sets.ts';
import type { Labelled } from './compare.ts';
import { evaluate, loadLines } from './evaluate.ts';
import { calibrationSection, documentOf, missText, paceSection, sectionOf } from './report.ts';
import { secondReaderSection } from './second-reader-section.ts';
import { ignoringUnexplained } from './unexplained-ignored.ts';

/**
 * `npm run score -- [FILE…]`: reads labelled messages, prints what is wrong and the figures; with `--write` also
 * docs/reading.md, and in it what the second reader is worth. `--ignore-unexplained` is the control: certain although
 * something in the text is not explained.
 */
const { values, positionals: given } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean' }, 'ignore-unexplained': { type: 'boolean' } },
});
const writes = values.write === true;
const see = values['ignore-unexplained'] ? ignoringUnexplained : undefined;
const sets = ['signals-dev', 'signals-own', 'signals-parts', 'signals-layouts'].map(
  (name) => `test/data/${name}.jsonl`,
);
const rounds = readdirSync('test/data/rounds')
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => `test/data/rounds/${name}`);
const files = given.length > 0 ? given : [...sets, ...rounds];
const sections: string[] = [];
const all: Labelled[] = [];
for (const file of files) {
  const score = evaluate(loadLines(file), see);
  all.push(...loadLines(file));
  for (const miss of score.falseOpens) console.log(`FALSE OPEN ${miss.line.id}`);
  for (const miss of score.wrongSides) console.log(`WRONG SIDE ${miss.line.id}`);
  for (const miss of score.misses) console.log(missText(miss));
  const section = sectionOf(basename(file), score);
  console.log(section);
  sections.push(section);
  console.log(
    `strict ${score.right} / ${score.lines} false opens ${score.falseOpens.length} wrong side ${score.wrongSides.length} wrong and certain ${score.certainButWrong.length} certain and right ${score.certainAndRight}`,
  );
}
const calibration = calibrationSection(evaluate(all, see).calibration);
console.log(calibration);
if (writes && given.length === 0) {
  sections.push(secondReaderSection(crossValidate(loadKnown(labelledFiles()))));
  const pace = measureReading(loadLines('test/data/signals-dev.jsonl'), 30);
  sections.push(calibration, paceSection(pace));
  mkdirSync('docs', { recursive: true });
  writeFileSync('docs/reading.md', documentOf(sections, new Date().toISOString().slice(0, 10)));
}
