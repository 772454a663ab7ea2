import { z } from 'zod';
import { parseInput } from '../../core/action.ts';
import { actorId } from '../../core/actor-id.ts';
import { decimalText } from '../../core/broker.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import type { Who } from '../../core/who.ts';
import { changeFollow, createFollow } from '../../desk/follows/actions.ts';
import type { Asking } from '../../desk/onboarding/ask-beginning.ts';
import type { Gave } from '../../desk/onboarding/evolve.ts';
import { copyingOf, presetIds, presetOf } from '../../desk/onboarding/presets.ts';
import { onboardingRefusals } from '../../desk/onboarding/refusals.ts';
import { experience, type Wish, wishSchema } from '../../desk/onboarding/state.ts';
import type { StepId } from '../../desk/onboarding/steps.ts';
import { followSettingsSchema } from '../../desk/plan/follow-settings.ts';
import { activateProfile } from '../../desk/profiles/actions.ts';
import { deskRefusals } from '../../desk/refusals.ts';
import { handlingSchema } from '../../desk/signals/handling.ts';
import { setLanguage } from '../../desk/status/set-language.ts';
import { setZone } from '../../desk/status/set-zone.ts';
import { changeName } from '../../user/profile/settings.ts';
import { nameSchema } from '../../user/profile/shape.ts';
import type { OfficeContext } from '../catalogue.ts';
import { openPaper } from './open-paper.ts';
import { performAs } from './perform-as.ts';

interface Completing {
  context: OfficeContext;
  asking: Asking;
  who: Who;
}
type Answers = Readonly<Record<string, string>>;
type Complete = (completing: Completing, answers: Answers) => Promise<Outcome<Gave>>;

/** An action of its own for each thing that is set; what is handed back is only what is kept nowhere else. */
function completing<I>(schema: z.ZodType<I>, work: (given: I, by: Completing) => Promise<Outcome<Gave>>): Complete {
  return async (by, answers) => {
    const parsed = parseInput(schema, answers);
    return parsed.ok ? work(parsed.value, by) : parsed;
  };
}

const nothing = completing(z.strictObject({}), async () => accept({}));

const percent = z
  .string()
  .regex(/^\d{1,2}(\.\d{1,4})?$/, 'a number such as 0.75')
  .refine((text) => Number(text) >= 0.01 && Number(text) <= 10, 'from 0.01 to 10');

const profile = completing(
  z.strictObject({ name: nameSchema.optional(), zone: z.string(), language: z.string(), experience }),
  async (given, { context, who }) => {
    const zone = await performAs(context, setZone, { zone: given.zone }, who);
    if (!zone.ok) return zone;
    const language = await performAs(context, setLanguage, { language: given.language }, who);
    if (!language.ok) return language;
    const named = given.name === undefined ? null : await performAs(context, changeName, { name: given.name }, who);
    return named === null || named.ok ? accept({ experience: given.experience }) : named;
  },
);

const broker = completing(
  z.union([
    z.strictObject({ account: actorId }),
    z.strictObject({ name: z.string().min(1).max(60), balance: decimalText, profile: z.string().max(40) }),
  ]),
  async (given, { context, asking, who }) => {
    if ('account' in given) {
      const isThere = asking.options.accounts.some(({ id }) => id === given.account);
      return isThere ? accept({ account: given.account }) : deskRefusals.refuse('ACCOUNT_UNKNOWN', given);
    }
    const opened = await openPaper(context, asking, who, given);
    return opened.ok ? accept({ account: opened.value.account }) : opened;
  },
);

/** Until it was said how its signals are handled, a channel is only shown. */
const provider = completing(z.strictObject({ feed: actorId }), async ({ feed }, { context, asking, who }) => {
  const { state, standing } = asking;
  if (standing.follows.some((row) => row.feed === feed)) return accept({ feed });
  const { settings, handling } = copyingOf(state.wish);
  const isHandled = state.records.handling?.became === 'done';
  const copying = {
    ...{ feed, account: standing.account?.id, mode: isHandled ? state.wish.mode : 'alert' },
    settings: followSettingsSchema.parse(settings),
    handling: handlingSchema.parse(handling),
  };
  const followed = await performAs(context, createFollow, copying, who);
  return followed.ok ? accept({ feed }) : followed;
});

const risk = completing(
  z.strictObject({ percent, profile: z.string().max(40).optional() }),
  async (given, { context, asking, who }) => {
    const { account } = asking.standing;
    if (given.profile !== undefined && given.profile !== account?.profile) {
      const under = { account: account?.id, profile: given.profile };
      const activated = await performAs(context, activateProfile, under, who);
      if (!activated.ok) return activated;
    }
    const wish = { percent: given.percent };
    const { settings } = copyingOf({ ...asking.state.wish, ...wish });
    return changeChosen({ context, asking, who }, { settings: { size: settings.size } }, wish);
  },
);

const pips = z
  .string()
  .regex(/^\d{1,6}(\.\d{1,2})?$/, 'a number')
  .transform((text) => (Number(text) > 0 ? Number(text) : null));

const handling = completing(
  z.union([
    z.strictObject({ preset: z.enum(presetIds) }),
    z.strictObject({ ...wishSchema.omit({ percent: true }).shape, defaultStopPips: pips }),
  ]),
  async (given, { context, asking, who }) => {
    const isReal = asking.standing.account?.isReal ?? true;
    const wish = 'preset' in given ? presetOf(given.preset, isReal) : given;
    if (isReal && wish.mode === 'auto') return onboardingRefusals.refuse('REAL_CONFIRMS_FIRST', {});
    const { settings, handling: how } = copyingOf({ ...asking.state.wish, ...wish });
    const { split, defaultStopPips } = settings;
    const change = { mode: wish.mode, settings: { split, defaultStopPips }, handling: how };
    return changeChosen({ context, asking, who }, change, wish);
  },
);

/** The channel that was chosen here, and no other: what else is copied into the account stays as it is. */
async function changeChosen(
  { context, asking, who }: Completing,
  change: object,
  wish: Partial<Wish>,
): Promise<Outcome<Gave>> {
  const { state, standing } = asking;
  const chosen = standing.follows.find(({ feed }) => feed === state.feed);
  if (!chosen) return accept({ wish });
  const changed = await performAs(context, changeFollow, { follow: chosen.follow, ...change }, who);
  return changed.ok ? accept({ wish }) : changed;
}

/** The same channel by itself, with made-up money, beside the account with the real one. */
const paper = completing(z.strictObject({}), async (_, { context, asking, who }) => {
  const opened = await openPaper(context, asking, who);
  if (!opened.ok) return opened;
  const { feed, wish } = asking.state;
  if (feed === null) return accept({});
  const { settings, handling: how } = copyingOf(wish);
  const copying = {
    ...{ feed, account: opened.value.account, mode: 'auto' },
    settings: followSettingsSchema.parse(settings),
    handling: handlingSchema.parse(how),
  };
  const followed = await performAs(context, createFollow, copying, who);
  return followed.ok ? accept({}) : followed;
});

/** The two that take a look or a while are done elsewhere. */
export const completeBy: Readonly<Record<Exclude<StepId, 'verification' | 'test'>, Complete>> = {
  welcome: nothing,
  profile,
  broker,
  provider,
  risk,
  handling,
  paper,
  review: nothing,
  completion: nothing,
};
