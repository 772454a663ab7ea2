import { pieceLength } from '../../src/words/clipped.ts';
import { wholeIsolates } from '../../src/words/direction.ts';
import type { Line, Run } from './lines.ts';

/** As many characters as one message may show: UTF-16 units, tags not counted. */
export const longestText = 4_096;

/** Lines as messages in Telegram's HTML: each is whole by itself, since none is cut within a tag. */
export function partsOf(lines: readonly Line[], longest = longestText): string[] {
  const parts: Line[][] = [];
  let room = 0;
  for (const line of lines.flatMap((each) => cutLine(each, longest))) {
    const length = lengthOf(line) + 1;
    if (parts.length === 0 || length > room) {
      parts.push([]);
      room = longest + 1;
    }
    parts.at(-1)?.push(line);
    room -= length;
  }
  return parts.map((part) => htmlOf(trim(part))).filter((html) => html !== '');
}

const lengthOf = ({ runs }: Line): number => runs.reduce((sum, { text }) => sum + text.length, 0);

/** A line that no message has room for goes on in the next one. */
function cutLine(line: Line, longest: number): Line[] {
  if (lengthOf(line) <= longest) return [line];
  const most = pieceLength(line.runs.map(({ text }) => text).join(''), longest);
  const cut: Run[][] = [[]];
  let room = most;
  for (const run of line.runs)
    for (const sign of run.text) {
      if (sign.length > room) {
        cut.push([]);
        room = most;
      }
      const runs = cut.at(-1) ?? [];
      const last = runs.at(-1);
      if (last && last.as === run.as) last.text += sign;
      else runs.push({ ...run, text: sign });
      room -= sign.length;
    }
  return wholeRuns(cut).map((runs) => ({ ...line, runs }));
}

/** An isolate that is cut ends with its run and goes on in the next: no tag stands within one. */
function wholeRuns(cut: readonly Run[][]): Run[][] {
  const whole = wholeIsolates(cut.flatMap((runs) => runs.map(({ text }) => text)));
  return cut.map((runs) => runs.map((run) => ({ ...run, text: whole.shift() ?? run.text })));
}

/** What stands between two paragraphs is nothing at the edge of a message. */
function trim(lines: readonly Line[]): Line[] {
  const isSaying = (line: Line) => lengthOf(line) > 0;
  const from = lines.findIndex(isSaying);
  return from < 0 ? [] : lines.slice(from, lines.findLastIndex(isSaying) + 1);
}

function htmlOf(lines: readonly Line[]): string {
  let html = '';
  let frame: Line['frame'];
  for (const [nth, line] of lines.entries()) {
    const isSame = line.frame?.of === frame?.of;
    if (frame && !isSame) html += closing[frame.as];
    if (nth > 0) html += '\n';
    if (line.frame && !isSame) html += opening[line.frame.as];
    frame = line.frame;
    html += line.runs.map(htmlOfRun).join('');
  }
  return frame ? html + closing[frame.as] : html;
}

const opening = { details: '<blockquote expandable>', code: '<pre>' } as const;
const closing = { details: '</blockquote>', code: '</pre>' } as const;

function htmlOfRun({ text, as }: Run): string {
  const safe = escapeHtml(text);
  return as === undefined ? safe : `<${as}>${safe}</${as}>`;
}

/** The words of such a text. */
export const plainOf = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
