/** Text of an MQL5 file without comments; strings become `""`, characters `0`, and no line moves. */
export function bare(source: string): string {
  return source.replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\/[^\n]*/g, (found) =>
    found.startsWith('//') ? '' : found.startsWith('"') ? '""' : '0',
  );
}

const words = (text: string, pattern: RegExp) => new Set([...text.matchAll(pattern)].map((found) => found[1] ?? ''));
const SYNTAX = new Set(
  'if while for return switch int long ulong uint uchar ushort char double datetime ARR ARR_REF ARR_CREF'.split(' '),
);

/** names that are called, or written in capitals, and that the file does not define itself */
export function foreignNames(source: string): { called: string[]; constants: string[] } {
  const code = bare(source);
  const own = words(code, /^(?:void|bool|int|long|ulong|string|datetime|uint) (\w+)\(/gm);
  const defined = words(code, /#define (\w+)/g);
  const isForeign = (name: string) => !own.has(name) && !defined.has(name) && !SYNTAX.has(name);
  const called = words(code, /\b([A-Za-z_]\w*)\s*\(/g);
  const constants = words(code, /\b([A-Z][A-Z0-9]*_[A-Z0-9_]+)\b/g);
  return {
    called: [...called].filter((name) => isForeign(name) && !constants.has(name)).sort(),
    constants: [...constants].filter(isForeign).sort(),
  };
}

export interface Rule {
  name: string;
  /** applied to the text without comments and strings */
  pattern: RegExp;
  /** must be caught, so that the rule is known to bite */
  example: string;
}

/** What g++ takes and MQL5 does not, or what both take and mean differently. */
export const denied: Rule[] = [
  { name: 'auto', pattern: /\bauto\b/, example: 'auto x = 1;' },
  { name: 'lambda', pattern: /\[[&=]?\]\s*\(/, example: 'run([](int a) { return a; });' },
  { name: 'C++ casts', pattern: /\b(?:static|dynamic|reinterpret|const)_cast\b/, example: 'static_cast<int>(x)' },
  { name: 'std', pattern: /\bstd\b|::/, example: 'std::min(a, b)' },
  { name: 'nullptr and NULL', pattern: /\bnullptr\b|\bNULL\b/, example: 'if(x == NULL)' },
  {
    name: 'unsigned, size_t and other foreign types',
    pattern: /\b(?:unsigned|signed|size_t|int\d+_t|uint\d+_t|wchar_t)\b/,
    example: 'unsigned int x;',
  },
  { name: 'pointers', pattern: /->|\b(?:string|int|long|double)\s*\*/, example: 'a->b = 1;' },
  { name: 'references to a local', pattern: /^\s*(?:const )?\w+ &\w+ =/m, example: '   Entry &e = entries[0];' },
  {
    name: 'conditions of the preprocessor but one',
    pattern: /#\s*(?:if|elif|ifndef)\b|#\s*ifdef (?!__MQL5__)/,
    example: '#if 1',
  },
  { name: 'includes and imports', pattern: /#\s*(?:include|import)\b/, example: '#include <Trade/Trade.mqh>' },
  {
    name: 'template, namespace, constexpr, using',
    pattern: /\b(?:template|namespace|constexpr|using|typename|noexcept)\b/,
    example: 'constexpr int x = 1;',
  },
  { name: 'switch', pattern: /\bswitch\b/, example: 'switch(x) {}' },
  { name: 'loops over a range', pattern: /for\s*\([^;()]*:[^;()]*\)/, example: 'for(int x : xs) {}' },
  { name: 'literals of dates and colours', pattern: /\b[DC]0/, example: "datetime d = D'2026.01.01';" },
  { name: 'two literals added', pattern: /"" \+ ""/, example: 'string s = "a" + "b";' },
  {
    name: 'a text made from a number',
    pattern: /"" \+ \d|(?<!\w)\d+ \+ ""|\(string\)/,
    example: 'string s = "a" + 1;',
  },
  {
    name: 'a structure by value',
    pattern: /[(,] ?(?:const )?(?:Outcome|Found|Command|Entry|MqlTradeRequest|MqlTradeResult|MqlTick) \w+[,)]/,
    example: 'void f(Outcome o)',
  },
  {
    name: 'bytes of a text in the code page of the computer',
    pattern: /\b(?:StringToCharArray|CharArrayToString)\((?![^;\n]*CP_UTF8)/,
    example: 'StringToCharArray(text, bytes);',
  },
  {
    name: 'a format that is no literal',
    pattern: /\b(?:StringFormat|PrintFormat)\((?!"")/,
    example: 'StringFormat(text, 1)',
  },
  { name: 'arrays written as C++ would', pattern: /\bArr<|\b\w+ \w+\[\d*\];/, example: 'int a[3];' },
  {
    name: 'the sign of a bit test left to precedence',
    pattern: /if\([^()]*[^&]&[^&][^()]*(?:==|!=)/,
    example: 'if(a & b != 0)',
  },
  { name: 'orders sent without waiting', pattern: /\bOrderSendAsync\b/, example: 'OrderSendAsync(request, result);' },
  {
    name: 'the clock of the computer where time decides',
    pattern: /\bTimeGMT\b|\bTimeCurrent\b|\bGetTickCount\(/,
    example: 'TimeGMT()',
  },
];
