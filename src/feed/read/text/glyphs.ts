/** Emoji that carry meaning in signals; every other pictograph is read as a space. */
export type Mark = 'check' | 'cross' | 'halt' | 'target' | 'up' | 'down' | 'money' | 'ready';

const emoji: Record<Mark, string> = {
  check: '✅ ✔ ☑ 🆗 ✓ 🟩',
  cross: '❌ ✖ ❎ ✗ ✘ 🟥',
  halt: '⛔ 🛑 🚫 🚷 🔻 🛡',
  target: '🎯 🏁 🥇 🥈 🥉',
  up: '📈 ⬆ 🔼 ⤴ ▲ △ ↑ 🔺 ⏫ 🟢 🐂',
  down: '📉 ⬇ 🔽 ⤵ ▼ ▽ ↓ ⏬ 🔴 🐻',
  money: '💰 💵 💸 🤑 💲',
  ready: '⚠ ⏳ ⏰ 👀 🚨 🔔',
};

const letters: Record<string, string> = {
  ᴀ: 'a',
  ʙ: 'b',
  ᴄ: 'c',
  ᴅ: 'd',
  ᴇ: 'e',
  ꜰ: 'f',
  ɢ: 'g',
  ʜ: 'h',
  ɪ: 'i',
  ᴊ: 'j',
  ᴋ: 'k',
  ʟ: 'l',
  ᴍ: 'm',
  ɴ: 'n',
  ᴏ: 'o',
  ᴘ: 'p',
  ǫ: 'q',
  ꞯ: 'q',
  ʀ: 'r',
  ꜱ: 's',
  ᴛ: 't',
  ᴜ: 'u',
  ᴠ: 'v',
  ᴡ: 'w',
  ʏ: 'y',
  ᴢ: 'z',
};

const marks: Record<string, string> = {
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '⁃': '-',
  '﹣': '-',
  '־': '-',
  ـ: '',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '´': "'",
  '′': "'",
  '`': ' ',
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '>',
  '›': '>',
  '→': '>',
  '🟰': '=',
  '➡': '>',
  '➜': '>',
  '➔': '>',
  '⇒': '>',
  '⟹': '>',
  '▶': '>',
  '►': '>',
  '👉': '>',
  '➝': '>',
  '➞': '>',
  '│': '|',
  '┃': '|',
  '¦': '|',
  '║': '|',
  '٫': '.',
  '٬': ',',
  '،': ',',
  '؛': ';',
  '؟': '?',
  '，': ', ',
  '、': ',',
  '。': '. ',
  '।': '. ',
  '∼': '~',
  '≈': '~',
  '〜': '~',
  '★': ' ',
  '☆': ' ',
  '*': ' ',
  _: ' ',
  '⁄': '/',
  '×': 'x',
  '✕': 'x',
  '٪': '%',
  '﷼': ' ',
  '🔟': '10',
  '🤔': '?',
  '🤷': '?',
  '❓': '?',
  '❔': '?',
  '\t': '  ',
  '\v': '\n',
  '\f': '\n',
  '\r': '',
  '\u2028': '\n',
  '\u2029': '\n',
  '\u0085': '\n',
};

/** Enclosed digits and letters that compatibility normalisation leaves alone. */
const runs: [from: number, to: number, first: string][] = [
  [0x2776, 0x277e, '1'],
  [0x2780, 0x2788, '1'],
  [0x278a, 0x2792, '1'],
  [0x24f5, 0x24fd, '1'],
  [0x1f150, 0x1f169, 'a'],
  [0x1f170, 0x1f189, 'a'],
  [0x0660, 0x0669, '0'],
  [0x06f0, 0x06f9, '0'],
  [0x0966, 0x096f, '0'],
  [0x09e6, 0x09ef, '0'],
  [0x0e50, 0x0e59, '0'],
];

/** TP¹4027: a small digit counts something and is no part of the number behind it. */
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const firstMarkChar = 0xe000;
const markNames = Object.keys(emoji) as Mark[];
const markOf = new Map<string, string>();
for (const [at, name] of markNames.entries())
  for (const sign of emoji[name].split(' ')) markOf.set(sign, String.fromCharCode(firstMarkChar + at));

/** The mark a character of the normalised text stands for. */
export function markAt(char: string): Mark | undefined {
  return markNames[char.charCodeAt(0) - firstMarkChar];
}

const kept = /^[\p{L}\p{M}\p{N}\p{P}\p{Sc}\p{Sm}\p{Zs}^]+$/u;
const dropped =
  /^(?:\p{Cf}|\p{Co}|\u034f|[\u115f\u1160\u180e]|[\u17b4\u17b5]|[\u180b-\u180d]|[\ufe00-\ufe0f]|\u20e3)$/u;
const cache = new Map<number, string>();

/** What one code point of a message becomes: plain letters, digits and punctuation, a mark, a space or nothing. */
export function plain(code: number): string {
  if (code > 0x20 && code < 0x7f && code !== 0x2a && code !== 0x5f && code !== 0x60) return String.fromCharCode(code);
  const known = cache.get(code);
  if (known !== undefined) return known;
  const made = work(code);
  if (cache.size < 20_000) cache.set(code, made);
  return made;
}

function work(code: number): string {
  if (code === 0x0a) return '\n';
  const char = String.fromCodePoint(code);
  const direct = letters[char] ?? marks[char] ?? markOf.get(char);
  if (direct !== undefined) return direct;
  for (const [from, to, first] of runs)
    if (code >= from && code <= to) return String.fromCharCode(first.charCodeAt(0) + code - from);
  if (superscripts.includes(char)) return `${superscripts.indexOf(char)} `;
  if (dropped.test(char)) return '';
  const flat = char.normalize('NFKC');
  if (flat !== char)
    return [...flat].map((part) => (part === char ? part : plain(part.codePointAt(0) ?? 0x20))).join('');
  return kept.test(char) && !/\p{Zs}/u.test(char) ? char : ' ';
}
