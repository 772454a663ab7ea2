import { type Choice, heading, pairs, paragraph } from '../../core/chat.ts';
import type { Out } from '../../talk/flow.ts';
import type { Words } from '../../words/words.ts';
import type { State } from './follow-state.ts';
import { mode, saySignals } from './lately.ts';

/** No channel is called so: ids have no such sign. */
export const newHook = '+hook';

type Ask = Extract<Out, { kind: 'ask' }>;

/** What is asked at each stage. */
export function questionOf(state: State, words: Words): Ask {
  switch (state.stage) {
    case 'feed':
      return question(words.say('follow.WHICH'), words.say('follow.WHICH_MORE'), {
        choices: [
          ...state.feeds,
          ...(state.showsOnce ? [{ id: newHook, label: words.say('follow.NEW_HOOK') }] : []),
        ].map((feed) => ({ ...feed, style: 'plain' as const })),
      });
    case 'hook':
      return question(words.say('follow.NEW_HOOK'), words.say('follow.HOOK_MORE'), {
        fields: [{ name: 'name', label: words.say('follow.NAME'), kind: 'text', most: 60, example: 'TradingView' }],
      });
    case 'hooked':
      return {
        kind: 'ask',
        blocks: [
          heading(words.say('follow.HOOKED', { feed: state.feed?.label ?? '' }), 'good'),
          paragraph(words.say('follow.POST_TO', { address: state.hook?.address ?? '' })),
          ...(state.hook ? [{ kind: 'code' as const, text: '', secret: state.hook.secret.secret }] : []),
          paragraph(words.say('follow.SECRET_MORE')),
        ],
        choices: [{ id: 'on', label: words.say('follow.DO'), style: 'primary' }],
      };
    case 'account':
      return question(words.say('follow.INTO', { feed: state.feed?.label ?? '' }), '', {
        choices: accountChoices(state, words),
      });
    case 'new':
      return question(words.say('follow.NEW'), words.say('follow.NEW_MORE'), {
        fields: [
          {
            name: 'name',
            label: words.say('follow.NAME'),
            kind: 'text',
            most: 60,
            example: words.say('follow.NAME_SUCH'),
          },
          {
            name: 'balance',
            label: words.say('follow.BALANCE'),
            kind: 'number',
            least: 100,
            most: 10_000_000,
            example: '10000',
          },
          { name: 'profile', label: words.say('follow.RULES'), kind: 'choice', options: state.profiles },
        ],
      });
    case 'risk':
      return question(words.say('follow.RISK'), words.say('follow.RISK_MORE'), {
        choices: ['0.5', '1', '2'].map((id) => ({ id, label: `${id} %`, style: 'plain' })),
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
    case 'mode':
      return question(words.say('follow.MODE'), '', {
        choices: mode.options.map((id) => ({ id, label: words.term('mode', id), style: 'plain' })),
      });
    default:
      return {
        kind: 'ask',
        blocks: [
          heading(words.say('follow.SURE'), 'wait'),
          pairs(summaryOf(state, words)),
          ...saySignals(state, words),
        ],
        choices: [{ id: 'do', label: words.say('follow.DO'), style: 'primary' }],
        waitMs: 3_600_000,
      };
  }
}

function question(title: string, more: string, asked: Pick<Ask, 'choices' | 'fields'>): Ask {
  return { kind: 'ask', blocks: [heading(title, 'wait'), ...(more ? [paragraph(more)] : [])], ...asked };
}

function accountChoices({ accounts, taken, feed }: State, words: Words): Pick<Choice, 'id' | 'label' | 'style'>[] {
  const free = accounts.filter(({ id }) => !taken.includes(`${feed?.id} ${id}`));
  return [
    ...free.map(({ id, name }) => ({ id, label: name, style: 'plain' as const })),
    { id: '', label: words.say('follow.NEW'), style: 'plain' },
  ];
}

export function summaryOf({ feed, account: into, opens, percent, mode: how }: State, words: Words): [string, string][] {
  const rows: [string, string][] = [
    [words.say('follow.CHANNEL'), feed?.label ?? ''],
    [words.say('follow.ACCOUNT'), into?.name ?? ''],
  ];
  if (opens)
    rows.push(
      [words.say('follow.OPENED_WITH'), words.say('follow.PAPER', { balance: opens.balance, currency: 'USD' })],
      [words.say('follow.UNDER'), opens.profile],
    );
  return [
    ...rows,
    [words.say('follow.AT_RISK'), words.say('follow.OF_BALANCE', { percent })],
    [words.say('follow.SIGNAL'), words.term('moded', how)],
  ];
}
