import { expect, it } from 'vitest';
import { type DeskBook, openDeskBook } from '../../../kit/desk-book.ts';
import { rarer } from './rarer.kit.ts';
import { type Parts, stories } from './stories.kit.ts';
import { tellAll, tellEach } from './tell-all.kit.ts';

/* Whole trades, told to the last line: what was said and offered at each step, written down and sent. A change of any of it shows here. */
it.each(Object.entries({ ...stories, ...rarer }))('%s', async (name, live) => {
  const desks: DeskBook[] = [];
  const steps: string[] = [];
  live((parts: Parts) => {
    const desk = openDeskBook(parts);
    desks.push(desk);
    return tellEach(desk, steps);
  });
  const told = [...steps, '===', ...desks.map(tellAll)].join('\n');
  await expect(told).toMatchFileSnapshot(`../../../data/stories/${name.replaceAll(/\W+/g, '-')}.txt`);
});
