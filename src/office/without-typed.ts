const covered = '•••';
/** Shorter words are names of symbols and the like, and so are prices and lots: people have to see which of them is meant. */
const shortest = 6;
const isFigure = (word: string): boolean => /^[\d.,:%+-]+$/.test(word) && /[.,:%]/.test(word);
/** Something against a currency: what is traded, and nobody's password. */
const isPair = (word: string): boolean => /^[a-z]{3,5}\/?(usdt?|eur|gbp|jpy|chf|cad|aud|nzd)$/i.test(word);
const isDoubtful = (word: string): boolean => word.length >= shortest && !isFigure(word) && !isPair(word);

const wordsOf = (typed: string): string[] => typed.split(/\s+/).filter(isDoubtful);

/** What a refusal says, without the words that were typed: what is not known may be a password in the wrong place. */
export function withoutTyped<T>(facts: T, typed: string): T {
  return cover(facts, wordsOf(typed)) as T;
}

/** A line as it is kept: of its longer words those that the answer speaks of. What means nothing to it is covered. */
export function withoutUnsaid(rest: string, answer: unknown): string {
  const said = JSON.stringify(answer).toLowerCase();
  return wordsOf(rest)
    .filter((word) => !said.includes(JSON.stringify(word).slice(1, -1).toLowerCase()))
    .reduce(coverIn, rest);
}

function cover(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') return secrets.reduce(coverIn, value);
  if (Array.isArray(value)) return value.map((item) => cover(item, secrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, cover(field, secrets)]));
}

/** However its letters are written by then. */
function coverIn(text: string, secret: string): string {
  const at = text.toLowerCase().indexOf(secret.toLowerCase());
  return at < 0 ? text : `${text.slice(0, at)}${covered}${coverIn(text.slice(at + secret.length), secret)}`;
}
