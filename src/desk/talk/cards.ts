import { z } from 'zod';
import { type Block, type Choice, heading, paragraph } from '../../core/chat.ts';
import { idOf } from '../../core/id.ts';
import { canonicalJson } from '../../core/json.ts';
import type { Refusal } from '../../core/outcome.ts';
import type { DeskContext, SignalRow, TalkRow } from '../store.ts';
import { deliver } from './deliver.ts';
import { sentenceOf } from './sentences.ts';

/** A button before it is shown: the message that shows it gives it its id. */
export interface Offer {
  /** what it is about */
  signalId: string;
  act: string;
  input: object;
  label: string;
  style: Choice['style'];
  expiresAt: number;
}

export const cardIdOf = (signalId: string) => idOf('card', signalId);

/** A question that was answered keeps its words and loses its buttons; a signal's own card is shown anew anyway. */
export function closeQuestion(context: DeskContext, id: string, signalId: string, how = 'Over'): void {
  context.store.useCard(id, context.now());
  const said = context.store.said(id);
  if (said && id !== cardIdOf(signalId))
    say(
      context,
      id,
      said.blocks.map((block) => asOver(block, how)),
    );
}

const asked = 'Your decision · ';

/** It asks nothing any more, and does not look as if it did. */
function asOver(block: Block, how: string): Block {
  if (block.kind !== 'heading' || (block.tone !== 'wait' && !block.text.startsWith(asked))) return block;
  return heading(`${how} · ${block.text.replace(asked, '')}`);
}

export function grantChoices(
  context: DeskContext,
  row: SignalRow,
  offered: [act: string, label: string, style: Choice['style']][],
  input: object = {},
): Offer[] {
  const follow = context.store.follow(row.followId);
  const expiresAt = context.now() + (follow?.handling.confirmSeconds ?? 300) * 1_000;
  return offered.map(([act, label, style]) => ({ signalId: row.id, act, input, label, style, expiresAt }));
}

/** One question, remembered: which of the account's symbols a channel means. */
export function askForSymbol(context: DeskContext, row: SignalRow, refusal: Refusal): void {
  const { candidates } = z.object({ candidates: z.array(z.string()) }).parse(refusal.facts);
  const choices = candidates.flatMap((symbol) => grantChoices(context, row, [['symbol', symbol, 'plain']], { symbol }));
  say(
    context,
    idOf('symbol', row.id, row.revision),
    [heading('Which symbol is meant?', 'wait'), paragraph(sentenceOf(refusal))],
    choices,
  );
}

/**
 * Says something in the trader's chat, in every place that belongs to it or only in some. The same id again edits
 * what was said; equal content is not said twice. With an edit the buttons of the earlier version stop working: what
 * is tapped is always what is shown.
 */
export function say(context: DeskContext, id: string, blocks: Block[], offers: Offer[] = [], only?: string[]): void {
  const { store } = context;
  const said = store.said(id);
  if (said && isSame(context, said, blocks, offers)) return;
  const version = (said?.version ?? 0) + 1;
  const line = said?.line ?? store.nextLine();
  if (said) store.useCard(id, context.now());
  const choices = offers.map(({ label, style, ...row }, nth): Choice => {
    const choice = idOf('choice', id, version, nth);
    store.insertChoice({ ...row, id: choice, card: id, usedAt: null });
    return { id: choice, label, style };
  });
  if (said) store.updateTalk(id, { blocks, choices, version });
  else store.insertTalk({ id, direction: 'out', version, blocks, choices, at: context.now(), line });
  for (const place of only ?? store.places().map((row) => row.id)) deliver(context, { id, line, version }, place);
  context.afterCommit(async () => context.services.changed(`desk:${context.id}:chat`));
}

/** Equal words with buttons that no longer work are not the same. */
function isSame(context: DeskContext, said: TalkRow, blocks: Block[], offers: Offer[]): boolean {
  const shown = said.choices.map(({ id, label, style }) => {
    const row = context.store.choice(id);
    const isUsable = row && row.usedAt === null && row.expiresAt > context.now();
    return isUsable ? { label, style, act: row.act, input: row.input, signalId: row.signalId } : null;
  });
  const wanted = offers.map(({ expiresAt: _, ...offer }) => offer);
  return canonicalJson([said.blocks, shown]) === canonicalJson([blocks, wanted]);
}
