import { expect, it } from 'vitest';
import { type DeskBook, openDeskBook } from '../../../kit/desk-book.ts';
import { stories } from './stories.kit.ts';
import { tellAll } from './tell-all.kit.ts';

type Parts = Parameters<typeof openDeskBook>[0];

/* Whole trades, told to the last line: what was written down, said, offered and sent. A change of any of it shows here. */
it.each(Object.entries(stories))('%s', async (name, live) => {
  const desks: DeskBook[] = [];
  const pressed: string[] = [];
  live((parts: Parts) => {
    const desk = openDeskBook(parts);
    const tap: DeskBook['tap'] = (label, how) => {
      const came = desk.tap(label, how);
      pressed.push(`pressed ${label}: ${came}`);
      return came;
    };
    desks.push(desk);
    return { ...desk, tap };
  });
  const told = [...pressed, ...desks.map(tellAll)].join('\n');
  await expect(told).toMatchFileSnapshot(`../../../data/stories/${name.replaceAll(/\W+/g, '-')}.txt`);
});
