import { addressCall, listFeedsCall } from '../../core/directory-calls.ts';
import { ask } from '../../core/office.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { internally, type Who } from '../../core/who.ts';
import { listAccounts } from '../../desk/accounts/actions.ts';
import { lookAtOnboarding } from '../../desk/onboarding/actions.ts';
import type { Asking, Named, Options } from '../../desk/onboarding/ask-beginning.ts';
import { showSteps } from '../../desk/onboarding/progress.ts';
import { onboardingRefusals } from '../../desk/onboarding/refusals.ts';
import { listProfiles } from '../../desk/profiles/actions.ts';
import { setZone } from '../../desk/status/set-zone.ts';
import { findProfile } from '../../user/profile/settings.ts';
import { words } from '../../words/words.ts';
import type { OfficeContext } from '../catalogue.ts';
import { languageOfDesk } from '../desk-language.ts';
import { testFeedOf } from './test-feed.ts';

/** Where the first hour stands, with all that can be chosen from: everything is looked up anew, each in its own place. */
export async function lookAround(context: OfficeContext, who: Who): Promise<Outcome<Asking>> {
  const { office } = context;
  const desk = who.desk ?? '';
  const inside = internally(who.trace);
  const seen = await ask(office.desk(desk), lookAtOnboarding, {}, inside);
  if (!seen.ok) return seen;
  const { state, standing } = seen.value;
  if (state === null) return onboardingRefusals.refuse('ONBOARDING_NOT_STARTED', {});
  const language = await languageOfDesk(context, desk, who.trace);
  const current = showSteps(state, standing).find(({ status }) => status === 'current' || status === 'failed')?.step;
  const [zone, accounts, profiles, feeds, said, address] = await Promise.all([
    ask(office.desk(desk), setZone, {}, inside),
    ask(office.desk(desk), listAccounts, {}, inside),
    ask(office.desk(desk), listProfiles, {}, inside),
    current === 'provider' ? readable(context, who) : [],
    ask(office.user(who.user), findProfile, {}, inside),
    ask(office.directory(), addressCall, { user: who.user }, inside),
  ]);
  if (!zone.ok) return zone;
  if (!accounts.ok) return accounts;
  if (!profiles.ok) return profiles;
  const firm = profiles.value.profiles.find(({ profile }) => profile.id === standing.account?.profile);
  const options: Options = {
    name: said.ok ? said.value.name : null,
    mayBeNamed: address.ok && address.value.email !== null,
    zone: zone.value.zone,
    language,
    accounts: toldApart(accounts.value.accounts.map(({ account: id, name: label }) => ({ id, label }))),
    profiles: profiles.value.profiles
      .filter(({ profile }) => !profile.historic)
      .map(({ profile: { id, name: label } }) => ({ id, label })),
    feeds: toldApart(feeds),
    firm: firm ? { name: firm.profile.name, copying: firm.profile.copying, warning: firm.warning } : null,
  };
  return accept({ state, standing, options, words: words(language) });
}

/** What they may read, and not the channel that is there to be tried out. */
async function readable({ office }: OfficeContext, who: Who): Promise<Named[]> {
  const { idempotencyKey: _, ...asking } = who;
  const listed = await office.perform(listFeedsCall.name, {}, asking);
  const { feeds } = listed.ok ? listFeedsCall.output.parse(listed.value) : { feeds: [] };
  const test = testFeedOf(who.desk ?? '');
  return feeds.filter(({ feed }) => feed !== test).map(({ feed: id, name: label }) => ({ id, label }));
}

/** Names are not unique: of those that share one, each shows its id as well. */
function toldApart(rows: readonly Named[]): Named[] {
  const isShared = ({ label, id }: Named) =>
    rows.some((other) => other.id !== id && other.label.trim().toLowerCase() === label.trim().toLowerCase());
  return rows.map((row) => (isShared(row) ? { ...row, label: `${row.label} (${row.id})` } : row));
}
