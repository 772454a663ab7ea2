import { commonPasswords } from './common-passwords.ts';

/** Length in letters, as a person counts them. Nothing is asked of what they are: such rules make passwords alike. */
const fewest = 8;
const most = 256;

/** What speaks against a new password; null: nothing. */
export function weaknessOf(password: string, ownNames: readonly string[]): 'short' | 'long' | 'common' | 'own' | null {
  const { length } = [...password];
  if (length < fewest) return 'short';
  if (length > most) return 'long';
  const plain = password.toLowerCase();
  if (commonPasswords.has(plain)) return 'common';
  return ownNames.some((name) => plain === name.toLowerCase()) ? 'own' : null;
}
