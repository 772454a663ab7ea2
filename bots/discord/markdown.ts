import { pieceLength } from '../../src/words/clipped.ts';
import { wholeIsolates } from '../../src/words/direction.ts';

/** Written so that Discord shows it as it is. An address stays one that can be tapped. */
export function plain(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>]+)/)
    .map((piece, nth) => (nth % 2 === 1 ? piece : escaped(piece)))
    .join('');
}

const escaped = (text: string): string =>
  text.replaceAll(/[\\*_~`|[\]<]/g, '\\$&').replaceAll(/^(\s*)([>#+-]|\d+\.)(?=\s|>)/gm, (_all, space, sign) => {
    return sign.endsWith('.') && sign.length > 1 ? `${space}${sign.slice(0, -1)}\\.` : `${space}\\${sign}`;
  });

/** Within a block of code only its end has to be broken. */
export const code = (text: string): string => `\`\`\`\n${text.replaceAll('```', '`\u200b``')}\n\`\`\``;

/** Covered until it is tapped. */
export const covered = (text: string): string => `||${plain(text)}||`;

/** In small letters. */
export const small = (text: string): string =>
  text
    .split('\n')
    .map((line) => `-# ${plain(line)}`)
    .join('\n');

export const bold = (text: string): string => `**${plain(text)}**`;

/** In pieces that each fit, cut between lines where that can be, and never within a character or before an escape. */
export const cut = (text: string, most: number): string[] => wholeIsolates(piecesOf(text, pieceLength(text, most)));

function piecesOf(text: string, most: number): string[] {
  if (text.length <= most) return [text];
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const line = rest.lastIndexOf('\n', most);
    const at = line > most / 2 ? line : safeCut(rest, most);
    pieces.push(rest.slice(0, at));
    rest = rest.slice(line === at ? at + 1 : at);
  }
  return rest === '' && pieces.length > 0 ? pieces : [...pieces, rest];
}

function safeCut(text: string, most: number): number {
  const before = text.charCodeAt(most - 1);
  const isHalf = before >= 0xd800 && before <= 0xdbff;
  return isHalf || text[most - 1] === '\\' ? most - 1 : most;
}
