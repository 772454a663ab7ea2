import { readingExamples } from './examples-reading.ts';
import { rulesExamples } from './examples-rules.ts';
import type { Examples } from './examples-shape.ts';
import { signInExamples } from './examples-sign-in.ts';
import { tradingExamples } from './examples-trading.ts';

const examples: Examples = { ...readingExamples, ...tradingExamples, ...rulesExamples, ...signInExamples };

/** The query or body of an example, by the action's name. In this order they can be carried out one after the other. */
export function exampleOf(action: string): Record<string, unknown> {
  return (Object.hasOwn(examples, action) ? examples[action] : undefined) ?? {};
}

export const exampleOrder: readonly string[] = Object.keys(examples);
