import type { Block, Field, Form, Outgoing } from '../../src/core/chat.ts';

export interface Run {
  text: string;
  as?: 'b' | 'i' | 'code';
}

/** A line as a phone shows it. Lines in a row with the same `frame` stand in one. */
export interface Line {
  runs: Run[];
  frame?: { as: 'details' | 'code'; of: number };
}

const marks = { plain: '', good: '✅ ', bad: '⛔️ ', wait: '⏳ ' } as const;

/** What a message says, line by line: nothing is wider than a phone, so a table is a paragraph for each of its rows. */
export function linesOf({ blocks, form }: Pick<Outgoing, 'blocks' | 'form'>): Line[] {
  const paragraphs = [...blocks.map(linesOfBlock), linesOfForm(form)].filter((lines) => lines.length > 0);
  return paragraphs.flatMap((lines, nth) => (nth === 0 ? lines : [blank, ...lines]));
}

const blank: Line = { runs: [] };
const line = (...runs: Run[]): Line => ({ runs: runs.filter(({ text }) => text !== '') });
const plain = (text: string, as?: Run['as']): Line[] =>
  text === '' ? [] : text.split('\n').map((each) => line({ text: each, ...(as && { as }) }));
const pair = ([name, value]: readonly [string, string]): Line[] =>
  // A value of several lines keeps them, below its name.
  value.includes('\n')
    ? [line({ text: `${name}:` }), ...plain(value, 'b')]
    : [line({ text: value === '' ? name : `${name}: ` }, { text: value, as: 'b' })];

function linesOfBlock(block: Block, nth: number): Line[] {
  switch (block.kind) {
    case 'heading':
      return plain(`${marks[block.tone ?? 'plain']}${block.text}`, 'b');
    case 'text':
      return plain(block.text, block.isFootnote ? 'i' : undefined);
    case 'pairs':
      return block.rows.flatMap(pair);
    case 'details':
      return [line({ text: block.title, as: 'b' }), ...block.rows.flatMap(pair)].map((each) => ({
        ...each,
        frame: { as: 'details', of: nth },
      }));
    case 'table':
      return block.rows.flatMap((row) => linesOfRow(block.head, row));
    case 'code':
      return plain(block.text).map((each) => ({ ...each, frame: { as: 'code', of: nth } }));
    case 'picture':
    case 'file':
      return [];
  }
}

/** Its first cell, by its head where it is a bare number, then what stands under the other heads. */
function linesOfRow([ofFirst = '', ...head]: readonly string[], [first = '', ...rest]: readonly string[]): Line[] {
  const name = /^\d+$/.test(first) ? `${ofFirst} ${first}`.trim() : first;
  const cells = rest.flatMap((cell, nth) => {
    const above = head[nth] ?? '';
    return cell === '' ? [] : [above === '' ? cell : `${above}: ${cell}`];
  });
  return [line({ text: name, as: 'b' }), ...(cells.length > 0 ? [line({ text: cells.join(' · ') })] : [])];
}

/** There are no forms here: the first of its lines is asked for, and what is typed answers it. */
function linesOfForm(form: Form | null): Line[] {
  const field = form?.fields[0];
  return field ? linesOfField(field) : [];
}

function linesOfField({ label, hint = '', example = '', options = [] }: Field): Line[] {
  return [
    line({ text: `✏️ ${label}`, as: 'b' }),
    ...plain(hint, 'i'),
    ...(example === '' ? [] : [line({ text: '→ ' }, { text: example, as: 'code' })]),
    ...options.map((option, nth) => line({ text: `${nth + 1}. ${option.label}` })),
  ];
}
