import { z } from 'zod';
import type { Needed } from '../../core/authority.ts';
import { ask } from '../../core/office.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { every } from '../../core/who.ts';
import { deskAudit } from '../../desk/audit.ts';
import { directoryAudit } from '../../directory/audit.ts';
import { lookSchema } from '../../platform/audit.ts';
import { userAudit } from '../../user/audit.ts';
import type { OfficeContext } from '../catalogue.ts';
import { officeAction } from '../office-action.ts';
import { within } from '../once.ts';

const chains = ['me', 'desk', 'installation'] as const;
type Chain = (typeof chains)[number];

const lineSchema = z.object({
  line: z.number().int().describe('its number in the chain'),
  at: z.number(),
  kind: z.string(),
  action: z.string().nullable(),
  by: z.string().nullable().describe('who did it, where somebody did'),
  facts: z.record(z.string(), z.unknown()).describe('what else the line says; no secret is among it'),
});
const shownSchema = z.object({ lines: z.array(lineSchema), next: z.string().nullable() });
type Shown = z.infer<typeof shownSchema>;

/** One's own chain and that of one's desk are one's own; that of the installation is for whoever looks after people. */
const besides = ({ of }: { of: Chain }): readonly Needed[] => [
  ...(of === 'desk' ? ([{ scope: 'read', over: 'desk', id: null }] as const) : []),
  ...(of === 'installation' ? ([{ scope: 'people', over: 'installation', id: every }] as const) : []),
];

export const showAudit = officeAction({
  name: 'audit.show',
  summary: 'Shows what was done to how you sign in, to your desk or to the installation, the newest first',
  kind: 'read',
  needs: { scope: 'read', over: 'user', also: besides },
  http: { method: 'get', path: '/audit' },
  input: lookSchema.omit({ before: true, about: true }).extend({
    of: z.enum(chains).default('me').describe('whose chain; that of the installation is for the owner and admins'),
    person: z.string().max(120).optional().describe('what was done by or to one user'),
    cursor: z
      .string()
      .regex(/^\d{1,15}$/)
      .optional()
      .describe('`next` of the page before'),
  }),
  output: shownSchema,
  run: async ({ office }: OfficeContext, { of, cursor, person, ...look }, who): Promise<Outcome<Shown>> => {
    const input = { ...look, about: person, before: cursor === undefined ? undefined : Number(cursor) };
    const inside = within(who, 'look');
    const found =
      of === 'me'
        ? await ask(office.user(who.user), userAudit, input, inside)
        : of === 'desk'
          ? await ask(office.desk(who.desk ?? ''), deskAudit, input, inside)
          : await ask(office.directory(), directoryAudit, input, inside);
    if (!found.ok) return found;
    const { lines, next } = found.value;
    return accept({ lines: lines.map(shownLine), next: next === null ? null : String(next) });
  },
});

function shownLine({
  seq,
  at,
  kind,
  body,
}: {
  seq: number;
  at: number;
  kind: string;
  body: string;
}): Shown['lines'][number] {
  const { at: _, action, by, ...facts } = JSON.parse(body) as Record<string, unknown>;
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return { line: seq, at, kind, action: text(action), by: text(by), facts };
}
