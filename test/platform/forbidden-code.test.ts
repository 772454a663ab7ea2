import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, sources } from '../kit/sources.ts';

/* What no file of the program does. Each pattern is held against an example first, so that silence means something. */
interface Forbidden {
  what: RegExp;
  example: string;
  /** where it is done all the same, and why that is no danger */
  but?: Record<string, string>;
  within?: RegExp;
}

const made = /assets\/scripts\.ts$/;
const written = sources.filter(({ path }) => !made.test(path));
const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');

const table: [string, Forbidden][] = [
  ['no code is made of text', { what: /\beval\(|\bnew Function\(|\bvm\.run|node:vm/, example: 'eval(text)' }],
  ['no other program is started', { what: /child_process|\bexecSync\(/, example: "from 'node:child_process'" }],
  [
    'no query is put together out of text',
    {
      what: /\bsql\.raw\(|\.exec\(`[^`]*\$\{/,
      example: 'sql.raw(text)',
      but: { 'src/platform/migrate.ts': 'the steps of our own migrations' },
    },
  ],
  [
    'no pattern is made of what somebody typed',
    {
      what: /\bnew RegExp\((?!['"`/])/,
      example: 'new RegExp(text)',
      within: /^(src\/(?!feed\/read|feed\/second-reader)|bots\/)/,
    },
  ],
  [
    'no page writes markup out of text',
    {
      what: /\b(innerHTML|outerHTML)\s*=|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML/,
      example: 'x.innerHTML = text',
      but: { 'src/web/browser/panels.ts': 'a part of our own page, as the server wrote it' },
    },
  ],
  [
    'no page listens to messages of other windows',
    { what: /postMessage\(|['"]message['"],\s*\(/, example: 'postMessage(x)', within: /^src\/web/ },
  ],
  [
    'the browser keeps nothing but how the page looks',
    {
      what: /localStorage|sessionStorage|indexedDB|document\.cookie/,
      example: 'localStorage.x',
      but: { 'src/web/browser/theme.ts': 'light or dark', 'src/web/browser/early.ts': 'light or dark' },
    },
  ],
  [
    'no broken hash or cipher is used',
    { what: /\b(md5|sha-?1|ripemd\w*|rc4|des-\w+|3des|aes-\d+-ecb)\b(?!')*['"`]/i, example: "createHash('md5')" },
  ],
  [
    'certificates are checked everywhere',
    {
      what: /rejectUnauthorized:\s*false|NODE_TLS_REJECT/,
      example: 'rejectUnauthorized: false',
      but: { 'src/runtime/doctor/check-port.ts': 'asks this machine itself whether the service answers there' },
    },
  ],
  [
    'nothing secret is drawn by a generator that can be guessed',
    {
      what: /Math\.random\(/,
      example: 'Math.random()',
      but: { 'src/web/browser/live.ts': 'how long to wait before a line is opened again' },
    },
  ],
  [
    'no file of the disk is served, and no copy of the repository is in the image',
    { what: /serveStatic|express\.static|@hono\/node-server\/serve-static/, example: 'serveStatic()' },
  ],
];

describe('what no file does', () => {
  it.each(table)('%s', (_, { what, example, but = {}, within = /./ }) => {
    expect(example).toMatch(what);
    const found = written.filter(({ path, text }) => within.test(path) && what.test(withoutComments(text)));
    expect(found.map(({ path }) => path).filter((path) => !Object.hasOwn(but, path))).toEqual([]);
  });

  it('the image has the sources and nothing else of the repository', () => {
    const ignored = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n').filter(Boolean);
    expect(ignored[0]).toBe('*');
    expect(ignored.slice(1).every((line) => line.startsWith('!'))).toBe(true);
    expect(ignored).not.toContain('!.git');
  });

  it('nothing is read but JSON and plain text: there is no parser of XML, YAML or objects', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(Object.keys(dependencies).filter((name) => /xml|yaml|serializ|pickle|bson|msgpack/i.test(name))).toEqual([]);
    expect(written.filter(({ text }) => /v8\.deserialize|DOMParser/.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
