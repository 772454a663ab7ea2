const folds: Record<string, string> = {
  ı: 'i',
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ک: 'ك',
  ة: 'ه',
  ۀ: 'ه',
  ہ: 'ه',
};

/** Letters of other scripts that look like Latin ones: only within a word of Latin letters are they meant for those. */
const lookalikes: Record<string, string> = Object.fromEntries(
  'аa вb еe кk мm нh оo рp сc тt уy хx іi јj ѕs ԁd ɡg οo αa εe ρp τt υu νv χx ιi κk'
    .split(' ')
    .map((pair) => [...pair]),
);

const cyrillic: Record<string, string> = Object.fromEntries(
  'aа bв eе kк mм hн oо pр cс tт yу xх'.split(' ').map((pair) => [...pair]),
);

/** Tейк is a Russian word with one Latin letter, Еntry an English one with a Russian letter. */
const scriptOf = (word: string): Record<string, string> =>
  word.replace(/[^a-z]/g, '').length * 2 < word.length && /[\u0400-\u0525]/.test(word) ? cyrillic : lookalikes;

const mixes = /[a-z][\u0370-\u0525]|[\u0370-\u0525][a-z]/;

const needsFold = /[^a-z]/;

const strip = /[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g;

/** The form in which words are compared: lower case, no accents, one spelling of each Arabic letter. */
export function fold(word: string): string {
  const low = word.toLowerCase();
  if (!needsFold.test(low)) return low;
  let out = '';
  const meant = mixes.test(low) ? scriptOf(low) : undefined;
  for (const char of low) out += folds[char] ?? meant?.[char] ?? char;
  return out.normalize('NFD').replace(strip, '').normalize('NFC');
}
