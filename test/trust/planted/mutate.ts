import { readFileSync } from 'node:fs';
import { type Program, parseSync } from 'oxc-parser';

/** One small mistake: a stretch of a source file, and what stands there instead. */
export interface Mutant {
  file: string;
  line: number;
  start: number;
  end: number;
  before: string;
  after: string;
}

type Node = { type: string; start: number; end: number; [field: string]: unknown };
type Rule = (node: Node, textOf: (node: Node) => string) => { at: Node; after: string } | null;

const otherOperator: Record<string, string> = {
  '&&': '||',
  '||': '&&',
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
};

/** Of decimals and of lists: the neighbour that is easily written instead. */
const otherMethod: Record<string, string> = {
  lt: 'lte',
  lte: 'lt',
  gt: 'gte',
  gte: 'gt',
  add: 'sub',
  sub: 'add',
  some: 'every',
  every: 'some',
};

const operator: Rule = (node, textOf) => {
  const { left, right } = node as unknown as { left: Node; right: Node };
  const other = otherOperator[String(node.operator)];
  if ((node.type !== 'BinaryExpression' && node.type !== 'LogicalExpression') || !other) return null;
  return { at: node, after: `(${textOf(left)} ${other} ${textOf(right)})` };
};

const negation: Rule = (node, textOf) =>
  node.type === 'UnaryExpression' && node.operator === '!'
    ? { at: node, after: `(${textOf(node.argument as Node)})` }
    : null;

/** A guard that never holds, a choice that goes the other way. */
const condition: Rule = (node, textOf) => {
  if (node.type === 'IfStatement') return { at: node.test as Node, after: 'Boolean(false)' };
  if (node.type === 'ConditionalExpression') return { at: node.test as Node, after: `!(${textOf(node.test as Node)})` };
  return null;
};

const literal: Rule = (node) =>
  node.type === 'Literal' && typeof node.value === 'boolean' ? { at: node, after: String(!node.value) } : null;

const method: Rule = (node) => {
  const { callee } = node as unknown as { callee: Node & { property: Node & { name: string } } };
  if (node.type !== 'CallExpression' || callee.type !== 'MemberExpression') return null;
  const other = otherMethod[callee.property.name];
  return other === undefined ? null : { at: callee.property, after: other };
};

const rules = [operator, negation, condition, literal, method];

/** Every small mistake there is to make in a file. */
export function mutantsOf(root: string, file: string): Mutant[] {
  const source = readFileSync(`${root}/${file}`, 'utf8');
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors[0]?.message}`);
  const textOf = ({ start, end }: Node) => source.slice(start, end);
  return nodesOf(program).flatMap((node) =>
    rules.flatMap((rule) => {
      const made = rule(node, textOf);
      if (!made) return [];
      const { start, end } = made.at;
      const line = source.slice(0, start).split('\n').length;
      return [{ file, line, start, end, before: textOf(made.at), after: made.after }];
    }),
  );
}

function nodesOf(program: Program): Node[] {
  const found: Node[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (typeof value !== 'object' || value === null) return;
    const { type } = value as Node;
    if (typeof type !== 'string' || type.startsWith('TS')) return;
    found.push(value as Node);
    Object.values(value).forEach(visit);
  };
  visit(program);
  return found;
}

export function mutated(source: string, { start, end, after }: Mutant): string {
  return source.slice(0, start) + after + source.slice(end);
}
