import type { Piece, Read } from '../../../src/core/reading.ts';

/** What was read of a message and why, and what each piece of it was taken for, in a few lines. */
export function sayRead(id: string, { reading, certainty, reasons, explanation }: Read): string {
  const pieces = explanation.filter(({ as }) => as !== 'decoration').map(sayPiece);
  return [
    `${id} ${certainty}: ${JSON.stringify(reading)}`,
    `  because ${reasons.map((reason) => (typeof reason === 'string' ? reason : reason.code)).join('; ')}`,
    `  ${pieces.join(' | ')}`,
  ].join('\n');
}

const sayPiece = ({ text, as, of = as }: Piece): string => `${of} ${text.replaceAll('\n', ' / ')}`;
