import type { Block, Choice, Form } from '../core/chat.ts';
import { idOf } from '../core/id.ts';
import { canonicalJson } from '../core/json.ts';
import { isLetterPlace } from '../core/letters.ts';
import type { Weight } from '../core/telling.ts';
import { deliver } from './deliver.ts';
import type { TalkRow } from './open-talk.ts';
import { openPlaces } from './places.ts';
import { type TalkContext, tellWatchers } from './talk-context.ts';
import type { Offer } from './tap.ts';

interface Told {
  /** the only places that are told */
  only?: string[];
  /** the lines it asks for */
  form?: Form | null;
  /** how much it presses */
  weight?: Weight;
}

/**
 * Says something in the conversation, in every place that belongs to it or only in some. The same id again edits
 * what was said; equal content is not said twice. With an edit the buttons of the earlier version stop working: what
 * is tapped is always what is shown.
 */
export function say(
  context: TalkContext,
  id: string,
  blocks: Block[],
  offers: Offer[] = [],
  { only, form = null, weight = 'info' }: Told = {},
): void {
  const { store } = context;
  const said = store.said(id);
  if (said && isSame(context, said, { blocks, offers, form })) return;
  const version = (said?.version ?? 0) + 1;
  const line = said?.line ?? store.nextLine();
  if (said) store.useCard(id, context.now());
  const choices = offers.map(({ label, style, tap, ...row }, nth): Choice => {
    const choice = idOf('choice', id, version, nth);
    store.insertChoice({ ...row, act: tap.name, id: choice, card: id, usedAt: null });
    return { id: choice, label, style };
  });
  if (said) store.updateTalk(id, { blocks, choices, form, version, weight });
  else store.insertTalk({ id, direction: 'out', version, blocks, choices, form, weight, at: context.now(), line });
  // An answer is for whoever asked: nobody is written to for it who was not meant.
  for (const place of openPlaces(context, only))
    if (only || weight !== 'answer' || !isLetterPlace(place)) deliver(context, { id, line, version, weight }, place);
  tellWatchers(context);
}

/** What somebody has to look at now, whatever the hour. */
export const sayAlarm = (context: TalkContext, id: string, blocks: Block[], offers: Offer[] = []): void =>
  say(context, id, blocks, offers, { weight: 'alarm' });

/** Equal words with buttons that no longer work are not the same. */
function isSame(
  context: TalkContext,
  said: TalkRow,
  { blocks, offers, form }: { blocks: Block[]; offers: Offer[]; form: Form | null },
): boolean {
  const shown = said.choices.map(({ id, label, style }) => {
    const row = context.store.choice(id);
    const isUsable = row && row.usedAt === null && row.expiresAt > context.now();
    return isUsable ? { label, style, act: row.act, input: row.input, about: row.about } : null;
  });
  const wanted = offers.map(({ expiresAt: _, tap, ...offer }) => ({ ...offer, act: tap.name }));
  return canonicalJson([said.blocks, shown, said.form]) === canonicalJson([blocks, wanted, form]);
}
