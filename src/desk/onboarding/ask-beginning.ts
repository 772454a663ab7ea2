import { type Block, type Field, heading, pairs, paragraph, table } from '../../core/chat.ts';
import { languages } from '../../words/language.ts';
import { type Words, words as wordsOf } from '../../words/words.ts';
import { type Asked, lookAgain, type Offered } from './asked.ts';
import { experience, type Onboarding, type Standing } from './state.ts';
import type { StepId } from './steps.ts';

export interface Named {
  id: string;
  label: string;
}

/** What can be chosen from, fetched by whoever asks. */
export interface Options {
  name: string | null;
  /** nobody has registered on a machine of one's own: there is no name to be kept */
  mayBeNamed: boolean;
  zone: string;
  language: string;
  accounts: Named[];
  profiles: Named[];
  feeds: Named[];
  /** whose rules the account stands under, and what they say about copied signals */
  firm: { name: string; copying: string; warning: string | null } | null;
}

export interface Asking {
  state: Onboarding;
  standing: Standing;
  options: Options;
  words: Words;
}

export const titleOf = (words: Words, step: StepId): string => words.term('onboardingStep', step);
export const aboutOf = (words: Words, step: StepId): Block[] => [
  heading(titleOf(words, step), 'wait'),
  paragraph(words.term('onboardingAbout', step)),
];

type Rest = Partial<Pick<Offered, 'answers' | 'fields' | 'style' | 'does'>>;
export const offered = (step: StepId, id: string, label: string, rest: Rest = {}): Offered => ({
  ...{ id, label, step, style: 'plain', does: 'complete', answers: {}, fields: [] },
  ...rest,
});
export const looking = (step: StepId, words: Words): Offered =>
  offered(step, lookAgain, words.say('onboarding.LOOK'), { does: 'look' });

export const ask = (blocks: Block[], choices: Offered[], more: Partial<Asked> = {}): Asked => ({
  ...{ blocks, choices, fields: [], maySkip: false },
  ...more,
});

export const askWelcome = ({ words }: Asking): Asked =>
  ask(aboutOf(words, 'welcome'), [offered('welcome', 'begin', words.say('onboarding.BEGIN'), { style: 'primary' })]);

const experienceField = (words: Words): Field => ({
  ...{ name: 'experience', kind: 'choice', label: words.say('onboarding.EXPERIENCE') },
  options: experience.options.map((id) => ({ id, label: words.term('experience', id) })),
});

/** Who is known already only says how experienced they are. */
export function askProfile({ standing, options, words }: Asking): Asked {
  const { name, mayBeNamed, zone, language } = options;
  const nameField: Field = {
    name: 'name',
    kind: 'text',
    label: words.say('onboarding.NAME'),
    most: 60,
    example: 'Ann',
  };
  const fields: Field[] = [
    ...(mayBeNamed ? [nameField] : []),
    {
      ...{ name: 'zone', kind: 'text', is: 'zone', label: words.say('settings.ZONE'), most: 60 },
      example: 'Europe/Berlin',
    },
    {
      ...{ name: 'language', kind: 'choice', label: words.say('settings.LANGUAGE') },
      options: languages.map((id) => ({ id, label: wordsOf(id).say('language.NAME') })),
    },
    experienceField(words),
  ];
  if (!standing.hasZone) return ask(aboutOf(words, 'profile'), [], { fields });
  const known: [string, string][] = [
    ...(mayBeNamed ? [[words.say('onboarding.NAME'), name ?? '–'] as [string, string]] : []),
    [words.say('settings.ZONE'), zone],
  ];
  const choices = experience.options.map((id) =>
    offered('profile', id, words.term('experience', id), { answers: { zone, language, experience: id } }),
  );
  return ask(
    [...aboutOf(words, 'profile'), pairs(known), paragraph(words.say('onboarding.EXPERIENCE'))],
    [...choices, offered('profile', 'own', words.say('onboarding.CHANGE'), { fields })],
  );
}

export function askBroker({ options, words }: Asking): Asked {
  const { accounts, profiles } = options;
  const fields: Field[] = [
    {
      ...{ name: 'name', kind: 'text', label: words.say('follow.NAME'), most: 60 },
      example: words.say('follow.NAME_SUCH'),
    },
    {
      ...{ name: 'balance', kind: 'number', label: words.say('follow.BALANCE'), least: 100, most: 10_000_000 },
      example: '10000',
    },
    { name: 'profile', kind: 'choice', label: words.say('follow.RULES'), options: profiles },
  ];
  return ask(aboutOf(words, 'broker'), [
    ...accounts.map(({ id, label }) => offered('broker', `account:${id}`, label, { answers: { account: id } })),
    offered('broker', 'new', words.say('follow.NEW'), { fields }),
    looking('broker', words),
  ]);
}

/** At the first moment at which it is known whose rules the account stands under. */
export const firmBlocks = ({ firm }: Options, words: Words): Block[] =>
  firm === null
    ? []
    : [
        paragraph(words.say('onboarding.FIRM', { firm: firm.name, copying: firm.copying })),
        ...(firm.warning === null ? [] : [paragraph(firm.warning)]),
      ];

export function askVerification({ state, options, words }: Asking): Asked {
  const isTried = state.checks.length > 0;
  const rows = state.checks.map(({ isFine, check, found }) => [
    isFine ? '✓' : '✗',
    words.term('checkedThing', check),
    words.told(found),
  ]);
  const head = ['', words.say('onboarding.LOOKED_AT'), words.say('onboarding.FOUND')];
  return ask(
    [...aboutOf(words, 'verification'), ...firmBlocks(options, words), ...(isTried ? [table(head, rows)] : [])],
    [
      offered('verification', 'check', words.say(isTried ? 'onboarding.CHECK_AGAIN' : 'onboarding.CHECK'), {
        style: 'primary',
      }),
      offered('broker', 'other', words.say('onboarding.OTHER_ACCOUNT'), { does: 'restart' }),
    ],
  );
}

export function askProvider({ standing, options, words }: Asking): Asked {
  const followed = new Set(standing.follows.map(({ feed }) => feed));
  const choices = options.feeds.map(({ id, label }) => {
    const said = followed.has(id) ? words.say('onboarding.FOLLOWED', { feed: label }) : label;
    return offered('provider', `feed:${id}`, said, { answers: { feed: id } });
  });
  const none = choices.length === 0 ? [paragraph(words.say('follow.NONE_YET'))] : [];
  return ask([...aboutOf(words, 'provider'), ...none], [...choices, looking('provider', words)], { maySkip: true });
}
