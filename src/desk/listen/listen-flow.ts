import type { z } from 'zod';
import { type Block, heading, pairs, paragraph } from '../../core/chat.ts';
import type { Value } from '../../talk/fields.ts';
import { defineFlow, type Input, type Result, type Step } from '../../talk/flow.ts';
import { writeMoment } from '../../words/figures.ts';
import type { Words } from '../../words/words.ts';
import { questionOf } from './listen-questions.ts';
import {
  chosenSchema,
  codeSchema,
  listSchema,
  type State,
  shownSchema,
  signedSchema,
  stateSchema,
  type There,
} from './listen-state.ts';

/*
 * Reading channels with one's own Telegram, by questions: the phone, the code that Telegram sends, the password where it
 * has one, and which channels. Phone, code and password are secrets: they are known here by a name only.
 */

/** what one message may hold of a long list */
const mostListed = 200;

export const listenFlow = defineFlow<State>({
  name: 'listen',
  version: 1,
  again: '/listen',
  state: stateSchema,
  start: () => ({
    ...{ stage: 'start', phone: null, way: 'other', channels: [], picked: [], page: 0, why: null, reads: [] },
  }),
  step: (state, input, { words, place }) => {
    switch (input.kind) {
      case 'start':
        return effect(state, 'listener.show', {}, words);
      case 'result':
        return input.outcome.ok
          ? learn(state, input.of, input.outcome.value, { words, place })
          : refused(state, input.outcome, { words, place });
      default:
        return answer(state, input, { words, place });
    }
  },
});

type Wanted =
  | 'listener.show'
  | 'listener.code'
  | 'listener.sign-in'
  | 'listener.sign-out'
  | 'listener.channels'
  | 'listener.choose';

const effect = (state: State, action: Wanted, input: object, words: Words): Step<State> => ({
  state: { ...state, why: null },
  out: [{ kind: 'effect', id: action, action, input, words: words.say('listen.LOOKING') }],
});
const done = (state: State, blocks: Block[]): Step<State> => ({ state, out: [{ kind: 'done', blocks }] });
const ask = (state: State, there: There): Step<State> => ({ state, out: [questionOf(state, there)] });

function learn(state: State, of: string, value: unknown, there: There): Step<State> {
  const { words } = there;
  switch (of) {
    case 'listener.show': {
      const { isSetUp, state: signed, channels: reads } = shownSchema.parse(value);
      if (!isSetUp)
        return done(state, [heading(words.say('listen.OFF'), 'bad'), paragraph(words.say('listen.OFF_MORE'))]);
      return ask({ ...state, reads, stage: signed === 'in' ? 'menu' : 'phone' }, there);
    }
    case 'listener.code':
      return ask({ ...state, way: codeSchema.parse(value).way, stage: 'code' }, there);
    case 'listener.sign-in':
      return signedSchema.parse(value).state === 'password'
        ? ask({ ...state, stage: 'password' }, there)
        : effect({ ...state, stage: 'pick' }, 'listener.channels', {}, words);
    case 'listener.channels': {
      const { channels } = listSchema.parse(value);
      const picked = channels.filter(({ isRead }) => isRead).map((one) => one.channel);
      if (channels.length === 0) return done(state, [heading(words.say('listen.NO_CHANNELS'))]);
      // What is read already comes first, so that it is never out of the list.
      const listed = [...channels.filter(({ isRead }) => isRead), ...channels.filter(({ isRead }) => !isRead)];
      const shown = listed.slice(0, mostListed).map(({ channel: id, title }) => ({ channel: id, title }));
      return ask({ ...state, channels: shown, picked, page: 0, stage: 'pick' }, there);
    }
    case 'listener.sign-out':
      return done(state, [heading(words.say('listen.OUT'), 'good'), paragraph(words.say('listen.OUT_MORE'))]);
    default:
      return chosen(state, value, words);
  }
}

function chosen(state: State, value: unknown, words: Words): Step<State> {
  const { added, reads } = chosenSchema.parse(value);
  const told = added.flatMap(({ name, messages, signals, last }): Block[] => [
    heading(name),
    paragraph(words.say('listen.FETCHED', { messages, signals })),
    ...(last.length > 0 ? [pairs(last.map((one) => readAs(one, words)))] : []),
  ]);
  return done(state, [
    heading(words.say('listen.READS', { count: reads }), 'good'),
    ...told,
    ...(reads > 0 ? [paragraph(words.say('listen.NEXT'))] : []),
  ]);
}

type Last = z.infer<typeof chosenSchema>['added'][number]['last'][number];
const readAs = ({ postedAt, symbol, side, certainty }: Last, words: Words): [string, string] => [
  words.say('listen.POSTED', { at: writeMoment(words.language, 'UTC', postedAt) }),
  words.say('listen.READ_AS', { side, symbol, certainty }),
];

/** What a person can put right is asked again; anything else ends it with its reason. */
function refused(state: State, { code, words: why }: Extract<Result, { ok: false }>, there: There): Step<State> {
  const again = (stage: State['stage']) => ask({ ...state, stage, why }, there);
  switch (code) {
    case 'LISTEN_PHONE':
    case 'SECRET_GONE':
      return again('phone');
    case 'LISTEN_CODE':
      return again('code');
    case 'LISTEN_CODE_OLD':
      return again('stale');
    case 'LISTEN_PASSWORD':
      return again('password');
    case 'LISTEN_NOT_BEGUN':
    case 'LISTEN_ENDED':
      return again('phone');
    default:
      return done(state, [
        heading(there.words.say('listen.NOT'), 'bad'),
        paragraph(why),
        paragraph(there.words.say('listen.AGAIN')),
      ]);
  }
}

type Answer = Exclude<Input, { kind: 'start' } | { kind: 'result' }>;
const isSecret = (value: Value | undefined): value is { secret: string } =>
  typeof value === 'object' && value !== null && 'secret' in value;

function answer(state: State, input: Answer, there: There): Step<State> {
  const { words } = there;
  const chosenId = input.kind === 'choice' ? input.id : '';
  const given = input.kind === 'form' ? Object.values(input.values).find(isSecret) : undefined;
  switch (state.stage) {
    case 'menu':
      if (chosenId === 'pick') return effect(state, 'listener.channels', {}, words);
      return ask({ ...state, stage: chosenId === 'out' ? 'leave' : 'phone' }, there);
    case 'leave':
      return effect(state, 'listener.sign-out', {}, words);
    case 'phone':
      return given ? effect({ ...state, phone: given }, 'listener.code', { phone: given }, words) : ask(state, there);
    case 'stale':
      return state.phone
        ? effect(state, 'listener.code', { phone: state.phone }, words)
        : ask({ ...state, stage: 'phone', why: null }, there);
    case 'code':
      return given ? effect(state, 'listener.sign-in', { code: given }, words) : ask(state, there);
    case 'password':
      return given ? effect(state, 'listener.sign-in', { password: given }, words) : ask(state, there);
    default:
      return pick(state, chosenId, there);
  }
}

function pick(state: State, id: string, there: There): Step<State> {
  const { page, picked } = state;
  if (id === 'more' || id === 'less') return ask({ ...state, page: page + (id === 'more' ? 1 : -1) }, there);
  if (id === 'do') return effect(state, 'listener.choose', { channels: picked }, there.words);
  const toggled = state.channels[Number(id)]?.channel;
  if (toggled === undefined) return ask(state, there);
  const rest = picked.filter((one) => one !== toggled);
  return ask({ ...state, picked: rest.length < picked.length ? rest : [...picked, toggled] }, there);
}
