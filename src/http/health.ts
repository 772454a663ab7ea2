/** What the runtime finds out when it is asked whether it can work. */
export interface HealthFacts {
  /** whether the directory is open */
  directory: boolean;
  /** why nothing could be written just now; null when a write went through */
  writeProblem: string | null;
  /** how long the oldest due work has been waiting */
  dueLagMs: number;
  /** actors set aside because their file is corrupt or could not be migrated */
  parked: readonly { actor: string; why: string }[];
}

export type ProbeHealth = () => HealthFacts | Promise<HealthFacts>;

/** Everything that speaks against sending work here; empty means ready. */
export function reasonsAgainst(facts: HealthFacts, maxDueLagMs: number): string[] {
  const reasons: string[] = [];
  if (!facts.directory) reasons.push('the directory does not answer');
  if (facts.writeProblem !== null) reasons.push(`nothing can be written: ${facts.writeProblem}`);
  if (facts.dueLagMs > maxDueLagMs)
    reasons.push(`due work has been waiting for ${facts.dueLagMs} ms, more than ${maxDueLagMs} ms`);
  for (const { actor, why } of facts.parked) reasons.push(`${actor} is set aside: ${why}`);
  return reasons;
}
