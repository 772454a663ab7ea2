import { z } from 'zod';
import { type Block, type Choice, heading, paragraph } from '../../core/chat.ts';
import { idOf } from '../../core/id.ts';
import { canonicalJson } from '../../core/json.ts';
import type { Refusal } from '../../core/outcome.ts';
import type { DeskContext, SignalRow } from '../store.ts';
import { cardOf } from './card.ts';
import { sentenceOf } from './sentences.ts';

/** What a button does when it is tapped. */
export type Act = 'take' | 'half' | 'skip' | 'obey' | 'keep' | 'symbol';

const sendDelayMs = 100;

/** Shows a signal's card, or shows it again edited. The buttons of earlier versions stop working. */
export function showCard(context: DeskContext, signalId: string): void {
  const row = context.store.signal(signalId);
  if (!row) throw new Error(`no signal ${signalId}`);
  const choices = row.state === 'asking' ? offerChoices(context, row) : [];
  const card = cardOf(row, context.store.legs(signalId), choices);
  say(context, idOf('card', signalId), card.blocks, card.choices);
}

function offerChoices(context: DeskContext, row: SignalRow): Choice[] {
  const isPlanned = row.plan !== null;
  const offered: [Act, string, Choice['style']][] = isPlanned
    ? [
        ['take', 'Take', 'primary'],
        ['half', 'Half size', 'plain'],
        ['skip', 'Skip', 'plain'],
      ]
    : row.notes.length > 0 && row.state === 'asking'
      ? [
          ['take', 'Trade anyway', 'danger'],
          ['skip', 'Skip', 'plain'],
        ]
      : [['skip', 'Skip', 'plain']];
  return grantChoices(context, row, offered, {});
}

export function grantChoices(
  context: DeskContext,
  row: SignalRow,
  offered: [Act, string, Choice['style']][],
  input: object,
): Choice[] {
  const { store } = context;
  const follow = store.follow(row.followId);
  const expiresAt = context.now() + (follow?.handling.confirmSeconds ?? 300) * 1_000;
  return offered.map(([act, label, style]) => {
    const id = idOf('choice', row.id, row.revision, act, canonicalJson(input));
    store.insertChoice({ id, signalId: row.id, act, input, expiresAt, usedAt: null });
    return { id, label, style };
  });
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

/** Says something in the trader's chat. The same id again edits what was said; equal content is not said twice. */
export function say(context: DeskContext, id: string, blocks: Block[], choices: Choice[] = []): void {
  const { store } = context;
  const said = store.said(id);
  if (said && canonicalJson([said.blocks, said.choices]) === canonicalJson([blocks, choices])) return;
  if (said) store.updateTalk(id, { blocks, choices, version: said.version + 1 });
  else {
    const place = `web:${context.id}`;
    store.insertTalk({
      id,
      place,
      direction: 'out',
      version: 1,
      sentVersion: 0,
      blocks,
      choices,
      ref: null,
      at: context.now(),
      line: store.nextLine(),
    });
  }
  if (context.scheduledAt('send') === null)
    context.schedule({ key: 'send', action: 'desk.send', at: context.now() + sendDelayMs, input: {} });
  context.afterCommit(async () => context.services.changed(`desk:${context.id}:chat`));
}
