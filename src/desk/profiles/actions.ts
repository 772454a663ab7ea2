import { z } from 'zod';
import { actorId as id } from '../../core/actor-id.ts';
import { heading, table } from '../../core/chat.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { tell, type Words } from '../../words/words.ts';
import {
  type CustomProfile,
  customProfileSchema,
  deriveProfile,
  isStale,
  loosenedRules,
} from '../comply/custom-profile.ts';
import { type Profile, profileSchema } from '../comply/profile.ts';
import { profileRefusals } from '../comply/profile-check.ts';
import { findPreset } from '../comply/profiles/catalog.ts';
import { deskAction } from '../desk-action.ts';
import { allProfiles, findProfile } from '../facts/profiles.ts';
import { heads } from '../heads.ts';
import { deskWords } from '../language.ts';
import { needProof } from '../proof.ts';
import { deskRefusals } from '../refusals.ts';
import type { DeskContext } from '../store.ts';

const profileId = z.string().max(40);

/** Our own limits: what an account stands under when it is under nobody else's. There is no account without rules. */
const fallback = 'CONSERVATIVE';

const spokenProfile = profileSchema.extend({
  sources: z.array(z.strictObject({ address: z.string(), says: z.string(), checked: z.boolean() })),
  copying: z.string(),
  notes: z.array(z.string()),
});

const shownProfile = z.object({ profile: spokenProfile, isStale: z.boolean(), warning: z.string().nullable() });

const spoken = ({ text }: Words, { sources, copying, notes, ...rest }: Profile): z.infer<typeof spokenProfile> => ({
  ...rest,
  sources: sources.map(({ says, ...source }) => ({ ...source, says: text(says) })),
  copying: text(copying),
  notes: notes.map((note) => text(note)),
});

function shown(context: DeskContext, profile: Profile): z.infer<typeof shownProfile> {
  const { name, asOf, historic } = profile;
  const words = deskWords(context);
  const stale = isStale(profile, context.now());
  const old = stale ? words.say('profile.STALE', { name, asOf }) : null;
  const warning = historic ? words.say('profile.HISTORIC', { name }) : old;
  return { profile: spoken(words, profile), isStale: stale, warning };
}

export const listProfiles = deskAction({
  name: 'compliance.profiles',
  summary: 'Shows the rule profiles: firms, regulations and your own',
  kind: 'read',
  needs: { scope: 'read', over: 'desk' },
  http: { method: 'get', path: '/compliance/profiles' },
  chat: { command: 'profiles', fromText: () => ({}) },
  input: z.object({}),
  output: z.object({ profiles: z.array(shownProfile) }),
  say: ({ profiles }, _, words) => [
    heading(words.say('profile.LIST')),
    table(
      heads(words, ['profile', 'name', 'asOf']),
      profiles.map(({ profile, isStale: old }) => [
        profile.id,
        profile.name,
        old ? words.say('profile.OLD', { asOf: profile.asOf }) : profile.asOf,
      ]),
    ),
  ],
  run: (context: DeskContext) => accept({ profiles: allProfiles(context).map((profile) => shown(context, profile)) }),
});

export const showProfile = deskAction({
  name: 'compliance.profile',
  summary: 'Shows one rule profile with its sources and what the firm says about copying signals',
  kind: 'read',
  needs: { scope: 'read', over: 'desk' },
  http: { method: 'get', path: '/compliance/profiles/{profile}' },
  input: z.object({ profile: profileId }),
  output: shownProfile,
  run: (context: DeskContext, input): Outcome<z.infer<typeof shownProfile>> => {
    const profile = findProfile(context, input.profile);
    return profile ? accept(shown(context, profile)) : profileRefusals.refuse('PROFILE_UNKNOWN', { id: input.profile });
  },
});

const activated = z.object({
  account: z.string(),
  profile: z.string(),
  version: z.string(),
  copying: z.string(),
  warning: z.string().nullable(),
});

export const activateProfile = deskAction({
  name: 'compliance.activate',
  summary: 'Puts an account under a rule profile',
  kind: 'write',
  needs: { scope: 'risk', over: 'desk', stepUp: 'loosening' },
  http: { method: 'post', path: '/compliance/activate' },
  input: z.object({
    account: id,
    profile: profileId,
    phase: z.string().max(40).optional().describe('such as evaluation or funded'),
    accountType: z.string().max(40).optional().describe('such as standard or swing'),
  }),
  output: activated,
  run: (context: DeskContext, input) =>
    putUnder(context, input.account, input.profile, {
      phase: input.phase,
      accountType: input.accountType,
    }),
});

export const deactivateProfile = deskAction({
  name: 'compliance.deactivate',
  summary: `Takes an account out from under its profile; our own limits (${fallback}) then hold, since no account is without rules`,
  kind: 'write',
  needs: { scope: 'risk', over: 'desk', stepUp: 'loosening' },
  http: { method: 'post', path: '/compliance/deactivate' },
  input: z.object({ account: id }),
  output: activated,
  run: (context: DeskContext, input) => putUnder(context, input.account, fallback, { phase: null, accountType: null }),
});

function putUnder(
  context: DeskContext,
  account: string,
  name: string,
  asked: { phase?: string | null | undefined; accountType?: string | null | undefined },
): Outcome<z.infer<typeof activated>> {
  const { store } = context;
  const row = store.account(account);
  if (!row) return deskRefusals.refuse('ACCOUNT_UNKNOWN', { account });
  const profile = findProfile(context, name);
  if (!profile) return profileRefusals.refuse('PROFILE_UNKNOWN', { id: name });
  // Under the same profile once more, what is left out stays.
  const before = row.profile === name ? row : { phase: null, accountType: null };
  const { phase = before.phase, accountType = before.accountType } = asked;
  const kind = { phase, accountType };
  // Which of two profiles, or phases of one, is the looser one is for nobody to say: with real money each change is proved.
  const isSame = row.profile === name && row.phase === phase && row.accountType === accountType;
  const proof = row.isRealMoney && !isSame ? needProof(context, [row], ['rules']) : accept(null);
  if (!proof.ok) return proof;
  // A lock belongs to the lines that were broken; a halt stays until a person lifts it.
  store.updateAccount(account, {
    profile: name,
    ...kind,
    locks: row.profile === name ? row.locks : [],
    warned: { daily: 0, total: 0 },
  });
  store.journal.append('profile', { account, profile: name, version: profile.version, ...kind }, context.now());
  context.afterCommit(async () => context.services.changed(`desk:${context.id}:account`));
  const { warning } = shown(context, profile);
  return accept({
    account,
    profile: name,
    version: profile.version,
    copying: deskWords(context).text(profile.copying),
    warning,
  });
}

export const makeProfile = deskAction({
  name: 'compliance.custom-profile',
  summary:
    'Makes a profile of your own out of another: tighten freely; what loosens takes a person who proved to be who they are',
  kind: 'write',
  needs: { scope: 'risk', over: 'desk', stepUp: 'loosening' },
  http: { method: 'post', path: '/compliance/custom-profile', status: 201 },
  input: customProfileSchema,
  output: shownProfile,
  run: (context: DeskContext, input: CustomProfile): Outcome<z.infer<typeof shownProfile>> => {
    const parent = findProfile(context, input.from);
    if (!parent) return profileRefusals.refuse('PROFILE_UNKNOWN', { id: input.from });
    if (findPreset(input.id))
      return profileRefusals.refuse('PROFILE_SHAPE', { problems: [tell('misfit.PRESET', { id: input.id })] });
    const derived = deriveProfile(parent, input, new Date(context.now()).toISOString().slice(0, 10));
    if (!derived.ok) return derived;
    const { profile } = derived.value;
    const under = context.store.accounts().filter((row) => row.profile === profile.id);
    // What accounts stand under already is compared too: the same name may come from a looser parent.
    const standing = under.length > 0 ? findProfile(context, profile.id) : undefined;
    const looserThanStanding = standing ? loosenedRules(standing, profile) : [];
    const loosened = [...new Set([...derived.value.loosened, ...looserThanStanding])];
    const proof = loosened.length === 0 ? accept(null) : needProof(context, under, loosened);
    if (!proof.ok) return proof;
    context.store.saveProfile(profile);
    context.store.journal.append('custom-profile', { profile }, context.now());
    return accept(shown(context, profile));
  },
});
