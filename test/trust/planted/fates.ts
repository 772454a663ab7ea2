import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../../kit/sources.ts';

const file = join(root, 'docs/planted.json');
const fateSchema = z.object({
  /** what of a simulated office saw it, and in which seed */
  world: z.object({ seed: z.number(), played: z.number(), by: z.string() }).nullable(),
  /** stories that were to be played at the most */
  stories: z.number(),
  /** null: not asked */
  tests: z.boolean().nullable(),
  on: z.string(),
});
export type Fate = z.infer<typeof fateSchema>;

const today = (): string => new Date().toISOString().slice(0, 10);

const allSchema = z.record(z.string(), z.record(z.string(), fateSchema));

const readAll = () => allSchema.parse(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});

/** What became of mistakes so far: kept after each of them, so that a long run can be ended and gone on with. */
export function openFates(kind: 'defects' | 'mutants') {
  return {
    of: (name: string): Fate | undefined => readAll()[kind]?.[name],
    keep(name: string, fate: Omit<Fate, 'on'>): Fate {
      const all = readAll();
      const kept = { ...fate, on: today() };
      all[kind] = { ...all[kind], [name]: kept };
      writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
      return kept;
    },
  };
}
