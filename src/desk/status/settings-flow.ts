import { z } from 'zod';
import { type Block, type Choice, heading, pairs, paragraph } from '../../core/chat.ts';
import { chosen, loudness, tellingSchema } from '../../core/telling.ts';
import { defineFlow, type Input, type Out, type Step } from '../../talk/flow.ts';
import { languages } from '../../words/language.ts';
import { type Words, words as wordsIn } from '../../words/words.ts';

/*
 * What can be set, in one place: language, zone, how loud this chat is, quiet hours, and each follow. A button leads to what can be
 * changed, and what was changed leads back. Each change is the action that a command or a program asks for, too.
 */

const follow = z.object({
  follow: z.string(),
  channel: z.string(),
  account: z.string(),
  mode: z.string(),
  settings: z.object({ size: z.looseObject({ mode: z.string() }) }),
  isHalted: z.boolean().default(false),
  feed: z.string(),
});
const telling = tellingSchema.required();
const stateSchema = z.object({
  stage: z.enum(['menu', 'language', 'zone', 'telling', 'loudness', 'quiet', 'follow', 'mode', 'risk', 'end']),
  language: z.string(),
  zone: z.string(),
  telling: telling.nullable(),
  follows: z.array(follow),
  /** which follow, or what of the telling, is being changed */
  about: z.string(),
  /** what became of the last change */
  said: z.object({ words: z.string(), isDone: z.boolean() }).nullable(),
});
type State = z.infer<typeof stateSchema>;
type Ask = Extract<Out, { kind: 'ask' }>;
type Button = Pick<Choice, 'id' | 'label' | 'style'>;

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

const followOf = ({ follows, about }: State) => follows.find((one) => one.follow === about);

const change = (state: State, action: string, input: object, words: Words): Step<State> => ({
  state,
  out: [{ kind: 'effect', id: 'change', action, input, words: words.say('settings.CHANGING') }],
});

const ask = (state: State, words: Words): Step<State> => ({ state, out: [questionOf(state, words)] });
const plain = (id: string, label: string): Button => ({ id, label, style: 'plain' });

function questionOf(state: State, words: Words): Ask {
  const { stage, about } = state;
  switch (stage) {
    case 'menu':
      return { kind: 'ask', blocks: menuBlocks(state, words), choices: menuChoices(state, words) };
    case 'language':
      return asking(words.say('settings.LANGUAGE'), {
        choices: languages.map((one) => plain(one, wordsIn(one).say('language.NAME'))),
      });
    case 'zone':
      return asking(words.say('settings.ZONE'), {
        fields: [
          {
            name: 'zone',
            label: words.say('settings.ZONE'),
            kind: 'text',
            is: 'zone',
            most: 60,
            example: 'Europe/Berlin',
          },
        ],
      });
    case 'telling':
      return asking(words.say('settings.ALERTS'), {
        choices: chosen.map((kind) => plain(kind, words.term('telling', kind))),
      });
    case 'loudness':
      return asking(words.term('telling', about), {
        choices: loudness.options.map((one) => plain(one, words.term('loudness', one))),
      });
    case 'quiet':
      return asking(words.say('telling.QUIET'), {
        choices: [plain('off', words.say('telling.NO_HOURS'))],
        fields: [
          { name: 'from', label: words.say('settings.FROM'), kind: 'text', is: 'time', most: 5, example: '22:00' },
          { name: 'to', label: words.say('settings.TO'), kind: 'text', is: 'time', most: 5, example: '07:00' },
        ],
      });
    case 'follow':
      return asking(followOf(state)?.channel ?? '', { choices: followChoices(state, words) }, followRows(state, words));
    case 'mode':
      return asking(words.say('follow.MODE'), {
        choices: ['confirm', 'auto', 'alert'].map((one) => plain(one, words.term('mode', one))),
      });
    case 'risk':
      return asking(words.say('follow.RISK'), {
        choices: ['0.5', '1', '2'].map((one) => plain(one, `${one} %`)),
        fields: [
          {
            name: 'percent',
            label: words.say('follow.PERCENT'),
            kind: 'number',
            least: 0.01,
            most: 10,
            example: '0.75',
          },
        ],
      });
    case 'end':
      return asking(words.say('settings.END_SURE', { feed: followOf(state)?.channel ?? '' }), {
        choices: [{ id: 'do', label: words.say('settings.END'), style: 'danger' }],
      });
  }
}

const asking = (title: string, asked: Pick<Ask, 'choices' | 'fields'>, rows: [string, string][] = []): Ask => ({
  kind: 'ask',
  blocks: [heading(title, 'wait'), ...(rows.length > 0 ? [pairs(rows)] : [])],
  ...asked,
});

function menuBlocks({ said, language, zone, telling: loud, follows }: State, words: Words): Block[] {
  const quiet = loud?.quiet ? words.say('telling.HOURS', loud.quiet) : words.say('telling.NO_HOURS');
  return [
    ...(said ? [heading(said.words, said.isDone ? 'good' : 'bad')] : []),
    heading(words.say('settings.TITLE')),
    pairs([
      [words.say('settings.LANGUAGE'), wordsIn(language === 'es' ? 'es' : 'en').say('language.NAME')],
      [words.say('settings.ZONE'), zone],
      ...chosen.map((kind): [string, string] => [
        words.term('telling', kind),
        words.term('loudness', loud?.[kind] ?? 'on'),
      ]),
      [words.say('telling.QUIET'), quiet],
      ...follows.map((row): [string, string] => [`${row.channel} → ${row.account}`, words.term('mode', row.mode)]),
    ]),
  ];
}

const menuChoices = ({ follows }: State, words: Words): Button[] => [
  plain('language', words.say('settings.LANGUAGE')),
  plain('zone', words.say('settings.ZONE')),
  plain('telling', words.say('settings.ALERTS')),
  plain('quiet', words.say('telling.QUIET')),
  ...follows.slice(0, mostFollows).map((row) => plain(`follow:${row.follow}`, `${row.channel} → ${row.account}`)),
];
const mostFollows = 20;

const followChoices = (state: State, words: Words): Button[] => [
  plain('mode', words.say('settings.MODE')),
  plain('risk', words.say('settings.RISK')),
  followOf(state)?.isHalted
    ? plain('resume', words.say('settings.RESUME'))
    : plain('pause', words.say('settings.PAUSE')),
  plain('end', words.say('settings.END')),
];

function followRows(state: State, words: Words): [string, string][] {
  const row = followOf(state);
  if (!row) return [];
  const { mode, percent } = row.settings.size as { mode: string; percent?: string };
  const risk = mode === 'risk' && percent !== undefined ? words.say('follow.OF_BALANCE', { percent }) : mode;
  return [
    [words.say('follow.ACCOUNT'), row.account],
    [words.say('follow.SIGNAL'), words.term('moded', row.mode)],
    [words.say('follow.AT_RISK'), risk],
    [words.say('settings.STATE'), words.say(row.isHalted ? 'settings.PAUSED' : 'settings.RUNS')],
  ];
}
