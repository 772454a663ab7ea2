import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../kit/sources.ts';

/* Every requirement of level 1 and 2 of the OWASP ASVS 5.0.0, in our words, and what is so here. */

const requirement = z.object({
  id: z.string().regex(/^\d+\.\d+\.\d+$/),
  level: z.literal([1, 2]),
  title: z.string().min(5),
});
const requirementSchema = z.discriminatedUnion('status', [
  requirement.extend({
    status: z.literal('met'),
    /** a file of tests, and words that stand in it: the name of a test, or what one looks for */
    tests: z.array(z.strictObject({ file: z.string(), says: z.string().min(2) })).min(1),
    /** what the tests do not show */
    note: z.string().min(10).optional(),
  }),
  requirement.extend({ status: z.enum(['not applicable', 'open']), because: z.string().min(10) }),
]);
export type Requirement = z.infer<typeof requirementSchema>;

export const readAsvs = (): Requirement[] =>
  z.array(requirementSchema).parse(JSON.parse(readFileSync(join(root, 'docs/asvs.json'), 'utf8')));

export interface Counted {
  all: number;
  met: number;
  notApplicable: number;
  open: number;
}

export function countOf(all: readonly Requirement[], level: 1 | 2): Counted {
  const of = all.filter((each) => each.level === level);
  const count = (status: Requirement['status']) => of.filter((each) => each.status === status).length;
  return { all: of.length, met: count('met'), notApplicable: count('not applicable'), open: count('open') };
}

/** Tests that are named and are not there. `read`: the text of a file; null: there is none */
export const goneTests = (all: readonly Requirement[], read: (file: string) => string | null): string[] =>
  all.flatMap((each) =>
    each.status === 'met'
      ? each.tests
          .filter(({ file, says }) => !read(file)?.includes(says))
          .map(({ file, says }) => `${each.id}: ${file} ${says}`)
      : [],
  );

export const asvsPath = 'docs/asvs.md';

export function asvsPage(all: readonly Requirement[]): string {
  const row = (level: 1 | 2) => {
    const { all: count, met, notApplicable, open } = countOf(all, level);
    return `| ${level} | ${count} | ${met} | ${notApplicable} | ${open} |`;
  };
  const unmet = (status: 'open' | 'not applicable') =>
    all.flatMap((each) =>
      each.status === status ? [`| ${each.id} | ${each.level} | ${each.title} | ${each.because} |`] : [],
    );
  const met = all.flatMap((each) => {
    if (each.status !== 'met') return [];
    const files = [...new Set(each.tests.map(({ file }) => file))].map(
      (file) => `[${file.replace('test/', '')}](../${file})`,
    );
    const note = each.note ? `; ${each.note}` : '';
    return [`| ${each.id} | ${each.level} | ${each.title} | ${files.join(' · ')}${note} |`];
  });
  return [
    '# OWASP ASVS 5.0, levels 1 and 2',
    '',
    'Written by `npm run asvs` from [asvs.json](asvs.json), our own judgement requirement by requirement, in our own words; the text that counts is that of the',
    '[OWASP Application Security Verification Standard 5.0.0](https://owasp.org/www-project-application-security-verification-standard/). *Met* names tests of this repository, and a test fails when one of them is gone; that a test',
    'shows a requirement whole is our reading, and nobody else has looked yet. Documentation that is asked for is [security.md](security.md).',
    '',
    '| level | requirements | met | not applicable | open |',
    '|---|---|---|---|---|',
    row(1),
    row(2),
    '',
    '## Open',
    '',
    '| | level | what | why |',
    '|---|---|---|---|',
    ...unmet('open'),
    '',
    '## Met',
    '',
    '| | level | what | by which tests |',
    '|---|---|---|---|',
    ...met,
    '',
    '## Not applicable',
    '',
    '| | level | what | why |',
    '|---|---|---|---|',
    ...unmet('not applicable'),
    '',
  ].join('\n');
}
