import { arabic } from './arabic.ts';
import { chinese } from './chinese.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { hindi } from './hindi.ts';
import { indonesian } from './indonesian.ts';
import { italian } from './italian.ts';
import type { Lexicon } from './lexicon.ts';
import { persian } from './persian.ts';
import { polish } from './polish.ts';
import { portuguese } from './portuguese.ts';
import { russian } from './russian.ts';
import { spanish } from './spanish.ts';
import { turkish } from './turkish.ts';
import { vietnamese } from './vietnamese.ts';

export const lexicons: Lexicon[] = [
  spanish,
  portuguese,
  italian,
  french,
  german,
  polish,
  russian,
  turkish,
  arabic,
  persian,
  hindi,
  indonesian,
  vietnamese,
  chinese,
];
