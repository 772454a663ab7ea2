import { z } from 'zod';
import { paragraph } from '../../core/chat.ts';
import { defineFlow, type Input, type Step } from '../../talk/flow.ts';
import type { Words } from '../../words/words.ts';
import { questionOf } from './settings-questions.ts';
import { follow, followOf, type State, stateSchema, telling } from './settings-state.ts';

/*
 * What can be set, in one place: language, zone, how loud this chat is, quiet hours, and each follow. A button leads to what can be
 * changed, and what was changed leads back. Each change is the action that a command or a program asks for, too.
 */

export const settingsFlow = defineFlow<State>({
  name: 'settings',
  version: 1,
  again: '/settings',
  state: stateSchema,
  start: () => ({ stage: 'menu', language: 'en', zone: 'UTC', telling: null, follows: [], about: '', said: null }),
  step: (state, input, { words }) => {
    if (input.kind === 'start') return look(state, 'desk.language', words);
    if (input.kind === 'result') return heard(state, input, words);
    return answered(state, input, words);
  },
});

type Looked = 'desk.language' | 'desk.zone' | 'places.tell' | 'follows.list';
const look = (state: State, action: Looked, words: Words): Step<State> => ({
  state,
  out: [{ kind: 'effect', id: action, action, input: {}, words: words.say('follow.LOOKING'), isLook: true }],
});

const followsRead = z.object({ follows: z.array(follow) });

function heard(state: State, { of, outcome }: Extract<Input, { kind: 'result' }>, words: Words): Step<State> {
  if (of === 'change') {
    const said = outcome.ok
      ? { words: words.say('settings.CHANGED'), isDone: true }
      : { words: outcome.words, isDone: false };
    return look({ ...state, stage: 'menu', said }, 'desk.language', words);
  }
  if (!outcome.ok) return { state, out: [{ kind: 'done', blocks: [paragraph(outcome.words)] }] };
  const { value } = outcome;
  switch (of) {
    case 'desk.language':
      return look({ ...state, language: z.object({ language: z.string() }).parse(value).language }, 'desk.zone', words);
    case 'desk.zone':
      return look({ ...state, zone: z.object({ zone: z.string() }).parse(value).zone }, 'places.tell', words);
    case 'places.tell':
      return look({ ...state, telling: telling.parse(value) }, 'follows.list', words);
    default:
      return ask({ ...state, follows: followsRead.parse(value).follows }, words);
  }
}

function answered(state: State, input: Input, words: Words): Step<State> {
  const id = input.kind === 'choice' ? input.id : '';
  const typed = input.kind === 'form' ? input.values : {};
  const about = (stage: State['stage'], what = '') => ask({ ...state, stage, about: what, said: null }, words);
  switch (state.stage) {
    case 'menu':
      return id.startsWith('follow:') ? about('follow', id.slice(7)) : about(stateSchema.shape.stage.parse(id));
    case 'language':
      return change(state, 'desk.language', { language: id }, words);
    case 'zone':
      return change(state, 'desk.zone', { zone: typed.zone }, words);
    case 'telling':
      return about('loudness', id);
    case 'loudness':
      return change(state, 'places.tell', { [state.about]: id }, words);
    case 'quiet':
      return change(state, 'places.tell', { quiet: id === 'off' ? null : { from: typed.from, to: typed.to } }, words);
    case 'follow':
      return onFollow(state, id, words);
    case 'mode':
      return change(state, 'follows.change', { follow: state.about, mode: id }, words);
    case 'risk': {
      const percent = id || typed.percent;
      return change(
        state,
        'follows.change',
        { follow: state.about, settings: { size: { mode: 'risk', percent } } },
        words,
      );
    }
    default:
      return change(state, 'follows.end', { follow: state.about }, words);
  }
}

function onFollow(state: State, id: string, words: Words): Step<State> {
  const feed = followOf(state)?.feed ?? '';
  if (id === 'pause') return change(state, 'trading.halt', { feed }, words);
  if (id === 'resume') return change(state, 'trading.resume', { feed }, words);
  return ask({ ...state, stage: stateSchema.shape.stage.parse(id) }, words);
}

const change = (state: State, action: string, input: object, words: Words): Step<State> => ({
  state,
  out: [{ kind: 'effect', id: 'change', action, input, words: words.say('settings.CHANGING') }],
});

const ask = (state: State, words: Words): Step<State> => ({ state, out: [questionOf(state, words)] });
