import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();

/** Equal or not. Hashed first: the time it takes says nothing, not even how long the secret is. */
export const isSameSecret = (given: string, secret: string): boolean => timingSafeEqual(digest(given), digest(secret));

/** What nobody mistakes for another letter or digit. */
export const plainLetters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A word that nobody can guess: each of its letters is as likely as any other. */
export function drawWord(length: number, secretBytes: (count: number) => Uint8Array): string {
  const fair = 256 - (256 % plainLetters.length);
  let word = '';
  while (word.length < length)
    for (const byte of secretBytes(length))
      if (byte < fair && word.length < length) word += plainLetters[byte % plainLetters.length];
  return word;
}

const hookBytes = 32;

/** As the Standard Webhooks convention writes one. */
export const drawHookSecret = (secretBytes: (count: number) => Uint8Array): string =>
  `whsec_${btoa(String.fromCharCode(...secretBytes(hookBytes)))}`;
