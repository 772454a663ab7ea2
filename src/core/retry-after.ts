const usualSeconds = 60;

/** When to come back after what was refused for being too much: the facts of a refusal say how long that is. */
export function secondsToWait(facts: Readonly<Record<string, unknown>>): number {
  const { seconds, minutes } = facts;
  const wait = typeof seconds === 'number' ? seconds : typeof minutes === 'number' ? minutes * 60 : usualSeconds;
  return Math.max(1, Math.ceil(wait));
}
