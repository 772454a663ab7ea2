import { z } from 'zod';
import { actionsOf } from '../core/action.ts';
import { isGranted } from '../core/authority.ts';
import { type Block, paragraph } from '../core/chat.ts';
import { idOf } from '../core/id.ts';
import { accept, defineRefusals, type Outcome } from '../core/outcome.ts';
import type { Who } from '../core/who.ts';
import { worded } from '../words/worded.ts';
import { type Flows, placeOf, tell } from './converse.ts';
import type { Kind } from './due-calls.ts';
import { type Heard, isSecretNext } from './engine.ts';
import { scheduleForget } from './forget.ts';
import { hearingOf } from './hear-calls.ts';
import type { ChoiceRow } from './open-talk.ts';
import { say } from './say.ts';
import { answerTap, askBelow, hidden, messageOf } from './show-turn.ts';
import { type TalkContext, talkWords, tellWatchers } from './talk-context.ts';

/*
 * What people say, before anybody acts on it.
 *  1. It goes to the open conversation first. What is typed where a secret is asked for is never written down, nor is
 *     anything that nobody understands: it may be a secret that came too late, or in the wrong place.
 *  2. A command is obeyed also in the middle of a conversation, and the question is shown again below its answer.
 *  3. A question is asked of one person: nobody else's tap or form answers it.
 */

export const talkRefusals = defineRefusals({
  ...worded({ QUESTION_OVER: 410 }),
});

/** A desk hears its trader. The directory hears whoever has no desk yet, told of them by who knows the chat. */
export const needed = { desk: { scope: 'read', over: 'desk' }, directory: 'office' } as const;

/** Somebody nobody knows has no rights, whoever passes on what they say. */
export const inOwnName = (kind: Kind, who: Who): Who =>
  kind === 'desk' ? who : { ...who, as: 'stranger', grants: [] };

/** The words that steer a conversation, whatever it is about. */
const steering: Record<string, Heard['kind'] & ('back' | 'skip' | 'cancel')> = {
  '/back': 'back',
  '/skip': 'skip',
  '/cancel': 'cancel',
};

/** A line that was typed. What a conversation does not take is left to whoever knows the commands. */
export const hearTyped = (kind: Kind, flows: Flows) =>
  actionsOf<TalkContext>(kind)({
    ...hearingOf(kind).hear,
    summary: 'Hears what is typed in a chat',
    kind: 'write',
    needs: needed[kind],
    hidden: ['text'],
    run: (
      context: TalkContext,
      { text, isCommand, shown, ref },
      who,
    ): Outcome<{ id: string; isTaken: boolean; blocks: Block[] }> => {
      const place = placeOf(context, who);
      const row = mayAnswer(context, kind, who) ? context.store.conversationWith(place, who.user) : undefined;
      const line = text.trim();
      const steers = steering[line.toLowerCase()];
      // Of somebody nobody knows nothing is kept.
      if (!row && kind === 'directory') return accept({ id: '', isTaken: false, blocks: [] });
      if (!row || (isCommand && !steers)) {
        const id = note(context, isCommand ? [paragraph(shown ?? line)] : hidden);
        if (isCommand || !steers) return accept({ id, isTaken: false, blocks: [] });
        const blocks = [paragraph(talkWords(context).say('talk.NOTHING_OPEN'))];
        return accept({ id, isTaken: true, blocks: answer(context, id, blocks, place) });
      }
      const isSecret = isSecretNext(row.held) && !steers;
      const id = note(context, steers ? [paragraph(line)] : hidden);
      const became = tell(context, flows, {
        row,
        heard: steers ? { kind: steers } : { kind: 'text', text },
        who: inOwnName(kind, who),
        isTyped: true,
      });
      const after = context.store.conversation(row.id);
      if (became === 'taken' && !isSecret) context.store.updateTalk(id, { blocks: [paragraph(line)] });
      // In the chat it was typed in, which need not be one of ours.
      if (isSecret && ref !== undefined) scheduleForget(context, who.place ?? place, ref);
      const answered = context.store.said(messageOf(after?.held ?? { ...row.held, message: row.held.message + 1 }));
      return accept({ id, isTaken: true, blocks: answered?.blocks ?? [] });
    },
  });

/** Whoever may only look commands nothing, and answers nothing either. */
export const mayAnswer = ({ id }: TalkContext, kind: Kind, who: Who): boolean =>
  kind === 'directory' || isGranted(who, { scope: 'trade', over: 'desk', id });

function note(context: TalkContext, blocks: Block[]): string {
  const { store } = context;
  const line = store.nextLine();
  const id = idOf('typed', context.id, line);
  store.insertTalk({ id, direction: 'in', version: 1, blocks, choices: [], at: context.now(), line });
  tellWatchers(context);
  return id;
}

function answer(context: TalkContext, to: string, blocks: Block[], place: string): Block[] {
  if (blocks.length > 0) say(context, idOf('answer', to), blocks, [], { only: [place], weight: 'answer' });
  return blocks;
}

/** What a command was answered. It goes where it was typed; the question that was open there comes below it. */
export const noteAnswer = (kind: Kind) =>
  actionsOf<TalkContext>(kind)({
    ...hearingOf(kind).answer,
    summary: 'Writes down what was answered',
    kind: 'write',
    needs: 'office',
    run: (context: TalkContext, input) => {
      const place = placeOf(context, input.place === undefined ? {} : { place: input.place });
      if (input.line !== undefined) context.store.updateTalk(input.to, { blocks: [paragraph(input.line)] });
      answer(context, input.to, input.blocks, place);
      const open = context.store.conversationWith(place, input.person);
      if (open) askBelow(context, open);
      return accept({});
    },
  });

/** A whole form at once, as a page or a dialogue sends it. */
export const fillForm = (kind: Kind, flows: Flows) =>
  actionsOf<TalkContext>(kind)({
    ...hearingOf(kind).fill,
    summary: 'Answers a question with its form',
    kind: 'write',
    needs: kind === 'desk' ? { scope: 'trade', over: 'desk' } : needed.directory,
    ...(kind === 'desk' ? { http: { method: 'post', path: '/chat/forms/{form}' } as const } : {}),
    hidden: ['values'],
    run: (context: TalkContext, { form, values }, who) => {
      const [id = '', step = ''] = form.split('.');
      const row = context.store.conversation(id);
      const refused = talkRefusals.refuse('QUESTION_OVER', { form });
      if (!row || row.person !== who.user) return refused;
      const heard = { kind: 'form' as const, step: Number(step), values };
      if (tell(context, flows, { row, heard, who: inOwnName(kind, who) }) === 'over') return refused;
      const isAskedAgain = (context.store.conversation(id)?.held.problem ?? null) !== null;
      return accept({ state: isAskedAgain ? ('asked again' as const) : ('taken' as const) });
    },
  });

/** For a dialogue that is opened by whoever did not show the question. */
export const showForm = (kind: Kind) =>
  actionsOf<TalkContext>(kind)({
    ...hearingOf(kind).form,
    summary: 'Shows what a question asks for',
    kind: 'read',
    needs: 'office',
    run: ({ store }: TalkContext, { form, person }) => {
      const row = store.conversation(form.split('.')[0] ?? '');
      const shown = row && row.person === person ? store.said(messageOf(row.held))?.form : null;
      return accept({ form: shown?.id === form ? shown : null });
    },
  });

/** A tap in a chat that has nothing but conversations. */
export const tapConversation = (flows: Flows) =>
  actionsOf<TalkContext>('directory')({
    name: 'directory.choose',
    summary: 'Presses a button of a conversation',
    kind: 'write',
    needs: needed.directory,
    input: z.object({ choice: z.string().max(60) }),
    output: z.object({ state: z.enum(['taken', 'over']) }),
    run: (context: TalkContext, input, who) => {
      const choice = context.store.choice(input.choice);
      const state =
        choice?.act === answerTap.name ? tapAnswer(context, flows, choice, inOwnName('directory', who)) : null;
      return state ? accept({ state }) : talkRefusals.refuse('QUESTION_OVER', { form: input.choice });
    },
  });

/** A tap on a button of a conversation, the buttons of its older questions included. Null: there is nothing to answer. */
export function tapAnswer(context: TalkContext, flows: Flows, choice: ChoiceRow, who: Who): 'taken' | 'over' | null {
  const { conversation, step, choice: id } = answerTap.input.parse(choice.input);
  const row = context.store.conversation(conversation);
  if (!row || row.person !== who.user) return null;
  return tell(context, flows, { row, heard: { kind: 'choice', step, id }, who }) === 'over' ? 'over' : 'taken';
}
