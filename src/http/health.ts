/** What the runtime finds out when it is asked whether it can work. */
export interface HealthFacts {
  directory: { ok: boolean; why?: string };
  /** whether something could be written to the store just now */
  writeProbe: { ok: boolean; why?: string };
  /** how long the oldest due work has been waiting */
  dueLagMs: number;
  /** files that were set aside because they are corrupt or could not be migrated */
  parked: readonly { actor: string; why: string }[];
}

export type ProbeHealth = () => Promise<HealthFacts>;

/** Everything that speaks against sending work here; empty means ready. */
export function reasonsAgainst(facts: HealthFacts, maxDueLagMs: number): string[] {
  const reasons: string[] = [];
  if (!facts.directory.ok) reasons.push(`the directory does not answer${because(facts.directory.why)}`);
  if (!facts.writeProbe.ok) reasons.push(`nothing can be written${because(facts.writeProbe.why)}`);
  if (facts.dueLagMs > maxDueLagMs)
    reasons.push(`due work has been waiting for ${facts.dueLagMs} ms, more than ${maxDueLagMs} ms`);
  for (const { actor, why } of facts.parked) reasons.push(`${actor} is set aside${because(why)}`);
  return reasons;
}

function because(why: string | undefined): string {
  return why ? `: ${why}` : '';
}
