import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../bots/telegram/lines.ts';
import { longestText, partsOf } from '../../../bots/telegram/parts.ts';
import type { Block, Form } from '../../../src/core/chat.ts';
import { withoutDirection } from '../../../src/words/direction.ts';
import { readHtml } from '../../kit/telegram/read-html.ts';

const partsFor = (blocks: Block[], form: Form | null = null) => partsOf(linesOf({ blocks, form }));
const html = (...blocks: Block[]) => partsFor(blocks).join('<<>>');

describe('a message in Telegram', () => {
  it.each<[string, Block, string]>([
    ['a heading', { kind: 'heading', text: 'Filled' }, '<b>Filled</b>'],
    ['good news', { kind: 'heading', text: 'Filled', tone: 'good' }, '<b>✅ Filled</b>'],
    ['bad news', { kind: 'heading', text: 'Refused', tone: 'bad' }, '<b>⛔️ Refused</b>'],
    ['a wait', { kind: 'heading', text: 'Sent', tone: 'wait' }, '<b>⏳ Sent</b>'],
    ['text that looks like HTML', { kind: 'text', text: 'A <b> & C > D' }, 'A &lt;b&gt; &amp; C &gt; D'],
    ['a footnote', { kind: 'text', text: 'paper', isFootnote: true }, '<i>paper</i>'],
    [
      'pairs',
      {
        kind: 'pairs',
        rows: [
          ['Entry', '4058'],
          ['Stop', '4040'],
        ],
      },
      'Entry: <b>4058</b>\nStop: <b>4040</b>',
    ],
    ['a pair without a value', { kind: 'pairs', rows: [['Nothing open', '']] }, 'Nothing open'],
    [
      'details, closed',
      { kind: 'details', title: 'Details', rows: [['Trace', 'x1']] },
      '<blockquote expandable><b>Details</b>\nTrace: <b>x1</b></blockquote>',
    ],
    [
      'a table, row by row',
      {
        kind: 'table',
        head: ['Symbol', 'Lots', 'Result'],
        rows: [
          ['XAUUSD', '0.10', '+5.00'],
          ['EURUSD', '', ''],
        ],
      },
      '<b>XAUUSD</b>\nLots: 0.10 · Result: +5.00\n<b>EURUSD</b>',
    ],
    [
      'a table of numbered rows',
      { kind: 'table', head: ['leg', 'state'], rows: [['1', 'open']] },
      '<b>leg 1</b>\nstate: open',
    ],
    ['code', { kind: 'code', text: 'GOLD\nBUY' }, '<pre>GOLD\nBUY</pre>'],
    ['lines', { kind: 'text', text: 'one\ntwo' }, 'one\ntwo'],
  ])('shows %s', (_what, block, shown) => {
    expect(html(block)).toBe(shown);
  });

  it('has an empty line between its paragraphs, also around what is framed', () => {
    const code: Block = { kind: 'code', text: 'x' };
    expect(html({ kind: 'text', text: 'a' }, code, code)).toBe('a\n\n<pre>x</pre>\n\n<pre>x</pre>');
  });

  it('asks for the first line of a form', () => {
    const form: Form = {
      id: 'f.1',
      fields: [
        {
          name: 'size',
          label: 'Size',
          kind: 'choice',
          hint: 'of the account',
          options: [
            { id: 'a', label: '10,000' },
            { id: 'b', label: '25,000' },
          ],
        },
        { name: 'note', label: 'Note', kind: 'text' },
      ],
    };
    const [text] = partsFor([], form);
    expect(text).toBe('<b>✏️ Size</b>\n<i>of the account</i>\n1. 10,000\n2. 25,000');
    const example = { ...form, fields: [{ name: 'n', label: 'Balance', kind: 'number' as const, example: '25000' }] };
    expect(partsFor([], example)).toEqual(['<b>✏️ Balance</b>\n→ <code>25000</code>']);
  });

  it('that says nothing has no parts', () => {
    expect(
      partsFor([
        { kind: 'text', text: '' },
        { kind: 'pairs', rows: [] },
      ]),
    ).toEqual([]);
  });
});

describe('a message that is too long', () => {
  it('is cut between lines', () => {
    const rows = Array.from({ length: 300 }, (_, nth): [string, string] => [`Line ${nth}`, 'x'.repeat(20)]);
    const parts = partsFor([{ kind: 'details', title: 'All', rows }]);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) {
      expect(part).toMatch(/^<blockquote expandable>.*<\/blockquote>$/s);
      expect(readHtml(part).text.length).toBeLessThanOrEqual(longestText);
    }
  });

  it('is cut within a line only where the line is too long itself, and never within a sign', () => {
    const parts = partsFor([{ kind: 'text', text: '👍'.repeat(3_000) }]);
    expect(parts.map((part) => part.length)).toEqual([4_096, 1_904]);
    expect(parts.join('')).toBe('👍'.repeat(3_000));
  });

  it('has every isolate of a text from right to left end in the part, and the tag, it begins in', () => {
    const one = '\u2068XAUUSD\u2069 شراء \u2066\u20684050\u2069 → \u20684090\u2069\u2069، ';
    const parts = partsFor([
      { kind: 'heading', text: one.repeat(150) },
      { kind: 'text', text: one.repeat(150) },
    ]);
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) {
      expect(readHtml(part).text.length).toBeLessThanOrEqual(longestText);
      for (const piece of part.split(/<[^>]*>/)) {
        const begun = piece.match(/[\u2066-\u2068]/g)?.length ?? 0;
        expect(piece.match(/\u2069/g)?.length ?? 0).toBe(begun);
      }
    }
    const said = parts.map((part) => readHtml(part).text).join('');
    expect(withoutDirection(said).replaceAll('\n', '')).toBe(withoutDirection(one.repeat(300)));
  });

  const text = fc.string({ unit: fc.constantFrom('a', '<', '&', '>', ' ', '\n', '👍', '"'), maxLength: 200 });
  const rows = fc.array(fc.tuple(text, text), { maxLength: 4 });
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ kind: fc.constant('heading' as const), text }),
    fc.record({ kind: fc.constant('text' as const), text }),
    fc.record({ kind: fc.constant('pairs' as const), rows }),
    fc.record({ kind: fc.constant('details' as const), title: text, rows }),
    fc.record({ kind: fc.constant('code' as const), text }),
    fc.record({ kind: fc.constant('table' as const), head: fc.array(text), rows: fc.array(fc.array(text)) }),
  );

  it('is taken by the platform whatever it says: every part is whole, short enough, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), fc.integer({ min: 10, max: 200 }), (blocks, longest) => {
        const lines = linesOf({ blocks, form: null });
        const shown = partsOf(lines, longest).map((part) => readHtml(part).text);
        for (const each of shown) expect(each.length).toBeLessThanOrEqual(longest);
        const said = lines.flatMap(({ runs }) => runs.map((run) => run.text)).join('');
        expect(shown.join('').replaceAll('\n', '')).toBe(said.replaceAll('\n', ''));
      }),
    );
  });
});
