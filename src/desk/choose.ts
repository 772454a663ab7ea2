import { z } from 'zod';
import { defineAction } from '../core/action.ts';
import { paragraph } from '../core/chat.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import { signalSchema, updateSchema } from '../core/reading.ts';
import { applyReport } from './execute/apply-report.ts';
import { beforeSending } from './execute/apply-update.ts';
import { awaitPrice } from './execute/await-price.ts';
import { carryOut, stepsOf } from './execute/carry-out.ts';
import { closeQuestions } from './execute/close-questions.ts';
import { decideHow } from './execute/decide-how.ts';
import { decideSignal } from './execute/decide-signal.ts';
import { followEdit } from './execute/follow-edit.ts';
import { viewsOf } from './execute/leg-view.ts';
import { isBeingReplaced, isNotSent } from './execute/not-sent.ts';
import { obey } from './execute/obey.ts';
import { addNote } from './execute/settle.ts';
import { wordsOf } from './execute/update-words.ts';
import { withUpdate } from './execute/with-update.ts';
import { type BrokerFacts, type GatheredFacts, gatherBroker } from './facts/gather.ts';
import { closeEverything, stopEverything } from './guard/panic.ts';
import { deskRefusals } from './refusals.ts';
import { deciding } from './store/talk.ts';
import type { DeskContext, SignalRow } from './store.ts';
import { type Act, closeQuestion, showCard } from './talk/cards.ts';

/** What a button stands for besides its act. */
const givenSchema = z.object({
  update: updateSchema.optional(),
  /** the signal as its provider has it now */
  edit: signalSchema.optional(),
  /** the message an instruction was given in */
  messageId: z.string().default(''),
  symbol: z.string().optional(),
});

type Given = z.infer<typeof givenSchema> & { facts: BrokerFacts | null };

/** What these do ends with the broker; anything else is settled without it. */
const brokered = ['take', 'half', 'symbol', 'obey'];

/**
 * A tap on a button of a card. The button works once; a second tap finds it used and does nothing.
 * A tap that could not be carried out for want of a broker leaves its button as it was.
 */
export const choose = defineAction({
  name: 'chat.choose',
  summary: 'Presses a button of a card',
  on: 'desk',
  kind: 'write',
  permission: 'trader',
  http: { method: 'post', path: '/chat/choices/{choice}' },
  input: z.object({ choice: z.string().max(60) }),
  output: z.object({ signal: z.string(), state: z.string() }),
  say: ({ state }) => [paragraph(`Done: ${state}.`)],
  prepare: gather,
  run: (context: DeskContext, input, _who, facts): Outcome<{ signal: string; state: string }> => {
    const { store } = context;
    const gone = deskRefusals.refuse('CHOICE_GONE', input);
    const choice = store.choice(input.choice);
    if (!choice || choice.usedAt !== null || choice.expiresAt <= context.now()) return gone;
    if (choice.act === 'panic' || choice.act === 'close_all') {
      store.useCard(choice.card, context.now());
      if (choice.act === 'panic') stopEverything(context, choice.signalId);
      else closeEverything(context, choice.signalId);
      return accept({ signal: choice.signalId, state: choice.act === 'panic' ? 'halted' : 'closing' });
    }
    const row = store.signal(choice.signalId);
    if (!row) return gone;
    if (!facts && brokered.includes(choice.act))
      return deskRefusals.refuse('BRIDGE_NOT_REACHED', { account: store.account(row.accountId)?.name ?? '' });
    for (const { accountId, report } of facts ? [facts, ...facts.beside] : []) applyReport(context, accountId, report);
    if (deciding.includes(choice.act)) closeQuestions(context, row.id);
    closeQuestion(context, choice.card, row.id);
    store.journal.append('choice', { signal: row.id, act: choice.act }, context.now());
    const given = givenSchema.parse(choice.input);
    act(context, row, choice.act as Act, { facts, ...given });
    showCard(context, row.id);
    return accept({ signal: row.id, state: store.signal(row.id)?.state ?? row.state });
  },
});

async function gather(context: DeskContext, input: { choice: string }): Promise<GatheredFacts | null> {
  const choice = context.store.choice(input.choice);
  if (!choice || choice.usedAt !== null || !brokered.includes(choice.act)) return null;
  const row = context.store.signal(choice.signalId);
  const account = row ? context.store.account(row.accountId) : undefined;
  if (!account) return null;
  try {
    return await gatherBroker(context, account);
  } catch (error) {
    context.services.log.warn({ account: account.id, error: String(error) }, 'not reached for a tap');
    return null;
  }
}

function act(context: DeskContext, row: SignalRow, what: Act, given: Given): void {
  switch (what) {
    case 'take':
    case 'half':
      // Decided by a person: lateness and certainty are answered; the rules are asked again with fresh facts.
      decideSignal(context, row, given.facts?.quotes ?? [], {
        mode: 'auto',
        share: what === 'half' ? '0.5' : '1',
        // A card without a plan asks because the price has passed a level.
        isTakenLate: row.plan === null,
        isAnswered: true,
      });
      break;
    case 'skip':
      context.store.updateSignal(row.id, { state: 'skipped' });
      break;
    case 'obey':
      return obeyTap(context, row, given);
    case 'symbol':
      return rememberSymbol(context, row, given.symbol, given.facts);
    case 'keep':
      addNote(context, row.id, 'You decided to leave it as it is.');
  }
}

function obeyTap(context: DeskContext, row: SignalRow, { update, edit, facts, messageId }: Given): void {
  const quotes = facts?.quotes ?? [];
  if (edit) {
    addNote(context, row.id, 'You decided: as the provider has it now.');
    followEdit(context, row, edit, quotes);
  }
  if (!update) return;
  const when = update.condition ? ` when the price is at ${update.condition.price}` : '';
  addNote(context, row.id, `You decided: ${wordsOf(update)}${when}.`);
  if (update.condition) {
    const came = awaitPrice(context, row, { update, messageId, isApproved: true, quotes });
    if (came === 'waits') return;
    if (came === 'unknown') return addNote(context, row.id, 'No price of it is known just now; nothing was done.');
  }
  const legs = context.store.legs(row.id);
  const signal = isBeingReplaced(row) ? withUpdate(row.signal, update) : null;
  if (signal) return followEdit(context, row, signal, quotes);
  if (isNotSent(row, legs)) return beforeSending(context, row, update);
  carryOut(context, row, obey(update, viewsOf(row, legs), stepsOf(context, row)), quotes);
}

/** Remembered for the account, then decided as if it had been clear from the start. */
function rememberSymbol(
  context: DeskContext,
  row: SignalRow,
  symbol: string | undefined,
  facts: BrokerFacts | null,
): void {
  const { store } = context;
  const account = store.account(row.accountId);
  const follow = store.follow(row.followId);
  if (!symbol || !account || !follow) throw new Error(`signal ${row.id} cannot be given a symbol`);
  store.updateAccount(account.id, { symbols: { ...account.symbols, [row.signal.symbol]: symbol } });
  const { decision, reason } = decideHow(context, row, follow);
  const notes = reason === null ? [] : [reason];
  store.updateSignal(row.id, { notes });
  decideSignal(context, { ...row, notes }, facts?.quotes ?? [], decision);
}

/** A question nobody answered in time closes itself; nothing is ever traded by silence. */
export const expire = defineAction({
  name: 'desk.expire',
  summary: 'Closes a question that was not answered in time',
  on: 'desk',
  kind: 'write',
  permission: 'internal',
  input: z.object({ signal: z.string() }),
  output: z.object({}),
  run: (context: DeskContext, input) => {
    const row = context.store.signal(input.signal);
    if (row?.state === 'asking') {
      closeQuestions(context, row.id);
      context.store.updateSignal(row.id, { state: 'skipped' });
      context.store.journal.append('signal-state', { signal: row.id, state: 'skipped' }, context.now());
      addNote(context, row.id, 'Not answered in time, so not traded.');
      showCard(context, row.id);
    }
    return accept({});
  },
});
