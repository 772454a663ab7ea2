import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from '../kit/sources.ts';

/** A page of measurements, each of which is made by a command of its own. */
export interface Page {
  file: string;
  intro: string;
  /** in which order its sections stand; by their titles when left out */
  order?: readonly string[];
}

export interface Section {
  title: string;
  command: string;
  lines: readonly string[];
  /** the commit that was measured, where it may be another one by now */
  commit?: string;
}

/** Writes one section of a page; the others stay as they are. */
export function writeSection(
  { file, intro, order = [] }: Page,
  { title, command, lines, commit = commitNow() }: Section,
): void {
  const path = join(root, file);
  const page = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const [, ...sections] = page.split(/^(?=## )/m);
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB`;
  const measured = `Measured ${new Date().toISOString().slice(0, 10)}${commit && ` at ${commit}`} on ${machine}, Node ${process.version}`;
  const section = [`## ${title}`, `${measured} · \`${command}\``, '', ...lines, ''].join('\n');
  const others = sections.filter((one) => titleOf(one) !== title);
  const placeOf = (one: string) => order.indexOf(titleOf(one));
  const all = [section, ...others].sort((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1));
  writeFileSync(path, `${[intro, ...all].map((one) => one.trimEnd()).join('\n\n')}\n`);
}

const titleOf = (section: string): string => (section.split('\n')[0] ?? '').replace(/^## /, '');

/** The commit of this copy; empty in one without its history. */
export function commitNow(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
