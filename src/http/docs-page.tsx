import type { RefusalTable } from '../core/outcome.ts';
import { type JsonSchema, type Resolve, resolver } from './json-schema.ts';
import { problemAnchor, problemTitle } from './problem.ts';
import { type FieldRow, rowOf, rowsOf } from './schema-words.ts';

interface Parameter {
  in: string;
  name: string;
  required?: boolean;
  schema: JsonSchema;
}

interface Body {
  content: Record<string, { schema: JsonSchema }>;
}

interface Operation {
  operationId: string;
  summary: string;
  tags: string[];
  parameters?: Parameter[];
  requestBody?: Body;
  responses: Record<string, Body>;
}

export interface ReadableDocument {
  info: { title: string; version: string; description: string };
  paths: Record<string, Record<string, Operation>>;
}

interface Entry extends Operation {
  method: string;
  path: string;
}

/** The API for people, made from the same document that programs read. No script, nothing from elsewhere. */
export function DocsPage({ document, refusals }: { document: ReadableDocument; refusals: RefusalTable }) {
  const entries: Entry[] = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ ...operation, method, path })),
  );
  const groups = [...new Set(entries.flatMap((entry) => entry.tags))];
  const resolve = resolver(document);
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${document.info.title} API`}</title>
        <link rel="stylesheet" href="/docs/style.css" />
      </head>
      <body>
        <main>
          <h1>{`${document.info.title} API`}</h1>
          <p class="intro">{document.info.description}</p>
          <p>
            Version {document.info.version} · for programs: <a href="/openapi.json">openapi.json</a> ·{' '}
            <a href="#problems">problems</a>
          </p>
          <nav aria-label="Actions">
            <ul>
              {entries.map((entry) => (
                <li>
                  <a href={`#${entry.operationId}`}>{entry.summary}</a>
                </li>
              ))}
            </ul>
          </nav>
          {groups.map((group) => (
            <section aria-label={group}>
              <h2>{group}</h2>
              {entries
                .filter((entry) => entry.tags.includes(group))
                .map((entry) => (
                  <ActionCard entry={entry} resolve={resolve} />
                ))}
            </section>
          ))}
          <ProblemTable refusals={refusals} />
        </main>
      </body>
    </html>
  );
}

function ActionCard({ entry, resolve }: { entry: Entry; resolve: Resolve }) {
  const parameters = (entry.parameters ?? []).map(({ name, in: place, schema, required }) => {
    const row = rowOf(name, schema, required ?? false, resolve);
    return { ...row, name: `${name} (${place})` };
  });
  const answers = Object.entries(entry.responses).filter(([status]) => status !== 'default');
  return (
    <article id={entry.operationId}>
      <h3>
        <b>{entry.method}</b> {entry.path}
      </h3>
      <p>{entry.summary}</p>
      <Fields title="Address and headers" rows={parameters} />
      <Fields title="Body" rows={bodyRows(entry.requestBody, resolve)} />
      {answers.map(([status, answer]) => (
        <Fields title={`Answer ${status}`} rows={bodyRows(answer, resolve)} />
      ))}
    </article>
  );
}

function bodyRows(body: Body | undefined, resolve: Resolve): FieldRow[] {
  const schema = body?.content['application/json']?.schema;
  return schema ? rowsOf(schema, resolve) : [];
}

function Fields({ title, rows }: { title: string; rows: FieldRow[] }) {
  if (rows.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <section class="scroll" tabindex={0} aria-label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Type</th>
              <th scope="col">Needed</th>
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
                <td>{row.required ? 'yes' : 'no'}</td>
                <td>{row.note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function ProblemTable({ refusals }: { refusals: RefusalTable }) {
  const codes = Object.entries(refusals).sort(([a], [b]) => (a < b ? -1 : 1));
  return (
    <section aria-label="Problems">
      <h2 id="problems">Problems</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Code</th>
            <th scope="col">Status</th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody>
          {codes.map(([code, words]) => (
            <tr id={problemAnchor(code)}>
              <td>
                <code>{code}</code>
              </td>
              <td>{words.status}</td>
              <td>{problemTitle(code)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
