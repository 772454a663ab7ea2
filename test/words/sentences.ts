import { parseSync } from 'oxc-parser';

/*
 * English in code: what a person might read that is not in the catalogue.
 *  1. Two words in a row, or one with the mark that ends a sentence; a name, a key or a path is none.
 *  2. Not what only a programmer reads: errors that are thrown, alerts, lines of the log, the summaries and descriptions of the API.
 */

const fields = new Set(['summary', 'description', 'subject']);
const attributes = new Set(['class', 'href', 'id', 'd', 'src', 'content']);
const calls = new Set([
  'describe',
  'Error',
  'TypeError',
  'RangeError',
  'SecretGone',
  'alert',
  'refine',
  'regex',
  'warn',
  'error',
  'info',
]);

interface Node {
  type: string;
  start: number;
  [field: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

const isSaid = (text: string): boolean =>
  /(^|[\s(“])[A-Za-z][a-z']+,? [a-z][a-z']+/.test(text) || /^[A-Z][a-z']+[.…?!]$/.test(text);

export function sentencesIn(name: string, code: string): string[] {
  const found: string[] = [];
  const walk = (node: Node): void => {
    const text = textOf(node)?.replaceAll(/\s+/g, ' ').trim();
    if (text !== undefined && isSaid(text))
      found.push(`${name}:${code.slice(0, node.start).split('\n').length} ${text}`);
    for (const child of childrenOf(node)) walk(child);
  };
  walk(parseSync(name, code).program as unknown as Node);
  return found;
}

function textOf({ type, value, quasis }: Node): string | null {
  if ((type === 'Literal' || type === 'JSXText') && typeof value === 'string') return value;
  if (type !== 'TemplateLiteral') return null;
  return (quasis as { value: { raw: string } }[]).map((part) => part.value.raw).join('…');
}

function childrenOf(node: Node): Node[] {
  if (isForProgrammers(node)) return [];
  const isSilent = calls.has(nameOf(node.callee));
  const kept = Object.entries(node).filter(([field]) => !(isSilent && field === 'arguments'));
  return kept.flatMap(([, value]) => (Array.isArray(value) ? value : [value])).filter(isNode);
}

function isForProgrammers({ type, ...node }: Node): boolean {
  if (type === 'ImportDeclaration' || (type.startsWith('TS') && !/^TS(As|Satisfies|NonNull)/.test(type))) return true;
  if (type === 'Property') return fields.has(nameOf(node.key));
  if (type === 'JSXAttribute') return attributes.has(nameOf(node.name));
  return type === 'TaggedTemplateExpression' && nameOf(node.tag) === 'sql';
}

function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  return node.type === 'MemberExpression' ? nameOf(node.property) : String(node.name ?? '');
}
