/** What nobody mistakes for another letter or digit. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const length = 10;

/** A word that nobody can guess: each of its letters is as likely as any other. */
export function linkWord(secretBytes: (count: number) => Uint8Array): string {
  const fair = 256 - (256 % letters.length);
  let word = '';
  while (word.length < length)
    for (const byte of secretBytes(length))
      if (byte < fair && word.length < length) word += letters[byte % letters.length];
  return word;
}

/** As it was meant, however it was typed. */
export const plainWord = (typed: string): string => typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');

export const isLinkWord = (typed: string): boolean =>
  plainWord(typed).length === length && [...plainWord(typed)].every((letter) => letters.includes(letter));
