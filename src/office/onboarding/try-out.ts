import { ask } from '../../core/office.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { internally, type Who } from '../../core/who.ts';
import { createFollow, listFollows } from '../../desk/follows/actions.ts';
import type { Asking } from '../../desk/onboarding/ask-beginning.ts';
import { copyingOf } from '../../desk/onboarding/presets.ts';
import { beginTrial } from '../../desk/onboarding/try-signal.ts';
import { followSettingsSchema } from '../../desk/plan/follow-settings.ts';
import { handlingSchema } from '../../desk/signals/handling.ts';
import type { OfficeContext } from '../catalogue.ts';
import { within } from '../once.ts';
import { openPaper } from './open-paper.ts';
import { openTestFeed } from './test-feed.ts';

/**
 * Sends a test signal: play money, a channel of its own, the size that was chosen. Where there is no paper account that
 * trades, one is opened.
 */
export async function tryOut(context: OfficeContext, asking: Asking, who: Who): Promise<Outcome<object>> {
  const { state, standing, words } = asking;
  const { office } = context;
  const desk = office.desk(who.desk ?? '');
  const usable = standing.papers.find(({ isHalted }) => !isHalted);
  const paper: Outcome<{ account: string }> = usable
    ? accept({ account: usable.id })
    : await openPaper(context, asking, who);
  if (!paper.ok) return paper;
  const { account } = paper.value;
  const opened = await openTestFeed(context, words.say('onboarding.TEST_CHANNEL'), who);
  if (!opened.ok) return opened;
  const { feed } = opened.value;
  const { settings } = copyingOf(state.wish);
  const copying = {
    ...{ feed, account, mode: 'auto' as const },
    settings: followSettingsSchema.parse({ size: settings.size }),
    handling: handlingSchema.parse({}),
  };
  const followed = await ask(desk, createFollow, copying, within(who, 'follow-test'));
  const follow = followed.ok ? followed.value.follow : await followOf(context, { feed, account }, who);
  if (follow === null) return followed;
  const { proof: _, idempotencyKey: __, ...asker } = who;
  return ask(desk, beginTrial, { account, feed, follow, who: asker }, within(who, 'begin-test'));
}

/** One that a test before it left standing. */
async function followOf(
  { office }: OfficeContext,
  { feed, account }: { feed: string; account: string },
  who: Who,
): Promise<string | null> {
  const listed = await ask(office.desk(who.desk ?? ''), listFollows, {}, internally(who.trace));
  const found = listed.ok ? listed.value.follows.find((row) => row.feed === feed && row.account === account) : null;
  return found?.follow ?? null;
}
