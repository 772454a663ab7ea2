import { type Block, type Choice, heading, pairs } from '../../core/chat.ts';
import { chosen, loudness } from '../../core/telling.ts';
import type { Out } from '../../talk/flow.ts';
import { knownLanguage, languages } from '../../words/language.ts';
import { type Words, words as wordsOf } from '../../words/words.ts';
import { followOf, type State } from './settings-state.ts';

type Ask = Extract<Out, { kind: 'ask' }>;
type Button = Pick<Choice, 'id' | 'label' | 'style'>;

const plain = (id: string, label: string): Button => ({ id, label, style: 'plain' });

/** What is asked at each stage. */
export function questionOf(state: State, words: Words): Ask {
  const { stage, about } = state;
  switch (stage) {
    case 'menu':
      return { kind: 'ask', blocks: menuBlocks(state, words), choices: menuChoices(state, words) };
    case 'language':
      return asking(words.say('settings.LANGUAGE'), {
        choices: languages.map((one) => plain(one, wordsOf(one).say('language.NAME'))),
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
      [words.say('settings.LANGUAGE'), wordsOf(knownLanguage(language)).say('language.NAME')],
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
