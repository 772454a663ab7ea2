import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prompts } from '../../src/platform/prompts.ts';

const folder = resolve(import.meta.dirname, '../../prompts');
const files = readdirSync(folder).filter((file) => file.endsWith('.md'));

describe('the prompts in the program', () => {
  it('are those of the folder, word for word', () => {
    const written = Object.fromEntries(
      files.map((file) => [file.replace(/\.md$/, ''), readFileSync(join(folder, file), 'utf8').trim()]),
    );
    expect(prompts).toEqual(written);
    expect(files.length).toBeGreaterThan(0);
  });
});
