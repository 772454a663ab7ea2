import { normalise } from './normalise.ts';
import { type Token, tokenise } from './tokens.ts';

/** The tokens without the words or phrases a feed's owner wants left out. */
export function leaveOut(tokens: Token[], phrases: readonly string[]): Token[] {
  const wanted = phrases.map((phrase) => tokenise(normalise(phrase).text).map((token) => token.key)).filter(hasAny);
  if (wanted.length === 0) return tokens;
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = wanted.find((keys) => keys.every((key, index) => tokens[at + index]?.key === key));
    const token = tokens[at];
    if (!found && token) kept.push(token);
    at += found?.length ?? 1;
  }
  return kept;
}

const hasAny = (keys: string[]): boolean => keys.length > 0;
