/** An operation of the document, as far as a request is made of it. */
export interface Requested {
  method: string;
  path: string;
  parameters?: readonly { in: string; name: string; example?: unknown }[];
  /** undefined: without a body */
  body?: unknown;
}

/** The request as one can paste it into a shell. */
export function curlOf({ method, path, parameters = [], body }: Requested, origin: string): string {
  const exampleOf = (place: string) => parameters.filter((one) => one.in === place && one.example !== undefined);
  const filled = exampleOf('path').reduce(
    (text, { name, example }) => text.replace(`{${name}}`, encodeURIComponent(String(example))),
    path,
  );
  const query = new URLSearchParams(exampleOf('query').map(({ name, example }) => [name, String(example)])).toString();
  const address = quoted(`${origin}${filled}${query === '' ? '' : `?${query}`}`);
  const verb = method === 'get' ? '' : `-X ${method.toUpperCase()} `;
  const sent = body === undefined ? [] : ["-H 'content-type: application/json'", `-d ${quoted(JSON.stringify(body))}`];
  return [`curl ${verb}${address}`, ...sent].join(' \\\n  ');
}

/** One word of a shell, whatever stands in it. */
function quoted(text: string): string {
  return /^[\w:/.@%-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
