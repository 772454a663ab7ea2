import type { Resolve } from '../json-schema.ts';
import { curlOf } from './curl.ts';
import { type Entry, jsonOf, type Parameter } from './readable.ts';
import { type FieldRow, rowOf, rowsOf } from './schema-words.ts';
import { streamExample, streamTopics, streamWords } from './stream-topics.ts';

interface CardParts {
  entry: Entry;
  entries: Entry[];
  origin: string;
  resolve: Resolve;
}

/** One action: what it does, a request to paste, where its ids come from, and every field of it. */
export function ActionCard({ entry, entries, origin, resolve }: CardParts) {
  const parameters = (entry.parameters ?? []).map(({ name, in: place, schema, required }) => {
    const row = rowOf(name, schema, required ?? false, resolve);
    return { ...row, name: `${name} (${place})` };
  });
  const answers = Object.entries(entry.responses).filter(([status]) => status !== 'default');
  const { requestBody } = entry;
  const body = requestBody ? (jsonOf(requestBody)?.example ?? {}) : undefined;
  const isStream = '101' in entry.responses;
  return (
    <article id={entry.operationId}>
      <h3>
        <b>{entry.method}</b> {entry.path}
      </h3>
      <p>{entry.summary}</p>
      <Example text={isStream ? streamExample(origin) : curlOf({ ...entry, body }, origin)} />
      <Origins parameters={entry.parameters ?? []} entries={entries} />
      {isStream ? <Topics entries={entries} /> : null}
      <details hidden={isStream}>
        <summary>Fields and answer</summary>
        <Fields title="Address and headers" rows={parameters} />
        <Fields title="Body" rows={bodyRows(jsonOf(requestBody), resolve)} />
        {answers.map(([status, answer]) => (
          <Fields title={`Answer ${status}`} rows={bodyRows(jsonOf(answer), resolve)} isAnswer />
        ))}
      </details>
    </article>
  );
}

function Example({ text }: { text: string }) {
  return (
    <div class="example">
      <pre>
        <code>{text}</code>
      </pre>
      <button type="button" class="copy" hidden>
        Copy
      </button>
    </div>
  );
}

function Origins({ parameters, entries }: { parameters: Parameter[]; entries: Entry[] }) {
  return (
    <>
      {parameters.map(({ name, example, 'x-from': source }) =>
        source ? (
          <p class="soft">
            <code>{String(example)}</code> is {name}: <code>{source.at}</code> of{' '}
            <ActionLink name={source.from} entries={entries} />
          </p>
        ) : null,
      )}
    </>
  );
}

export function ActionLink({ name, entries }: { name: string; entries: Entry[] }) {
  const found = entries.find(({ operationId }) => operationId === name);
  if (!found) return <>{name}</>;
  return <a href={`#${name}`}>{`${found.method.toUpperCase()} ${found.path}`}</a>;
}

function Topics({ entries }: { entries: Entry[] }) {
  return (
    <>
      <p>{streamWords}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">Topic</th>
            <th scope="col">When</th>
            <th scope="col">Ask then</th>
          </tr>
        </thead>
        <tbody>
          {streamTopics.map(({ topic, when, ask }) => (
            <tr>
              <td>
                <code>{topic}</code>
              </td>
              <td>{when}</td>
              <td>{ask === null ? 'nothing' : <ActionLink name={ask} entries={entries} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function bodyRows(body: ReturnType<typeof jsonOf>, resolve: Resolve): FieldRow[] {
  return body ? rowsOf(body.schema, resolve) : [];
}

function Fields({ title, rows, isAnswer }: { title: string; rows: FieldRow[]; isAnswer?: true }) {
  if (rows.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <table aria-label={title}>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Type</th>
            {isAnswer ? null : <th scope="col">Needed</th>}
            <th scope="col">Note</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <td>
                <code>{row.name}</code>
              </td>
              <td>{row.type}</td>
              {isAnswer ? null : <td>{row.required ? 'needed' : ''}</td>}
              <td>{row.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
