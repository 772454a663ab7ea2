import { type Block, heading, pairs, paragraph, table } from '../../core/chat.ts';
import type { Words } from '../../words/words.ts';
import { type Asking, aboutOf, ask, firmBlocks, looking, offered, titleOf } from './ask-beginning.ts';
import { wishSentence } from './ask-copying.ts';
import type { Asked } from './asked.ts';
import type { Trial } from './state.ts';
import type { StepId } from './steps.ts';

export const askPaper = ({ words }: Asking): Asked =>
  ask(aboutOf(words, 'paper'), [offered('paper', 'open', words.say('onboarding.PAPER_OPEN'), { style: 'primary' })], {
    maySkip: true,
  });

export const isUnderWay = (trial: Trial | null): boolean => trial !== null && trial.phase !== 'over';

export function askTest({ state, words }: Asking): Asked {
  const { trial } = state;
  const shown = trial === null ? [] : trialBlocks(trial, words);
  if (isUnderWay(trial))
    return ask(
      [...aboutOf(words, 'test'), paragraph(words.say('onboarding.UNDER_WAY')), ...shown],
      [looking('test', words)],
    );
  const label = words.say(trial === null ? 'onboarding.TRY' : 'onboarding.TRY_AGAIN');
  return ask([...aboutOf(words, 'test'), ...shown], [offered('test', 'send', label, { style: 'primary' })]);
}

/** Each stage with what it took. */
function trialBlocks({ symbol, stages, failed }: Trial, words: Words): Block[] {
  const head = [words.say('onboarding.STAGE'), 'ms'];
  const rows = stages.map(({ stage, ms }) => [words.term('trialStage', stage), String(ms)]);
  return [
    ...(symbol === '' ? [] : [paragraph(words.say('onboarding.TEST_SIGNAL', { symbol }))]),
    ...(rows.length > 0 ? [table(head, rows)] : []),
    ...(failed
      ? [
          heading(
            words.say('onboarding.STUCK', { stage: words.term('trialStage', failed.stage), why: failed.why }),
            'bad',
          ),
        ]
      : []),
  ];
}

/** Everything that was settled, for the review and for the summary. */
export function summaryRows({ state, standing, options, words }: Asking): [string, string][] {
  const { account, follows } = standing;
  const channels = follows.map(({ channel, mode }) => `${channel} (${words.term('mode', mode)})`);
  const nothing = words.say('onboarding.NONE');
  return [
    [words.say('settings.ZONE'), options.zone],
    [words.say('follow.ACCOUNT'), account?.name ?? nothing],
    [words.say('follow.UNDER'), options.firm?.name ?? nothing],
    [words.say('follow.CHANNEL'), channels.length > 0 ? channels.join(', ') : nothing],
    [words.say('follow.AT_RISK'), words.say('follow.OF_BALANCE', { percent: state.wish.percent })],
    [titleOf(words, 'handling'), wishSentence(state.wish, words)],
    [titleOf(words, 'test'), testRow(state.trial, words)],
  ];
}

function testRow(trial: Trial | null, words: Words): string {
  if (trial === null || trial.failed) return words.say('onboarding.NONE');
  return words.say('onboarding.TOOK', { ms: trial.stages.reduce((all, { ms }) => all + ms, 0) });
}

const changeable: readonly StepId[] = ['broker', 'provider', 'risk', 'handling'];

export function askReview(asking: Asking): Asked {
  const { words, options, state } = asking;
  const latest = state.trial ? trialBlocks(state.trial, words) : [];
  return ask(
    [...latest, ...aboutOf(words, 'review'), pairs(summaryRows(asking)), ...firmBlocks(options, words)],
    [
      offered('review', 'right', words.say('onboarding.RIGHT'), { style: 'primary' }),
      ...changeable
        .filter((step) => state.records[step] !== undefined)
        .map((step) =>
          offered(step, `again:${step}`, words.say('onboarding.AGAIN', { step: titleOf(words, step) }), {
            does: 'restart',
          }),
        ),
    ],
  );
}

export const askCompletion = ({ words }: Asking): Asked =>
  ask(aboutOf(words, 'completion'), [offered('completion', 'end', words.say('onboarding.END'), { style: 'primary' })]);
