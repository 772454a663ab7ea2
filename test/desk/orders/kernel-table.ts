import { next, rules } from '../../../src/desk/orders/next.ts';
import type { Step } from '../../../src/desk/orders/next-types.ts';
import {
  type AnsweredCell,
  accountNames,
  answer,
  type Cell,
  cells,
  lives,
  seenNames,
  triedNames,
  wayNames,
} from './cells.ts';

export const tablePath = 'docs/kernel.md';

const numberOf = (rule: string): number => rules.findIndex(({ name }) => name === rule) + 1;

function doing(step: Step): string {
  const alarm = 'alarm' in step && step.alarm ? ` ! ${step.alarm}` : '';
  switch (step.do) {
    case 'send':
      return `**${step.draft.op}**${alarm}`;
    case 'wait':
      return `waits: ${step.for}${alarm}`;
    case 'end':
      return `ends: ${step.how}`;
    case 'yield':
      return `yields ${step.field}`;
    case 'settled':
      return 'settled';
  }
}

const said = ({ step }: AnsweredCell): string => `${doing(step)} ·${numberOf(step.rule)}`;
const row = (items: readonly (string | number)[]): string => `| ${items.join(' | ')} |`;
const head = (items: readonly string[]): string[] => [row(items), row(items.map(() => '---'))];

/** The same answers at several commands under way are one line. */
function plainTable(seen: Cell['seen'], find: (cell: Cell) => AnsweredCell): string[] {
  const lines = new Map<string, string[]>();
  for (const way of wayNames) {
    const line = lives.map((life) => said(find({ life, seen, way, tried: 'nothing', account: 'hedging' }))).join(' | ');
    lines.set(line, [...(lines.get(line) ?? []), way]);
  }
  return [`### ${seen}`, '', ...head(['under way', ...lives])].concat(
    [...lines].map(([line, names]) => `| ${names.join(', ')} | ${line} |`),
    '',
  );
}

/** Only where the answer is another one than in the plain cell. */
function differences(field: 'tried' | 'account', find: (cell: Cell) => AnsweredCell): string[] {
  const plain = { tried: 'nothing', account: 'hedging' };
  const names = (field === 'tried' ? triedNames : accountNames).filter((name) => name !== plain[field]);
  const found = new Map<string, Set<string>[]>();
  for (const name of names) {
    for (const seen of seenNames)
      for (const way of wayNames)
        for (const life of lives) {
          const usual = said(find({ ...plain, seen, way, life }));
          const other = said(find({ ...plain, [field]: name, seen, way, life }));
          if (usual === other) continue;
          const key = [name, usual, other].join(' | ');
          const sets = found.get(key) ?? [new Set(), new Set(), new Set()];
          for (const [at, item] of [seen, way, life].entries()) sets[at]?.add(item);
          found.set(key, sets);
        }
  }
  const lines = [...found].map(([key, sets]) => {
    const [name = '', usual = '', other = ''] = key.split(' | ');
    return row([name, ...sets.map((set) => [...set].join(', ')), usual, other]);
  });
  return [...head([field, 'seen', 'under way', 'wanted', 'by itself', 'then']), ...lines, ''];
}

/** Every cell with the rule that answers it, as a page. */
export function kernelTable(ask: typeof next = next): string {
  const answered = new Map<string, AnsweredCell>();
  const keyOf = ({ seen, way, life, tried, account }: Cell) => [seen, way, life, tried, account].join('|');
  for (const cell of cells) answered.set(keyOf(cell), answer(cell, ask));
  const find = (cell: Cell): AnsweredCell => answered.get(keyOf(cell)) ?? answer(cell, ask);
  const counts = rules.map(({ name }) => [...answered.values()].filter(({ step }) => step.rule === name).length);
  return [
    '# What the kernel does',
    '',
    'Written by `npm run kernel` from `src/desk/orders/next*.ts`; a test compares. A leg is what is wanted, what the broker shows and what',
    'is under way; the first rule that has an answer gives it. `·n` is the number of the rule, `!` an alarm that goes with it.',
    '',
    '## The rules, in their order',
    '',
    ...head(['', 'rule', `of ${cells.length} cells`]),
    ...rules.map(({ name }, at) => row([at + 1, name, counts[at] ?? 0])),
    '',
    '## Nothing tried before, on a hedging account',
    '',
    'Across: what is wanted. Down: what is under way. One table for each thing the broker shows.',
    '',
    ...seenNames.flatMap((seen) => plainTable(seen, find)),
    '## What was tried before makes a difference',
    '',
    ...differences('tried', find),
    '## The account makes a difference',
    '',
    ...differences('account', find),
  ].join('\n');
}
