import { type Block, type Choice, heading, pairs, paragraph } from '../../core/chat.ts';
import type { Out } from '../../talk/flow.ts';
import { writeMoment } from '../../words/figures.ts';
import type { Words } from '../../words/words.ts';
import type { State, There } from './listen-state.ts';

type Ask = Extract<Out, { kind: 'ask' }>;
type Button = Pick<Choice, 'id' | 'label' | 'style'>;

const perPage = 8;
const secretWaitMs = 10 * 60_000;

/** What is asked at each stage. */
export function questionOf(state: State, { words, place }: There): Ask {
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
