import type { RefusalTable } from '../../core/outcome.ts';
import { resolver } from '../json-schema.ts';
import { ActionCard } from './card.tsx';
import { type Entry, entriesOf, type ReadableDocument } from './readable.ts';
import { IdTable, ProblemTable } from './tables.tsx';

interface DocsParts {
  document: ReadableDocument;
  refusals: RefusalTable;
  /** what the examples are sent to */
  origin: string;
  /** the web page, where there is one */
  home: string | null;
}

/** The API for people, made from the same document that programs read. Nothing is inline, nothing from elsewhere. */
export function DocsPage({ document, refusals, origin, home }: DocsParts) {
  const entries = entriesOf(document);
  const resolve = resolver(document);
  const { title, version, description } = document.info;
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} API`}</title>
        <link rel="icon" href="/docs/icon.svg" />
        <link rel="stylesheet" href="/docs/style.css" />
        <script src="/docs/search.js" defer />
      </head>
      <body>
        <main>
          {home === null ? null : (
            <p>
              <a href={home}>← Back to the page</a>
            </p>
          )}
          <h1>{`${title} API`}</h1>
          <p class="intro">{description}</p>
          <p>
            Version {version} · for programs: <a href="/openapi.json">openapi.json</a> ·{' '}
            <a href="#ids">where ids come from</a> · <a href="#problems">problems</a> · state:{' '}
            <a href="/healthz">alive</a>, <a href="/readyz">ready</a>, <a href="/metrics">figures</a>
          </p>
          <form class="find" hidden>
            <label for="find">Find</label>
            <input id="find" type="search" placeholder="close, sl, /accounts …" autocomplete="off" />
            <span id="found" class="soft" role="status" />
          </form>
          <Contents document={document} entries={entries} />
          {document.tags.map(({ name, description: about }) => (
            <section class="group" aria-label={name}>
              <h2>{name}</h2>
              <p class="soft">{about}</p>
              {entries
                .filter(({ tags }) => tags.includes(name))
                .map((entry) => (
                  <ActionCard entry={entry} entries={entries} origin={origin} resolve={resolve} />
                ))}
            </section>
          ))}
          <IdTable entries={entries} />
          <ProblemTable refusals={refusals} />
          {home === null ? null : (
            <p>
              <a href={home}>← Back to the page</a>
            </p>
          )}
        </main>
      </body>
    </html>
  );
}

function Contents({ document, entries }: { document: ReadableDocument; entries: Entry[] }) {
  return (
    <nav aria-label="What you can do">
      {document.tags.map(({ name }) => (
        <div class="topic">
          <h3>{name}</h3>
          <ul>
            {entries
              .filter(({ tags }) => tags.includes(name))
              .map(({ operationId, summary }) => (
                <li>
                  <a href={`#${operationId}`}>{summary}</a>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
