/** A request as a shell would make it of a `curl` command. */
export interface ShellRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: string;
}

/** The words of a command line: quotes taken off, a backslash at the end of a line joins it to the next. */
function wordsOf(command: string): string[] {
  const pattern = /(?:'([^']*)'|\\(\n|.)|([^\s'\\]))|(\s+)/gs;
  const words: string[] = [];
  let word: string | null = null;
  for (const [, quoted, escaped, plain, space] of command.matchAll(pattern)) {
    if (space !== undefined) {
      if (word !== null) words.push(word);
      word = null;
    } else if (escaped !== '\n') word = (word ?? '') + (quoted ?? escaped ?? plain ?? '');
  }
  return word === null ? words : [...words, word];
}

export function requestOf(command: string): ShellRequest {
  const [program, ...words] = wordsOf(command);
  if (program !== 'curl') throw new Error(`no curl: ${command}`);
  const asked: ShellRequest = { method: 'GET', url: '', headers: {} };
  while (words.length > 0) {
    const word = words.shift() ?? '';
    if (word === '-X') asked.method = words.shift() ?? '';
    else if (word === '-d') asked.body = words.shift() ?? '';
    else if (word === '-H') {
      const [name = '', value = ''] = (words.shift() ?? '').split(': ');
      asked.headers[name] = value;
    } else if (word.startsWith('-')) throw new Error(`an option nobody knows: ${word}`);
    else asked.url = word;
  }
  return asked;
}
