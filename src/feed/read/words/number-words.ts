import { type Item, is, isSign } from './items.ts';

const counted: Record<string, number> = {};
const learn = (words: string): void => {
  for (const pair of words.split(',')) {
    const [word = '', value = ''] = pair.trim().split('=');
    counted[word] = Number(value);
  }
};
learn('two=2, three=3, four=4, five=5, six=6, seven=7, eight=8, nine=9, ten=10, twelve=12, fifteen=15, twenty=20');
learn('twentyfive=25, thirty=30, forty=40, fifty=50, sixty=60, seventy=70, eighty=80, ninety=90, hundred=100');
learn('cinco=5, diez=10, quince=15, veinte=20, treinta=30, cuarenta=40, cincuenta=50, sesenta=60, setenta=70');
learn('ochenta=80, dez=10, vinte=20, trinta=30, quarenta=40, cinquenta=50, sessenta=60, oitenta=80');
learn('cinq=5, dix=10, quinze=15, vingt=20, trente=30, quarante=40, cinquante=50, soixante=60');
learn('fünf=5, zehn=10, fünfzehn=15, zwanzig=20, dreißig=30, vierzig=40, fünfzig=50, siebzig=70, achtzig=80');
learn('cinque=5, dieci=10, quindici=15, venti=20, trenta=30, quaranta=40, cinquanta=50, sessanta=60, settanta=70');
learn('пять=5, десять=10, пятнадцать=15, двадцать=20, тридцать=30, сорок=40, пятьдесят=50, семьдесят=70');
learn('beş=5, on=10, yirmi=20, otuz=30, kırk=40, elli=50, altmış=60, yetmiş=70, seksen=80');
learn('پنج=5, ده=10, بیست=20, سی=30, چهل=40, پنجاه=50, شصت=60, هفتاد=70, هشتاد=80');
learn('خمسة=5, خمسه=5, عشرة=10, عشره=10, عشرين=20, ثلاثين=30, اربعين=40, أربعين=40, خمسين=50, ستين=60, سبعين=70');
learn('lima=5, sepuluh=10, duapuluh=20, tigapuluh=30, limapuluh=50, paanch=5, das=10, bees=20, tees=30, pachaas=50');
learn('पांच=5, दस=10, बीस=20, तीस=30, पचास=50');

/** "Fifteen pips", "seventy percent": a number in words before what it counts, and nowhere else. */
export function readNumberWords(items: Item[]): void {
  for (let at = 0; at + 1 < items.length; at++) {
    const item = items[at];
    if (!item || item.number || (item.kind !== 'unknown' && item.kind !== 'phrase')) continue;
    const unit = items[at + 1];
    if (!isSign(unit, '%') && !is(unit, 'pips', 'percent', 'lots')) continue;
    const value = counted[item.text.toLowerCase()];
    if (value === undefined) continue;
    const number = { raw: String(value), values: [value], bad: false, thousand: false };
    items[at] = { ...item, kind: 'number', concepts: [], number };
  }
}
