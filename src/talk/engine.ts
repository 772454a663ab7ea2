import { type Block, type Choice, type Field, heading, paragraph } from '../core/chat.ts';
import { withoutDirection } from '../words/direction.ts';
import type { Words } from '../words/words.ts';
import { isSame, optionOf, readField, type Value, type Values } from './fields.ts';
import type { AnyFlow, Effect, FlowContext, Input, Out, Prompt, Result } from './flow.ts';

/*
 * A conversation, whatever it is about. Pure: a conversation and what was heard give the next one and what is to be
 * shown, done and kept secret.
 *  1. Each prompt has a number. An answer to an older one changes nothing.
 *  2. An answer that does not fit changes nothing but the question, which is asked again with the reason.
 *  3. One effect at a time; while it is under way nothing but its result moves the conversation on.
 *  4. Back returns to the question before, never to before an effect that did something.
 *  5. No secret is in a conversation, nor in what is shown: only the name it is kept by.
 */

interface Asked {
  state: unknown;
  prompt: Prompt;
}

export interface Conversation {
  id: string;
  flow: string;
  version: number;
  state: unknown;
  /** grows with every answer that was taken: the number of the prompt */
  step: number;
  prompt: Prompt | null;
  /** of a form that is answered line by line */
  given: Values;
  past: Asked[];
  underWay: Effect | null;
  problem: string | null;
  /** which of its messages shows it */
  message: number;
}

export type Heard =
  | { kind: 'text'; text: string }
  | { kind: 'choice'; step: number; id: string }
  /** null: it was too large to be taken */
  | { kind: 'file'; file: { name: string; mime: string; data: string } | null }
  | { kind: 'form'; step: number; values: Readonly<Record<string, unknown>> }
  | { kind: 'back' }
  | { kind: 'skip' }
  | { kind: 'cancel' }
  | { kind: 'timeout' }
  | { kind: 'result'; step: number; of: string; outcome: Result };

export interface Turn {
  next: Conversation;
  isOver: boolean;
  /** the answer was to a question that is over */
  isStale: boolean;
  said: Block[][];
  /** what its message shows at the end, in place of a question */
  ending: Block[] | null;
  effect: Effect | null;
  secrets: { name: string; value: string }[];
}

const longestPast = 20;
const engineChoice = { back: '@back', skip: '@skip', cancel: '@cancel' } as const;

export function begin(flow: AnyFlow, id: string, args: Readonly<Record<string, string>>, context: FlowContext): Turn {
  const { name, version } = flow;
  const state = flow.start(context);
  const blank = { given: {}, past: [], underWay: null, problem: null, prompt: null };
  return take(
    flow,
    { id, flow: name, version, state, step: 0, message: 0, ...blank },
    { kind: 'start', args },
    context,
  );
}

export function advance(flow: AnyFlow, conversation: Conversation, heard: Heard, context: FlowContext): Turn {
  const { prompt, underWay, step } = conversation;
  const { words } = context;
  const { again } = flow;
  if (heard.kind === 'timeout') return end(conversation, [paragraph(words.say('talk.TIMED_OUT', { again }))]);
  if (heard.kind === 'result') {
    if (underWay?.id !== heard.of || heard.step !== step) return stale(conversation);
    const input: Input = { kind: 'result', of: heard.of, outcome: heard.outcome };
    return take(flow, { ...conversation, underWay: null }, input, context);
  }
  if ('step' in heard && heard.step !== step) return stale(conversation);
  if (underWay || !prompt) return { ...unchanged(conversation), said: [[paragraph(words.say('talk.UNDER_WAY'))]] };
  switch (heard.kind) {
    case 'cancel':
      return end(conversation, [paragraph(words.say('talk.LEFT', { again }))]);
    case 'back':
      return goBack(conversation, words);
    case 'skip':
      if (!prompt.maySkip) return askAgain(conversation, words.say('talk.NO_SKIP'));
      return answer(flow, conversation, { kind: 'skip' }, context);
    case 'text':
      return readTyped(flow, conversation, prompt, heard.text, context);
    case 'choice':
      return choose(flow, conversation, prompt, heard.id, context);
    case 'file':
      return takeFile(flow, conversation, prompt, heard.file, context);
    case 'form':
      if (!prompt.fields?.length) return stale(conversation);
      return fill(flow, conversation, prompt, { ...heard.values }, context);
  }
}

function choose(flow: AnyFlow, now: Conversation, prompt: Prompt, id: string, context: FlowContext): Turn {
  if (id === engineChoice.cancel) return advance(flow, now, { kind: 'cancel' }, context);
  if (id === engineChoice.back) return goBack(now, context.words);
  if (id === engineChoice.skip) return advance(flow, now, { kind: 'skip' }, context);
  if (!prompt.choices?.some((choice) => choice.id === id)) return stale(now);
  return answer(flow, now, { kind: 'choice', id }, context);
}

/** A button may be pressed by typing what stands on it, or its number where no number is asked for. */
function readTyped(flow: AnyFlow, now: Conversation, prompt: Prompt, typed: string, context: FlowContext): Turn {
  const field = nextField(now);
  const { words } = context;
  if (isSecretNext(now)) return fill(flow, now, prompt, { [field?.name ?? '']: typed }, context, field);
  const text = withoutDirection(typed).trim();
  const labelled = shownOf(now, words).choices.find(({ label }) => isSame(label, text));
  const chosen = labelled?.id ?? (field ? null : optionOf(prompt.choices ?? [], text));
  if (chosen !== null) return choose(flow, now, prompt, chosen, context);
  if (!field) {
    const labels = (prompt.choices ?? []).map(({ label }) => label);
    return askAgain(now, words.say('talk.USE_BUTTONS', { labels }));
  }
  return fill(flow, now, prompt, { [field.name]: text }, context, field);
}

function takeFile(
  flow: AnyFlow,
  now: Conversation,
  prompt: Prompt,
  file: { name: string; mime: string; data: string } | null,
  context: FlowContext,
): Turn {
  const field = nextField(now);
  if (field?.kind !== 'file') return askAgain(now, context.words.say('talk.FILE'));
  if (!file) return askAgain(now, context.words.say('unfit.NO_FILE', { label: field.label }));
  return fill(flow, now, prompt, { [field.name]: file }, context, field);
}

/** One line of a form, or the whole of it; with all of it answered the flow is told. */
function fill(
  flow: AnyFlow,
  now: Conversation,
  prompt: Prompt,
  values: Record<string, unknown>,
  context: FlowContext,
  only?: Field,
): Turn {
  const given: Record<string, Value> = { ...now.given };
  const secrets: Turn['secrets'] = [];
  const problems: string[] = [];
  for (const field of only ? [only] : (prompt.fields ?? [])) {
    const name = `${now.id}:${now.step}:${field.name}`;
    const value = Object.hasOwn(values, field.name) ? values[field.name] : undefined;
    if (value === undefined && Object.hasOwn(given, field.name)) continue;
    const read = readField(field, value, name);
    if ('problem' in read) problems.push(context.words.told(read.problem));
    else {
      given[field.name] = read.value;
      if (read.secret !== undefined) secrets.push({ name, value: read.secret });
    }
  }
  const filled = { ...now, given, problem: null };
  if (problems.length > 0) return { ...askAgain(filled, problems.join(' ')), secrets };
  if (nextField(filled)) return { ...unchanged(filled), secrets };
  const turn = answer(flow, filled, { kind: 'form', values: given }, context);
  return { ...turn, secrets: [...secrets, ...turn.secrets] };
}

/** A prompt was answered: it can be gone back to. */
function answer(flow: AnyFlow, now: Conversation, input: Input, context: FlowContext): Turn {
  const { state, prompt, past } = now;
  const asked = prompt ? [...past, { state, prompt }].slice(-longestPast) : past;
  return take(flow, { ...now, past: asked }, input, context);
}

function take(flow: AnyFlow, now: Conversation, input: Input, context: FlowContext): Turn {
  const { state, out } = flow.step(now.state, input, context);
  const last = out.at(-1);
  const said = out.slice(0, -1).map((each) => {
    if (each.kind !== 'say') throw new Error(`${flow.name} goes on after its ${each.kind}`);
    return each.blocks;
  });
  if (!last || last.kind === 'say') throw new Error(`${flow.name} leaves open what comes next`);
  const next = {
    ...{ ...now, state, step: now.step + 1, given: {}, problem: null, prompt: null, underWay: null },
    message: said.length > 0 ? now.message + 1 : now.message,
  };
  return { ...settle(flow, next, last, context), said };
}

function settle(flow: AnyFlow, next: Conversation, last: Exclude<Out, { kind: 'say' }>, context: FlowContext): Turn {
  if (last.kind === 'done') return end(next, last.blocks);
  if (last.kind === 'effect') {
    const { kind: _, ...effect } = last;
    const past = effect.isLook ? next.past : [];
    return { ...unchanged({ ...next, underWay: effect, past }), effect };
  }
  const { kind: _, ...prompt } = last;
  const asksSecret = prompt.fields?.some(({ kind }) => kind === 'secret') ?? false;
  if (asksSecret && !context.isPrivate) {
    const { again } = flow;
    return end(next, [paragraph(context.words.say('talk.NOT_HERE', { again }))]);
  }
  return unchanged({ ...next, prompt });
}

function goBack(now: Conversation, words: Words): Turn {
  const before = now.past.at(-1);
  if (!before) return askAgain(now, words.say('talk.NO_BACK'));
  const past = now.past.slice(0, -1);
  return unchanged({ ...now, ...before, past, step: now.step + 1, given: {}, problem: null });
}

const askAgain = (now: Conversation, problem: string): Turn => unchanged({ ...now, problem });
const stale = (now: Conversation): Turn => ({ ...unchanged(now), isStale: true });
const end = (next: Conversation, ending: Block[]): Turn => ({
  ...unchanged({ ...next, prompt: null, underWay: null, given: {}, past: [] }),
  isOver: true,
  ending,
});
const unchanged = (next: Conversation): Turn => ({
  ...{ next, isOver: false, isStale: false, said: [], ending: null, effect: null, secrets: [] },
});

/** The line of the form that comes next, where it is answered line by line. */
function nextField({ prompt, given }: Conversation): Field | undefined {
  return prompt?.fields?.find(({ name }) => !Object.hasOwn(given, name));
}

/** Whether what is typed next must never be written down. */
export const isSecretNext = (conversation: Conversation): boolean => nextField(conversation)?.kind === 'secret';

/** Whether a picture or a file that is sent next answers it. */
export const isFileNext = (conversation: Conversation): boolean => nextField(conversation)?.kind === 'file';

export interface Shown {
  blocks: Block[];
  choices: Pick<Choice, 'id' | 'label' | 'style'>[];
  fields: Field[];
}

/** What the message of a conversation shows while it goes on. */
export function shownOf({ prompt, past, problem, underWay, given }: Conversation, words: Words): Shown {
  if (!prompt) return { blocks: [paragraph(underWay?.words ?? '')], choices: [], fields: [] };
  const wrong: Block[] = problem === null ? [] : [heading(problem, 'bad')];
  const plain = (id: string, label: string) => ({ id, label, style: 'plain' as const });
  return {
    blocks: [...prompt.blocks, ...wrong],
    choices: [
      ...(prompt.choices ?? []),
      ...(prompt.maySkip ? [plain(engineChoice.skip, words.say('talk.SKIP'))] : []),
      ...(past.length > 0 ? [plain(engineChoice.back, words.say('talk.BACK'))] : []),
      plain(engineChoice.cancel, words.say('talk.CANCEL')),
    ],
    fields: (prompt.fields ?? []).filter(({ name }) => !Object.hasOwn(given, name)),
  };
}
