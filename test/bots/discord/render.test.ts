import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandsOf } from '../../../bots/discord/commands.ts';
import { componentsOf } from '../../../bots/discord/components.ts';
import { cut, plain } from '../../../bots/discord/markdown.ts';
import { messagesOf } from '../../../bots/discord/messages.ts';
import { modalOf } from '../../../bots/discord/modal.ts';
import { table } from '../../../bots/discord/table.ts';
import {
  type Block,
  type Choice,
  details,
  type Field,
  footnote,
  heading,
  pairs,
  paragraph,
} from '../../../src/core/chat.ts';
import { catalogues } from '../../../src/words/catalogues.ts';
import { withoutDirection } from '../../../src/words/direction.ts';
import { languages } from '../../../src/words/language.ts';
import { toldOf } from '../../../src/words/told-of.ts';
import { words } from '../../../src/words/words.ts';
import { checkCommands, checkMessage, checkModal } from '../../kit/discord/limits.ts';

const data = Buffer.from('bytes').toString('base64');
const messages = (blocks: Block[], choices: Choice[] = []) => messagesOf({ blocks, choices, form: null });
const embeds = (...blocks: Block[]) => messages(blocks).flatMap((part) => part.embeds);
const choices = (count: number): Choice[] =>
  Array.from({ length: count }, (_, nth) => ({ id: `c${nth}`, label: `Channel ${nth}`, style: 'plain' }));

describe('a card', () => {
  it('has its heading as title, coloured by its tone, and what follows below', () => {
    expect(embeds(heading('Filled', 'good'), paragraph('at 4060'), footnote('by the broker'))).toEqual([
      { title: 'Filled', color: 0x16a34a, description: 'at 4060\n-# by the broker' },
    ]);
  });

  it('has pairs side by side, and the words that follow them below', () => {
    expect(
      embeds(
        heading('Trade'),
        pairs([
          ['Stop', '4050'],
          ['', ''],
        ]),
        paragraph('more'),
      ),
    ).toEqual([
      {
        title: 'Trade',
        color: 0x64748b,
        fields: [
          { name: 'Stop', value: '4050', inline: true },
          { name: '\u200b', value: '–', inline: true },
          { name: '\u200b', value: 'more', inline: false },
        ],
      },
    ]);
  });

  it('covers details until they are tapped', () => {
    expect(embeds(details('Details', [['rule', 'DAILY_LOSS']]))[0]?.fields).toEqual([
      { name: 'Details', value: '||rule: DAILY\\_LOSS||', inline: false },
    ]);
  });

  it('shows a picture in a card of its own, and a drawing as a file with its words', () => {
    const [part] = messages([
      heading('Curve'),
      { kind: 'picture', alt: 'rising', mime: 'image/png', data },
      { kind: 'picture', alt: 'falling', mime: 'image/svg+xml', data },
      { kind: 'file', name: 'log of today.csv', mime: 'text/csv', data },
    ]);
    expect(part?.embeds.map(({ image, description }) => image?.url ?? description)).toEqual([
      undefined,
      'attachment://picture-1.png',
      'falling',
    ]);
    expect(part?.files.map(({ name }) => name)).toEqual(['picture-1.png', 'picture-2.svg', 'log_of_today.csv']);
  });
});

describe('words', () => {
  it.each([
    ['DAILY_LOSS *now*', 'DAILY\\_LOSS \\*now\\*'],
    ['# no heading', '\\# no heading'],
    ['1. no list', '1\\. no list'],
    ['- 5 USD', '\\- 5 USD'],
    ['-5 USD', '-5 USD'],
    ['a `tick` ||hidden||', 'a \\`tick\\` \\|\\|hidden\\|\\|'],
    ['<@123> [here](there)', '\\<@123> \\[here\\](there)'],
    ['see https://a.example/b_c_d now_', 'see https://a.example/b_c_d now\\_'],
  ])('%j are shown as they are: %j', (text, shown) => {
    expect(plain(text)).toBe(shown);
  });

  it('are cut between lines, never within a character or before what is escaped', () => {
    expect(cut('first line\nsecond line', 15)).toEqual(['first line', 'second line']);
    expect(cut('abc\\_d', 4)).toEqual(['abc', '\\_d']);
    expect(cut('ab😀c', 3)).toEqual(['ab', '😀c']);
    expect(cut('short', 10)).toEqual(['short']);
  });
});

describe('a table', () => {
  it('has columns where a phone shows them', () => {
    expect(
      table(
        ['a', 'lots'],
        [
          ['XAUUSD', '0.10'],
          ['EURUSD', '1'],
        ],
      ),
    ).toBe('```\na       lots\nXAUUSD  0.10\nEURUSD  1\n```');
  });

  it('has a line for each row where it is too wide', () => {
    const wide = [['/positions', 'Shows what is open on every account, as its broker reports it now']];
    expect(table(['command', 'does'], wide)).toBe(`**/positions** ${wide[0]?.[1]}`);
    const rows = [['XAUUSD', 'Paper account of the evaluation', '0.10', '']];
    expect(table(['symbol', 'account', 'lots', 'stop'], rows)).toBe(
      '**XAUUSD**\naccount: Paper account of the evaluation · lots: 0.10',
    );
  });
});

describe('buttons', () => {
  it('stand five in a row', () => {
    expect(componentsOf(choices(7), null).map(({ components }) => components.length)).toEqual([5, 2]);
  });

  it('are lists to choose from where there are more than twenty-five', () => {
    const rows = componentsOf(choices(30), null);
    expect(rows.map(({ components: [menu] }) => (menu?.type === 3 ? menu.options.length : 0))).toEqual([25, 5]);
  });

  it('stand below the last of several messages', () => {
    const parts = messages([paragraph('word '.repeat(3_000))], choices(1));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map(({ components }) => components.length)).toEqual([...parts.slice(1).map(() => 0), 1]);
  });
});

describe('a form', () => {
  const field = (more: Partial<Field> = {}): Field => ({ name: 'name', label: 'Your login', kind: 'text', ...more });

  it('is opened by a button that says what it asks for', () => {
    const [row] = componentsOf([], { id: 'f.1', fields: [field(), field({ name: 'more', label: 'Server' })] });
    expect(row?.components).toMatchObject([{ custom_id: 'form:f.1', label: '✎ Your login, Server' }]);
  });

  it.each([
    ['a file', [field({ kind: 'file' })]],
    ['six lines', Array.from({ length: 6 }, (_, nth) => field({ name: `n${nth}` }))],
    ['nothing', []],
  ])('that asks for %s is answered by typing', (_what, fields) => {
    expect(componentsOf([], { id: 'f.1', fields })).toEqual([]);
  });

  it('fits into what a dialogue may hold, whatever it asks for', () => {
    const fields = fc.array(
      fc.record({
        name: fc.constantFrom('login', 'password', 'server', 'note', 'risk'),
        label: fc.string({ maxLength: 80 }),
        kind: fc.constantFrom('text' as const, 'number' as const, 'secret' as const, 'date' as const),
        example: fc.string({ maxLength: 200 }),
        least: fc.integer({ min: -5, max: 50 }),
        most: fc.integer({ min: 50, max: 9_000 }),
      }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(fields, (some) => {
        const named = some.map((one, nth) => ({ ...one, name: `${one.name}${nth}` }));
        checkModal(modalOf({ id: 'conversation_1.2', fields: named }));
      }),
    );
  });
});

describe('whatever is said', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 6_000 }),
    fc.constant('x_'.repeat(4_000)),
  );
  const rows = fc.array(fc.tuple(text, text), { maxLength: 40 });
  const block: fc.Arbitrary<Block> = fc.oneof(
    text.map((words) => heading(words, 'wait')),
    text.map(paragraph),
    text.map(footnote),
    rows.map(pairs),
    fc.tuple(text, rows).map(([title, some]) => details(title, some)),
    fc
      .array(fc.array(text, { minLength: 3, maxLength: 3 }), { maxLength: 30 })
      .map((some) => ({ kind: 'table' as const, head: ['a', 'b', 'c'], rows: some })),
    text.map((words) => ({ kind: 'code' as const, text: words })),
    fc
      .constantFrom('image/png' as const, 'image/svg+xml' as const)
      .map((mime) => ({ kind: 'picture' as const, alt: 'x', mime, data })),
    text.map((name) => ({ kind: 'file' as const, name, mime: 'text/plain', data })),
  );

  it('fits into messages that Discord takes', () => {
    const said = fc.tuple(fc.array(block, { maxLength: 12 }), fc.nat({ max: 140 }));
    fc.assert(
      fc.property(said, ([blocks, count]) => {
        for (const part of messages(blocks, choices(count))) {
          const { content, files } = part;
          const body = {
            embeds: part.embeds,
            components: part.components,
            ...(content === undefined ? {} : { content }),
          };
          checkMessage(
            body,
            files.map(({ name }) => name),
            true,
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  it('the check sees what does not', () => {
    const long = { description: 'x'.repeat(4_097) };
    expect(() => checkMessage({ embeds: [long] }, [], true)).toThrow('Invalid Form Body');
    expect(() => checkMessage({ embeds: Array(2).fill({ description: 'x'.repeat(3_001) }) }, [], true)).toThrow();
    expect(() => checkMessage({}, [], true)).toThrow('Cannot send an empty message');
  });
});

describe('the menu', () => {
  const menu = ['positions', 'close', 'panic'].map((name) => ({
    name,
    ...toldOf(words('en'), name),
    also: Object.fromEntries(languages.map((language) => [language, toldOf(words(language), name)])),
  }));

  it('is told in the languages Discord has, with names that stay', () => {
    const commands = commandsOf(menu);
    checkCommands(commands);
    const panic = commands.find(({ name }) => name === 'panic');
    expect(Object.keys(panic?.description_localizations ?? {})).toEqual(['es-ES', 'es-419', 'ru', 'id']);
    expect(panic?.description_localizations?.ru).toMatch(/^Останавливает всё.{1,85}…$/);
    const close = commands.find(({ name }) => name === 'close');
    expect(close?.options?.[0]?.description_localizations?.id).toBe('[trade] [tp2] [50% | 0.05 lots]');
    const steering = commands.filter(({ name }) => ['channel', 'start', 'help', 'back', 'skip'].includes(name));
    expect(steering.every((each) => each.description_localizations?.['es-ES'])).toBe(true);
  });

  it('holds the limits for every command there is, in every language', () => {
    const all = Object.keys(catalogues.en.does).flatMap((name) =>
      name === 'other'
        ? []
        : [
            {
              ...menu[0],
              ...toldOf(words('en'), name),
              name,
              also: Object.fromEntries(languages.map((each) => [each, toldOf(words(each), name)])),
            },
          ],
    );
    expect(all.length).toBeGreaterThan(40);
    checkCommands(commandsOf(all));
    for (const { also } of all)
      for (const { does } of Object.values(also)) expect(does.length >= 1 && does.length <= 256).toBe(true);
  });
});

describe('text from right to left', () => {
  const one = '\u2068XAUUSD\u2069 شراء \u2066\u20684050\u2069 → \u20684090\u2069\u2069، ';

  it('is cut with every isolate ended in the piece it begins in', () => {
    const pieces = cut(one.repeat(300), 2_000);
    expect(pieces.length).toBeGreaterThan(2);
    for (const piece of pieces) {
      expect(piece.length).toBeLessThanOrEqual(2_000);
      expect(piece.match(/\u2069/g)?.length).toBe(piece.match(/[\u2066-\u2068]/g)?.length);
    }
    expect(withoutDirection(pieces.join(''))).toBe(withoutDirection(one.repeat(300)));
  });

  it('stands in lines, not in columns: its letters have no one width', () => {
    expect(table(['الرمز', 'اللوت'], [['XAUUSD', '0.1']])).toBe('**XAUUSD** 0.1');
    expect(table(['Symbol', 'Lots'], [['XAUUSD', '0.1']])).toContain('```');
  });
});
