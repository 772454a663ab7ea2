import { readFileSync } from 'node:fs';
import { answerCase } from './comply-cases/cases.ts';

/** Case files: one JSON object a line in, one verdict a line out. Exit code 1 when a line could not be read. */
function main(file: string | undefined): number {
  let text: string;
  try {
    text = readFileSync(file ?? 0, 'utf8');
  } catch (error) {
    console.error(`cannot read ${file ?? 'standard input'}: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  let bad = 0;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const answer = answerLine(line);
    if (answer.error !== undefined) {
      bad += 1;
      console.error(`line ${index + 1}: ${answer.error}`);
    }
    console.log(JSON.stringify(answer));
  }
  return bad === 0 ? 0 : 1;
}

function answerLine(line: string) {
  try {
    return answerCase(JSON.parse(withQuotedNaN(line)));
  } catch (error) {
    return {
      id: null,
      allowed: false,
      violations: [],
      figures: {},
      error: error instanceof Error ? error.message : 'no JSON',
    };
  }
}

/** Other languages write NaN and Infinity bare; as text they reach the rule that refuses them. */
function withQuotedNaN(line: string): string {
  return line.replace(/([:[,]\s*)(-?(?:NaN|Infinity))(?=\s*[,}\]])/g, '$1"$2"');
}

// A reader such as `head` may stop listening early; that is no failure of ours.
process.stdout.on('error', () => process.exit(0));
process.exitCode = main(process.argv[2]);
