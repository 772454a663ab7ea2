import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { sha256 } from '../src/core/json.ts';
import type { Migration } from '../src/platform/migrate.ts';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const bundlePath = `${root}/migrations/bundle.ts`;
export const kinds = ['directory', 'feed', 'desk', 'venue', 'outpost', 'user'] as const;

const journalSchema = z.object({ entries: z.array(z.object({ tag: z.string() })) });

/** The steps of one room as drizzle-kit left them in its folder. */
export function readFolder(kind: string): Migration[] {
  const journal = `${root}/migrations/${kind}/meta/_journal.json`;
  if (!existsSync(journal)) return [];
  return journalSchema.parse(JSON.parse(readFileSync(journal, 'utf8'))).entries.map(({ tag }) => {
    const text = readFileSync(`${root}/migrations/${kind}/${tag}.sql`, 'utf8');
    const statements = text
      .split('--> statement-breakpoint')
      .map((statement) => statement.trim())
      .filter((statement) => statement !== '');
    return { tag, hash: sha256(text), statements };
  });
}

/** All steps as a TypeScript constant, so that a Durable Object needs no files. */
export function renderBundle(): string {
  const bundle = Object.fromEntries(kinds.map((kind) => [kind, readFolder(kind)]));
  return [
    '// Written by `npm run migrations`. Change the tables and run it again; never edit a step that was shipped.',
    "import type { ActorKind } from '../src/core/action.ts';",
    "import type { Migration } from '../src/platform/migrate.ts';",
    '',
    `export const bundle: Record<ActorKind, Migration[]> = ${JSON.stringify(bundle, null, 2)};`,
    '',
  ].join('\n');
}
