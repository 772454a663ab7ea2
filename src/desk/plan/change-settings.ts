import { z } from 'zod';
import { actionRefusals } from '../../core/action.ts';
import { changeOf, givenIn } from '../../core/change.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import {
  type FollowSettings,
  followSettingsSchema,
  sizeFields,
  sizeSettingsSchema,
  splitFields,
  splitSettingsSchema,
} from './follow-settings.ts';

const whole = (named: string) =>
  `with "${named}" it is taken as a whole; without it the fields that are given change in what stands`;

/** A change of settings: what is left out stays, also inside size and split. */
export const settingsChangeSchema = changeOf(
  followSettingsSchema.extend({
    size: z
      .strictObject({ mode: z.enum(['risk', 'money', 'lots', 'ratio']), ...sizeFields })
      .partial()
      .describe(whole('mode')),
    split: z
      .strictObject({ by: z.enum(['equal', 'weighted', 'first']), ...splitFields })
      .partial()
      .describe(whole('by')),
    onNotEvaluated: followSettingsSchema.shape.onNotEvaluated
      .nullable()
      .describe('null: as if it had never been given: ask, on paper trade'),
  }),
);
export type SettingsChange = z.infer<typeof settingsChangeSchema>;

/** What stands with the change in it, or the field that does not belong there: then nothing is changed. */
export function changeSettings(settings: FollowSettings, change: SettingsChange): Outcome<FollowSettings> {
  const { size, split, onNotEvaluated, ...plain } = change;
  const sized = changePart('size', 'mode', sizeSettingsSchema, settings.size, size);
  if (!sized.ok) return sized;
  const divided = changePart('split', 'by', splitSettingsSchema, settings.split, split);
  if (!divided.ok) return divided;
  const next: FollowSettings = { ...settings, ...givenIn(plain), size: sized.value, split: divided.value };
  if (onNotEvaluated === null) delete next.onNotEvaluated;
  else if (onNotEvaluated !== undefined) next.onNotEvaluated = onNotEvaluated;
  return accept(next);
}

/** A part whose fields depend on its kind. A field of another kind is refused: it would do nothing. */
function changePart<T extends object>(
  part: 'size' | 'split',
  kind: 'mode' | 'by',
  schema: z.ZodType<T>,
  before: T,
  change: object | undefined,
): Outcome<T> {
  if (change === undefined) return accept(before);
  const given = givenIn(change);
  const parsed = schema.safeParse(kind in given ? given : { ...before, ...given });
  if (!parsed.success) return refuse(parsed.error.issues.map(({ path, message }) => [[part, ...path], message]));
  const after = parsed.data;
  const foreign = Object.keys(given).filter((name) => !(name in after));
  if (foreign.length === 0) return accept(after);
  const standing = String(new Map<string, unknown>(Object.entries(after)).get(kind));
  return refuse(foreign.map((name) => [[part, name], `means nothing where ${kind} is ${standing}`]));
}

function refuse(problems: [path: PropertyKey[], problem: string][]): Outcome<never> {
  return actionRefusals.refuse('INVALID_INPUT', {
    problems: problems.map(([path, problem]) => ({ field: ['settings', ...path].join('.'), problem })),
  });
}
