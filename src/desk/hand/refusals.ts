import { defineRefusals, wording } from '../../core/outcome.ts';
import { words } from '../../words/words.ts';
import type { NoteCode } from '../cards/notes.ts';

export const handRefusals = defineRefusals({
  TRADE_UNKNOWN: wording(
    404,
    (f: { trade: string }) =>
      `Nothing called ${f.trade} is open or waits on this desk; /positions and /orders show what does.`,
  ),
  NOTHING_MEANT: wording(404, (f: { what: string }) => `There is nothing ${f.what}.`),
  WHICH_TRADE: wording(
    409,
    (f: { trades: { name: string; what: string }[] }) =>
      `Which one is meant? Name it:\n${f.trades.map(({ name, what }) => `${name} · ${what}`).join('\n')}`,
  ),
  TRADE_ENDED: wording(
    409,
    (_: { trade: string }) => 'It has ended meanwhile: nothing of it is open or waits, so nothing was done.',
  ),
  SO_ALREADY: wording(409, (_: object) => 'That is so already, or on its way: nothing was done.'),
  NOTHING_TO_CHANGE: wording(409, (f: { note: NoteCode }) => words('en').sayStored(`note.${f.note}`, {})),
  BEING_REPLACED: wording(
    409,
    (_: object) => 'Its order is just being taken back to be placed anew; ask again in a moment, or cancel it.',
  ),
  PART_TOO_SMALL: wording(
    409,
    (f: { part: string; rest: string; least: string }) =>
      `Closing ${f.part} lots would leave ${f.rest}, and this broker takes and keeps no less than ${f.least} in one. Nothing was done: close all of it, or leave it.`,
  ),
  PART_TOO_LARGE: wording(
    409,
    (f: { lots: string; open: string }) =>
      `${f.lots} lots are not a part of the ${f.open} that are open; close all of it instead.`,
  ),
  WHICH_LEG: wording(
    409,
    (f: { legs: { name: string; lots: string; target: string }[] }) =>
      `Of which leg? It has several:\n${f.legs.map(({ name, lots, target }) => `${name} · ${lots} lots, target ${target}`).join('\n')}`,
  ),
  LEVEL_PASSED: wording(
    409,
    (f: { level: string; value: string; price: string }) =>
      `A ${f.level} at ${f.value} is past the price of ${f.price} already. Nothing was done.`,
  ),
  RULE_AGAINST: wording(
    409,
    (f: { found: { rule: string; sentence: string }[] }) =>
      `Nothing was changed. ${f.found.map(({ rule, sentence }) => `${rule}: ${sentence}`).join(' ')}`,
  ),
  OPENED_ELSEWHERE: wording(
    409,
    (f: { id: string }) => `${f.id} was opened elsewhere: here it can be closed or cancelled whole, and nothing else.`,
  ),
  CURSOR_UNKNOWN: wording(422, (_: object) => 'That cursor is none of this list.'),
  BAD_COMMAND: wording(422, (f: { problem: string; usage: string }) => `${f.problem} Usage: ${f.usage}`),
});
