import { z } from 'zod';
import { type Block, type Choice, heading, pairs, paragraph } from '../../core/chat.ts';
import type { Value } from '../../talk/fields.ts';
import { defineFlow, type Input, type Out, type Result, type Step } from '../../talk/flow.ts';
import { writeMoment } from '../../words/figures.ts';
import type { Words } from '../../words/words.ts';

/*
 * Reading channels with one's own Telegram, by questions: the phone, the code that Telegram sends, the password where it
 * has one, and which channels. Phone, code and password are secrets: they are known here by a name only.
 */

const secret = z.object({ secret: z.string() });
const channel = z.object({ channel: z.string(), title: z.string() });

const stateSchema = z.object({
  stage: z.enum(['start', 'menu', 'phone', 'code', 'stale', 'password', 'pick', 'leave']),
  phone: secret.nullable(),
  /** how the code came */
  way: z.enum(['app', 'sms', 'call', 'other']),
  channels: z.array(channel),
  picked: z.array(z.string()),
  page: z.number(),
  /** what was wrong with the last answer */
  why: z.string().nullable(),
  reads: z.array(channel.extend({ lastAt: z.number().nullable() })),
});
type State = z.infer<typeof stateSchema>;
type Ask = Extract<Out, { kind: 'ask' }>;
type Button = Pick<Choice, 'id' | 'label' | 'style'>;

const perPage = 8;
/** what one message may hold of a long list */
const mostListed = 200;
const secretWaitMs = 10 * 60_000;

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

interface There {
  words: Words;
  place: string;
}

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

const shownSchema = z.object({
  isSetUp: z.boolean(),
  state: z.enum(['none', 'in', 'ended']),
  channels: z.array(channel.extend({ lastAt: z.number().nullable() })),
});
const codeSchema = z.object({ way: z.enum(['app', 'sms', 'call', 'other']) });
const signedSchema = z.object({ state: z.enum(['password', 'in']) });
const listSchema = z.object({ channels: z.array(channel.extend({ isRead: z.boolean() })) });
const chosenSchema = z.object({
  reads: z.number(),
  added: z.array(
    z.object({
      name: z.string(),
      messages: z.number(),
      signals: z.number(),
      last: z.array(
        z.object({
          ...{ postedAt: z.number(), symbol: z.string(), side: z.enum(['buy', 'sell']) },
          certainty: z.enum(['certain', 'probable', 'unsure']),
        }),
      ),
    }),
  ),
});

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

function questionOf(state: State, { words, place }: There): Ask {
  const why: Block[] = state.why === null ? [] : [heading(state.why, 'bad')];
  const question = (title: string, more: string[], asked: Partial<Ask>): Ask => ({
    kind: 'ask',
    blocks: [...why, heading(title, 'wait'), ...more.map(paragraph)],
    ...asked,
  });
  const field = (name: string, label: string, example: string) => ({
    ...{ fields: [{ name, label, kind: 'secret' as const, example }], waitMs: secretWaitMs },
  });
  const plain = (id: string, label: string): Button => ({ id, label, style: 'plain' });
  switch (state.stage) {
    case 'menu': {
      const rows = state.reads.map(({ title, lastAt }): [string, string] => [
        title,
        lastAt === null
          ? words.say('listen.NOTHING_YET')
          : words.say('listen.LAST', { at: writeMoment(words.language, 'UTC', lastAt) }),
      ]);
      return {
        kind: 'ask',
        blocks: [
          heading(words.say('listen.SIGNED_IN'), 'good'),
          ...(rows.length > 0 ? [pairs(rows)] : [paragraph(words.say('listen.NONE_READ'))]),
          paragraph(words.say('listen.SEES')),
        ],
        choices: [
          { id: 'pick', label: words.say('listen.PICK'), style: 'primary' },
          plain('anew', words.say('listen.ANEW')),
          { id: 'out', label: words.say('listen.SIGN_OUT'), style: 'danger' },
        ],
      };
    }
    case 'leave':
      return question(words.say('listen.LEAVE'), [words.say('listen.OUT_MORE')], {
        choices: [{ id: 'do', label: words.say('listen.SIGN_OUT'), style: 'danger' }],
      });
    case 'code': {
      const isThere = place.startsWith('telegram:');
      const how = isThere ? words.say('listen.CODE_HERE') : words.say('listen.CODE_ELSEWHERE');
      return question(
        words.say('listen.CODE'),
        [words.say('listen.CAME', { way: state.way }), how],
        field('code', words.say('listen.CODE_LABEL'), '1-2-3-4-5'),
      );
    }
    case 'stale':
      return question(words.say('listen.STALE'), [], {
        choices: [{ id: 'send', label: words.say('listen.SEND'), style: 'primary' }],
      });
    case 'password':
      return question(
        words.say('listen.PASSWORD'),
        [words.say('listen.PASSWORD_MORE')],
        field('password', words.say('listen.PASSWORD_LABEL'), '•••'),
      );
    case 'pick':
      return pickQuestion(state, words, question);
    default:
      return question(
        words.say('listen.PHONE'),
        [words.say('listen.WHAT'), words.say('listen.RISK')],
        field('phone', words.say('listen.PHONE_LABEL'), '+44 20 7946 0000'),
      );
  }
}

function pickQuestion(
  { channels, picked, page }: State,
  words: Words,
  question: (title: string, more: string[], asked: Partial<Ask>) => Ask,
): Ask {
  const pages = Math.max(1, Math.ceil(channels.length / perPage));
  const from = page * perPage;
  const rows = channels.slice(from, from + perPage).map(
    ({ channel: id, title }, at): Button => ({
      id: String(from + at),
      label: `${picked.includes(id) ? '✓ ' : ''}${title}`.slice(0, 60),
      style: 'plain',
    }),
  );
  return question(
    words.say('listen.WHICH', { picked: picked.length }),
    [words.say('listen.WHICH_MORE', { page: page + 1, pages })],
    {
      choices: [
        ...rows,
        ...(page > 0 ? [{ id: 'less', label: words.say('listen.LESS'), style: 'plain' as const }] : []),
        ...(page < pages - 1 ? [{ id: 'more', label: words.say('listen.MORE'), style: 'plain' as const }] : []),
        { id: 'do', label: words.say('listen.DO'), style: 'primary' },
      ],
    },
  );
}
