import type { Block, Choice } from '../core/chat.ts';

/** What is said to people, as HTML. Tone is never colour alone: the words say it too. */
export function Blocks({ blocks }: { blocks: Block[] }) {
  return (
    <>
      {blocks.map((block) => (
        <OneBlock block={block} />
      ))}
    </>
  );
}

function OneBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return (
        <h3 class="block-heading" data-tone={block.tone ?? 'plain'}>
          {block.text}
        </h3>
      );
    case 'text':
      return <p class={block.isFootnote ? 'block-text footnote' : 'block-text'}>{block.text}</p>;
    case 'pairs':
      return <Pairs rows={block.rows} />;
    case 'details':
      return (
        <details class="block-details">
          <summary>{block.title}</summary>
          <Pairs rows={block.rows} />
        </details>
      );
    case 'table':
      return <Table head={block.head} rows={block.rows} />;
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case 'picture':
      return <img class="block-picture" alt={block.alt} src={`data:${block.mime};base64,${block.data}`} />;
    case 'file':
      return (
        <p class="block-text">
          <a download={block.name} href={`data:${block.mime};base64,${block.data}`}>
            {block.name}
          </a>
        </p>
      );
  }
}

export function Pairs({ rows }: { rows: [string, unknown][] }) {
  return (
    <dl class="pairs">
      {rows.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const isFigure = /^\u2066?[-+−]?[\d.,\u00a0]+( ?%)?\u2069?$/;

/** Written down because a browser forgets that it is a table once it is laid out as something else. */
const roles = {
  table: { role: 'table' },
  row: { role: 'row' },
  head: { role: 'columnheader' },
  cell: { role: 'cell' },
} as const;

/** Where there is little room each row of many cells becomes a small list, its cells named by `data-label`. */
function Table({ head, rows }: { head: string[]; rows: string[][] }) {
  return (
    <table {...roles.table} class={head.length > 3 ? 'wide' : undefined}>
      <thead>
        <tr {...roles.row}>
          {head.map((name) => (
            <th {...roles.head} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr {...roles.row}>
            {row.map((cell, at) => (
              <td {...roles.cell} data-label={head[at]} class={isFigure.test(cell) ? 'figure' : undefined}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Choices({ choices }: { choices: Choice[] }) {
  if (choices.length === 0) return null;
  return (
    <div class="choices">
      {choices.map(({ id, label, style }) => (
        <button type="button" class={`button ${style}`} data-do="choose" data-choice={id} data-key={id}>
          {label}
        </button>
      ))}
    </div>
  );
}
