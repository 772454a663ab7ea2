import { drawWord, plainLetters } from '../core/secrets.ts';

const length = 10;

export const linkWord = (secretBytes: (count: number) => Uint8Array): string => drawWord(length, secretBytes);

/** As it was meant, however it was typed. */
export const plainWord = (typed: string): string => typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');

export const isLinkWord = (typed: string): boolean =>
  plainWord(typed).length === length && [...plainWord(typed)].every((letter) => plainLetters.includes(letter));
