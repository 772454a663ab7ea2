import { z } from 'zod';
import { type Block, heading, paragraph } from '../../core/chat.ts';
import { idOf } from '../../core/id.ts';
import { canonicalJson } from '../../core/json.ts';
import type { Outcome } from '../../core/outcome.ts';
import { say } from '../../talk/say.ts';
import { defineTap, type Offer, offer } from '../../talk/tap.ts';
import type { DeskContext } from '../store.ts';
import { askUntil } from '../talk/question.ts';
import { actSchema, actWords, targetSchema } from './act.ts';
import { type Hand, type QuotesOf, rehearse } from './do-act.ts';
import { type Effect, shownOf, shownSchema } from './effect.ts';
import { sayEffect } from './effect-words.ts';
import { pinned } from './find-trade.ts';

const confirmMs = 120_000;

/** What [Confirm] stands for: what was asked, and what was shown of it. */
export const confirmSchema = z.object({ target: targetSchema, act: actSchema, shown: z.array(shownSchema) });
export const confirmTap = defineTap('hand-do', confirmSchema);
export const leaveTap = defineTap('hand-leave', z.object({}));

/**
 * Asks once, with the effect in figures and one button that does it. A trade has one such question at a time: the
 * newest. Asked the same again, the same message shows the figures of now.
 */
export function ask(context: DeskContext, { target, act }: Hand, quotesOf: QuotesOf): Outcome<Effect> {
  const hand = { target: pinned(context, target), act };
  const outcome = rehearse(context, hand, quotesOf);
  if (!outcome.ok) return outcome;
  const about = aboutOf(outcome.value);
  const card = closeOthers(context, about, hand) ?? idOf('hand', context.id, context.store.nextLine());
  showQuestion(context, card, hand, outcome.value);
  return outcome;
}

/** The signal, where it is about one. */
const aboutOf = ({ lines }: Effect): string | null => {
  const [first, ...others] = new Set(lines.map(({ signal }) => signal));
  return others.length === 0 ? (first ?? null) : null;
};

/** All of a symbol on an account: also what others have in the position that it nets to. */
export const closeSymbolTap = defineTap('hand-close-symbol', z.object({ account: z.string(), symbol: z.string() }));

export function showQuestion(context: DeskContext, card: string, hand: Hand, effect: Effect, more: Block[] = []): void {
  const about = aboutOf(effect) ?? card;
  const expiresAt = context.now() + confirmMs;
  const input = { ...hand, shown: shownOf(effect) };
  const danger = effect.lines.some(({ does }) => does.startsWith('close'));
  const offers: Offer[] = [
    offer(confirmTap, input, { about, label: 'Confirm', style: danger ? 'danger' : 'primary', expiresAt }),
    offer(leaveTap, {}, { about, label: 'Leave it', style: 'plain', expiresAt }),
  ];
  const [shared] = effect.lines.filter((line) => line.shared !== null && line.does === 'close');
  if (shared && effect.lines.length === 1) {
    const { account, symbol } = shared;
    const label = `All ${shared.shared} lots…`;
    offers.splice(1, 0, offer(closeSymbolTap, { account, symbol }, { about, label, style: 'danger', expiresAt }));
  }
  const title = `${capital(actWords(hand.act))}: ${titleOf(effect)}?`;
  askUntil(context, card, [heading(title, 'wait'), ...more, ...sayEffect(effect)], offers);
}

/** What it is about, for a title. */
export function titleOf({ lines }: Effect): string {
  const names = [...new Set(lines.map(({ side, symbol }) => `${side.toUpperCase()} ${symbol}`))];
  return names.length <= 2 ? names.join(' and ') : `${lines.length} orders and positions`;
}

export const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** Older questions about the same trade lose their buttons. Gives the message that asks this already. */
function closeOthers(context: DeskContext, signalId: string | null, { target, act }: Hand): string | null {
  if (signalId === null) return null;
  let same: string | null = null;
  for (const { card, act: name, input } of context.store.questionsAbout(signalId)) {
    if (name !== confirmTap.name) continue;
    const asked = confirmSchema.safeParse(input).data;
    if (canonicalJson([asked?.target, asked?.act]) === canonicalJson([target, act])) same = card;
    else say(context, card, [heading('Asked anew below'), paragraph('You asked for something else meanwhile.')]);
  }
  return same;
}
