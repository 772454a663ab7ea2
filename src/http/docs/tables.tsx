import type { RefusalTable } from '../../core/outcome.ts';
import { problemAnchor, problemTitle } from '../problem.ts';
import { ActionLink } from './card.tsx';
import type { Entry, Parameter } from './readable.ts';

/** Each id that stands in a path, once, with the answer that gives it. */
export function IdTable({ entries }: { entries: Entry[] }) {
  const given = entries.flatMap(({ parameters = [] }) => parameters.filter((one) => one['x-from'] !== undefined));
  const keyOf = ({ name, 'x-from': source }: Parameter) => `${name} ${source?.from}`;
  const once = given.filter((one, at) => given.findIndex((other) => keyOf(other) === keyOf(one)) === at);
  return (
    <section aria-label="Ids">
      <h2 id="ids">Where ids come from</h2>
      <p class="soft">A word in capitals in an example stands for one of these.</p>
      <table>
        <thead>
          <tr>
            <th scope="col">Id</th>
            <th scope="col">In the answer</th>
            <th scope="col">Of</th>
            <th scope="col">In examples</th>
          </tr>
        </thead>
        <tbody>
          {once.map(({ name, example, 'x-from': source }) => (
            <tr>
              <td>
                <code>{name}</code>
              </td>
              <td>
                <code>{source?.at}</code>
              </td>
              <td>
                <ActionLink name={source?.from ?? ''} entries={entries} />
              </td>
              <td>
                <code>{String(example)}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function ProblemTable({ refusals }: { refusals: RefusalTable }) {
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
