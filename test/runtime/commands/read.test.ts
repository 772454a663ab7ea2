import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../kit/folder.ts';

function read(args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/runtime/commands/read.ts', ...args],
    {
      encoding: 'utf8',
    },
  );
  return {
    status,
    read: stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
    said: stderr,
  };
}

describe('`npm run read`', () => {
  it('names a bad line, says what is wanted, and reads the others', () => {
    const file = join(temporaryFolder(), 'messages.jsonl');
    writeFileSync(file, '{"id":1,"text":"BUY GOLD NOW SL 4000"}\n\nno JSON\n{"id":2}\n{"id":"3","text":"hello"}\n');
    const { status, read: answers, said } = read([file]);
    expect(status).toBe(1);
    expect(answers.map(({ id }) => id)).toEqual([1, '3']);
    expect(answers[0].reading).toMatchObject({ type: 'signal', symbol: 'XAUUSD' });
    const wanted =
      'wanted is one JSON object a line: {"id":"1","text":"BUY GOLD NOW","replyTo":null}, replyTo may be left out';
    expect(said).toBe(`line 3 is no message: ${wanted}\nline 4 is no message: ${wanted}\n`);
  });

  it('says that there is no such file, and ends well where all is well', () => {
    const folder = temporaryFolder();
    expect(read([join(folder, 'none')])).toEqual({
      status: 2,
      read: [],
      said: `cannot read ${folder}/none: there is no such file\n`,
    });
    writeFileSync(join(folder, 'one'), '{"id":1,"text":"hello"}');
    expect(read([join(folder, 'one')])).toMatchObject({ status: 0, said: '' });
  });
});
