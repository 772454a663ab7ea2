import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { CalendarProblem } from '../../desk/news/calendar-problem.ts';
import { tell } from '../../words/words.ts';
import { maxCalendarBytes, tooLarge } from '../calendar-limits.ts';

/** A plain file and nothing else: a pipe or a device could keep its reader waiting, or never end. */
export async function readCalendarText(path: string): Promise<string> {
  // Without waiting for whoever writes into it, should it be a pipe after all.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const { size, isPlain } = await file.stat().then((found) => ({ size: found.size, isPlain: found.isFile() }));
    if (!isPlain) throw new CalendarProblem(tell('calendar.NO_FILE'));
    if (size > maxCalendarBytes) throw tooLarge();
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}
