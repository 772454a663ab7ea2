/** Regular expression literals of a TypeScript source: the body of each. Strings, templates and comments are skipped. */
export function patternsOf(source: string): string[] {
  const found: string[] = [];
  let before = '';
  for (let at = 0; at < source.length; at++) {
    const char = source.charAt(at);
    const two = source.slice(at, at + 2);
    if (two === '//' || two === '/*') {
      const end = source.indexOf(two === '//' ? '\n' : '*/', at + 2);
      at = end < 0 ? source.length : end;
    } else if (char === '"' || char === "'") at = endOf(source, at, char);
    else if (char === '/' && /[=(,:[!&|?{};+<>]|^$|return$/.test(before.slice(-6).trimEnd().slice(-6) || '')) {
      if (!/[\w)\]]$/.test(before.trimEnd()) || /return$/.test(before.trimEnd())) {
        const end = endOf(source, at, '/');
        found.push(source.slice(at + 1, end));
        at = end;
      }
    }
    before = `${before}${source.charAt(at)}`.slice(-12);
  }
  return found;
}

function endOf(source: string, from: number, close: string): number {
  let inClass = false;
  for (let at = from + 1; at < source.length; at++) {
    const char = source.charAt(at);
    if (char === '\\') at++;
    else if (close === '/' && char === '[') inClass = true;
    else if (close === '/' && char === ']') inClass = false;
    else if (char === close && !inClass) return at;
    else if (char === '\n') return at;
  }
  return source.length;
}

interface Atom {
  body: string;
  group: boolean;
  unbounded: boolean;
  optional: boolean;
}

/** Why a pattern could take more than linear time, or nothing. Stricter than it need be: what is simple is enough here. */
export function danger(pattern: string): string | undefined {
  for (const branch of branches(pattern)) {
    const atoms = atomsOf(branch);
    for (const [index, atom] of atoms.entries()) {
      if (atom.group) {
        const inner = danger(atom.body);
        if (inner) return inner;
        if (atom.unbounded && /[*+{?|]/.test(atom.body.replace(/^\?:/, ''))) return `quantified group (${atom.body})`;
      }
      if (!atom.unbounded) continue;
      for (const other of atoms.slice(index + 1)) {
        const apart = disjoint(other, atom);
        if (other.unbounded && !apart) return `two unbounded parts: ${atom.body} and ${other.body}`;
        if (!other.optional && apart) break;
      }
    }
  }
  return undefined;
}

function branches(pattern: string): string[] {
  const parts = [''];
  let depth = 0;
  let inClass = false;
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern.charAt(at);
    if (char === '\\') parts[parts.length - 1] += pattern.slice(at, ++at + 1);
    else {
      if (char === '[') inClass = true;
      if (char === ']') inClass = false;
      if (!inClass && char === '(') depth++;
      if (!inClass && char === ')') depth--;
      if (char === '|' && depth === 0 && !inClass) parts.push('');
      else parts[parts.length - 1] += char;
    }
  }
  return parts;
}

function atomsOf(branch: string): Atom[] {
  const atoms: Atom[] = [];
  const piece = /\\[pP]\{[^}]*\}|\\u[0-9a-fA-F]{4}|\\.|\[(?:\\.|[^\]\\])*\]|./y;
  for (let at = 0; at < branch.length; ) {
    let end = at;
    const group = branch.charAt(at) === '(';
    if (group) end = closing(branch, at) + 1;
    else {
      piece.lastIndex = at;
      end = at + (piece.exec(branch)?.[0].length ?? 1);
    }
    const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(branch.slice(end))?.[0] ?? '';
    atoms.push({
      body: group ? branch.slice(at + 1, end - 1) : branch.slice(at, end),
      group,
      unbounded: /^(?:[*+]|\{\d+,\})/.test(quantifier),
      optional: /^(?:[*?]|\{0)/.test(quantifier) || /^[\^$]$/.test(branch.slice(at, end)),
    });
    at = end + quantifier.length;
  }
  return atoms;
}

function closing(text: string, open: number): number {
  let depth = 0;
  let inClass = false;
  for (let at = open; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\\') at++;
    else if (char === '[') inClass = true;
    else if (char === ']') inClass = false;
    else if (!inClass && char === '(') depth++;
    else if (!inClass && char === ')' && --depth === 0) return at;
  }
  return text.length;
}

const samples = [...Array.from({ length: 95 }, (_, at) => String.fromCharCode(0x20 + at)), ...'\n\téßяش中１'];

/** No sample character is matched by both. */
function disjoint(one: Atom, other: Atom): boolean {
  if (one.group || other.group) return false;
  const [first, second] = [one, other].map((atom) => new RegExp(`^(?:${atom.body})$`, 'u'));
  return !samples.some((char) => first?.test(char) && second?.test(char));
}
