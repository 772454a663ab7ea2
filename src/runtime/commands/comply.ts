import { answerCase } from './comply-cases/cases.ts';
import { answerLines } from './json-lines.ts';

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

/** Case files: one JSON object a line in, one verdict a line out. Exit code 1 when a line could not be read. */
answerLines((line) => {
  const answer = answerLine(line);
  return { answer, ...(answer.error === undefined ? {} : { fault: `: ${answer.error}` }) };
});
