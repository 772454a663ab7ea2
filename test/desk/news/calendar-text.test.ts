import { describe, expect, it } from 'vitest';
import { CalendarProblem } from '../../../src/desk/news/calendar-problem.ts';
import { parseCalendar } from '../../../src/desk/news/calendar-text.ts';

const at = Date.UTC(2026, 2, 6, 13, 30);
const payrolls = { at, currencies: ['USD'], impact: 'high', title: 'Non-farm payrolls' };
const plain = { at, currency: 'USD', impact: 'high', title: 'Non-farm payrolls' };
const weekly = {
  title: 'Non-farm payrolls',
  country: 'USD',
  date: '2026-03-06T08:30:00-05:00',
  impact: 'High',
  forecast: '70K',
  previous: '130K',
};
const parse = (...events: object[]) => parseCalendar(JSON.stringify(events));

describe('the text of a calendar', () => {
  it.each<[string, object]>([
    ['in our own form', plain],
    ['with a moment in words', { ...plain, at: '2026-03-06T13:30:00Z' }],
    ['with several currencies', { ...plain, currency: undefined, currencies: ['usd'] }],
    ['in the form of the public weekly lists', weekly],
    ['with an offset of another zone', { ...weekly, date: '2026-03-06T14:30:00+01:00' }],
    ['with spaces and line breaks in its words', { ...weekly, title: ' Non-farm\n payrolls ', country: ' usd ' }],
  ])('is understood %s', (_, event) => {
    expect(parse(event)).toEqual([payrolls]);
  });

  it.each([
    ['High', 'high'],
    ['Medium', 'medium'],
    ['Low', 'low'],
    ['Holiday', 'low'],
    ['Non-Economic', 'low'],
  ])('knows the impact %s as %s', (word, impact) => {
    expect(parse({ ...weekly, impact: word })[0]).toMatchObject({ impact });
  });

  it('takes an event of all countries as one of every currency', () => {
    expect(parse({ ...weekly, country: 'All' })[0]).toMatchObject({ currencies: ['*'] });
  });

  it('is sorted by time, and its words are cut to what a page can show', () => {
    const events = parse({ ...plain, at: at + 1, title: 'x'.repeat(500) }, plain);
    expect(events.map((event) => [event.at, event.title.length])).toEqual([
      [at, 17],
      [at + 1, 120],
    ]);
  });

  it.each<[string, unknown]>([
    ['nothing', []],
    ['no list', { events: [plain] }],
    ['more than anybody needs', Array.from({ length: 5_001 }, () => plain)],
    ['seconds in place of milliseconds', [{ ...plain, at: at / 1_000 }]],
    ['a moment without a zone', [{ ...weekly, date: '2026-03-06T08:30:00' }]],
    ['a day that does not exist', [{ ...weekly, date: '2026-02-30T08:30:00Z' }]],
    ['an impact nobody knows', [{ ...plain, impact: 'enormous' }]],
    ['an impact that is a name of every object', [{ ...plain, impact: 'constructor' }]],
    ['no currency', [{ ...plain, currency: undefined }]],
    ['a country in place of a currency', [{ ...weekly, country: 'United States' }]],
    ['a moment that is no number', [{ ...plain, at: null }]],
  ])('is refused as a whole with %s', (_, given) => {
    expect(() => parseCalendar(JSON.stringify(given))).toThrow(CalendarProblem);
  });

  it('is not taken in part: the event that cannot be understood is named', () => {
    expect(() => parse(plain, { ...plain, impact: 'enormous' })).toThrow('event 2 cannot be understood: impact');
  });

  it.each(['', 'not json', '[{"at":', '\uFEFF'])('%j is not JSON', (text) => {
    expect(() => parseCalendar(text)).toThrow('it is not JSON');
  });
});
