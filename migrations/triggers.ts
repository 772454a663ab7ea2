/** What drizzle-kit cannot write from our tables. */
export interface Trigger {
  name: string;
  table: string;
  sql: string;
}

/** The list to write a new one into; `generate.ts` says how it reaches a table that was shipped already. */
export const triggers: Trigger[] = [
  appendOnly('journal_is_never_changed', 'UPDATE', 'journal'),
  appendOnly('journal_is_never_shortened', 'DELETE', 'journal'),
];

function appendOnly(name: string, event: 'UPDATE' | 'DELETE', table: string): Trigger {
  const refusal = `SELECT RAISE(ABORT, 'the ${table} is append-only')`;
  return { name, table, sql: `CREATE TRIGGER ${name} BEFORE ${event} ON ${table} BEGIN ${refusal}; END;` };
}

/** A step with the triggers of every table it makes. A table that is rebuilt has lost its own, so it gets them again. */
export function withTriggers(step: string, all: Trigger[] = triggers): string {
  const owed = all.filter(({ table }) => makes(step, table));
  return owed.reduce((text, { sql }) => `${text.trimEnd()}\n--> statement-breakpoint\n${sql}\n`, step);
}

function makes(step: string, table: string): boolean {
  return step.includes(`CREATE TABLE \`${table}\``) || step.includes(`RENAME TO \`${table}\``);
}
