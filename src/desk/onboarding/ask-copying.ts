import { type Field, pairs, paragraph } from '../../core/chat.ts';
import type { Words } from '../../words/words.ts';
import { type Asking, aboutOf, ask, firmBlocks, offered } from './ask-beginning.ts';
import type { Asked } from './asked.ts';
import { presetIds, presetOf, suggestedFor } from './presets.ts';
import { targets, type Wish, wishSchema } from './state.ts';

const percentField = (words: Words): Field => ({
  ...{ name: 'percent', kind: 'number', label: words.say('follow.PERCENT'), least: 0.01, most: 10, example: '0.75' },
});

const styleOf = (isSuggested: boolean) => (isSuggested ? ('primary' as const) : ('plain' as const));

/** How much a signal may lose, and under whose rules. */
export function askRisk({ state, standing, options, words }: Asking): Asked {
  const suggested = suggestedFor(state.experience);
  const rules: Field = {
    ...{ name: 'profile', kind: 'choice', label: words.say('follow.RULES'), options: options.profiles },
  };
  const now: [string, string][] = [
    [words.say('follow.UNDER'), options.firm?.name ?? standing.account?.profile ?? ''],
    [words.say('follow.AT_RISK'), words.say('follow.OF_BALANCE', { percent: state.wish.percent })],
  ];
  return ask(
    [...aboutOf(words, 'risk'), pairs(now), ...firmBlocks(options, words)],
    [
      ...['0.5', '1', '2'].map((percent) =>
        offered('risk', percent, `${percent} %`, {
          answers: { percent },
          style: styleOf(percent === suggested.percent),
        }),
      ),
      offered('risk', 'rules', words.say('onboarding.OTHER_RULES'), { fields: [rules, percentField(words)] }),
    ],
    { fields: [percentField(words)] },
  );
}

const choiceField = (name: string, label: string, options: readonly string[], word: (id: string) => string): Field => ({
  ...{ name, label, kind: 'choice', options: options.map((id) => ({ id, label: word(id) })) },
});

/** Presets in words; whoever knows better says each part. */
export function askHandling({ state, standing, words }: Asking): Asked {
  const suggested = suggestedFor(state.experience);
  const isReal = standing.account?.isReal ?? true;
  const modes = wishSchema.shape.mode.options.filter((mode) => !(isReal && mode === 'auto'));
  const fields: Field[] = [
    choiceField('mode', words.say('follow.MODE'), modes, (id) => words.term('mode', id)),
    choiceField('targets', words.say('onboarding.TARGETS'), targets.options, (id) => words.term('targetsSplit', id)),
    choiceField('whoWins', words.say('onboarding.WHO_WINS'), wishSchema.shape.whoWins.options, (id) =>
      words.term('whoWins', id),
    ),
    {
      ...{ name: 'defaultStopPips', kind: 'number', label: words.say('onboarding.DEFAULT_STOP') },
      ...{ least: 0, most: 100_000, example: '0' },
    },
  ];
  const rows = presetIds.map((id): [string, string] => [
    words.term('preset', id),
    wishSentence(presetOf(id, isReal), words),
  ]);
  return ask(
    [...aboutOf(words, 'handling'), pairs(rows), ...(isReal ? [paragraph(words.say('onboarding.REAL_CONFIRMS'))] : [])],
    [
      ...presetIds.map((preset) =>
        offered('handling', preset, words.term('preset', preset), {
          answers: { preset },
          style: styleOf(preset === suggested.preset),
        }),
      ),
      offered('handling', 'own', words.say('onboarding.OWN'), { fields }),
    ],
  );
}

/** How signals are handled, in one sentence. */
export const wishSentence = ({ mode, targets: split, whoWins, defaultStopPips }: Omit<Wish, 'percent'>, words: Words) =>
  words.say('onboarding.HANDLED', {
    mode,
    targets: split,
    who: whoWins,
    pips: defaultStopPips,
  });
