import { readingExamples } from './examples-reading.ts';
import { rulesExamples } from './examples-rules.ts';
import { tradingExamples } from './examples-trading.ts';

/** What is sent besides what stands in the path; a word in capitals stands for an id, as in a path. */
export type Examples = Record<string, Record<string, unknown>>;

const examples: Examples = { ...readingExamples, ...tradingExamples, ...rulesExamples };

/** The query or body of an example, by the action's name. In this order they can be carried out one after the other. */
export function exampleOf(action: string): Record<string, unknown> {
  return (Object.hasOwn(examples, action) ? examples[action] : undefined) ?? {};
}

export const exampleOrder: readonly string[] = Object.keys(examples);
