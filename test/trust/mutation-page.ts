import { wilson } from '../score/calibration.ts';
import type { Draw } from './mutation-draw.ts';
import type { Room } from './mutation-rooms.ts';
import { type FileFate, shareOf, tableOf, togetherOf } from './mutation-table.ts';
import { wordsOn } from './mutation-words.ts';
import { writeSection } from './page.ts';

const page = {
  file: 'docs/mutation.md',
  intro: `# Every small mistake

Each small mistake that Stryker knows (a condition turned round, a sign changed, a text emptied, a line left out) is put into a room, one at a
time, and the room's own tests must see it; those that nobody saw are listed with what they are. Each part of this page is written by the command
it names; [planted.md](planted.md) shows larger mistakes and who finds them.`,
};

interface Measured {
  name: string;
  room: Room;
  draw: Draw;
  fates: readonly FileFate[];
  /** where it stood when it was begun */
  commit: string;
}

/** The part of a room: its words, a table of its files and what nobody saw in each. */
export function writeRoom({ name, room, draw, fates, commit }: Measured): void {
  const { source, tests, also = [], without = [] } = room;
  const { found, all } = togetherOf(fates);
  const isWhole = draw.percent >= 100;
  const of = isWhole ? `${all} mistakes` : `${all} mistakes, drawn from all with seed ${draw.seed},`;
  const [low, high] = wilson(found, all).map((share) => `${(share * 100).toFixed(1)} %`);
  const between = isWhole ? '' : `; of all between ${low} and ${high}, by Wilson's interval with 95 %`;
  const more = [`test/${tests}`, ...also.map((one) => `test/${one}`)].map((one) => `\`${one}\``).join(', ');
  const left = without.length === 0 ? '' : `, without ${without.map((one) => `\`${one}\``).join(', ')}`;
  const drawn = isWhole ? '' : ` --percent ${draw.percent} --seed ${draw.seed}`;
  const missed = fates.filter(({ survivors }) => survivors.length > 0);
  writeSection(page, {
    title: source,
    commit,
    command: `npm run trust:mutation -- ${name}${drawn} --write`,
    lines: [
      `${found} of ${of} are seen (${shareOf({ found, all })}${between}) by the tests in ${more}${left}.`,
      '',
      wordsOn(name),
      '',
      ...tableOf(fates),
      ...missed.flatMap(({ path, survivors }) => ['', `Not seen in ${path}:`, '', '```', ...survivors, '```']),
    ],
  });
}
