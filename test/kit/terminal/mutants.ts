import { readFileSync } from 'node:fs';
import { CONNECTOR } from './build.ts';

/** One mistake in the connector, and the scenarios of which at least one must then fail. */
export interface Mutant {
  name: string;
  find: string;
  put: string;
  /** second place, where a mistake takes two */
  also?: { find: string; put: string };
  /** part of the titles that see it */
  seenBy: string;
}

const guard = (name: string, find: string, put: string, seenBy: string): Mutant => ({ name, find, put, seenBy });

export const mutants: Mutant[] = [
  guard('sends without the journal', '   if(!journalAppend(entries[at].intent))\n', '   if(false)\n', '8: the journal'),
  guard('does not look into the journal', '   int known = entryOf(c.n);', '   int known = -1;', 'a fenced number'),
  guard(
    'does not look at the broker',
    '   if(f.isThere)\n   {\n      // the journal',
    '   if(false)\n   {\n      // the journal',
    '9: and what the broker',
  ),
  {
    name: 'looks nowhere',
    find: '   int known = entryOf(c.n);',
    put: '   int known = -1;',
    also: { find: '   if(f.isThere)\n   {\n      // the journal', put: '   if(false)\n   {\n      // the journal' },
    seenBy: 'three times',
  },
  guard(
    'takes silence for a refusal',
    '   if(code < TRADE_RETCODE_REQUOTE || code > 10046) return true;',
    '   return false;',
    '5: no word',
  ),
  guard(
    'sends although the history cannot be read',
    '   if(!f.isSure) return;\n   int at',
    '   int at',
    'while the history',
  ),
  guard('knows no deadline', '   if(tick() >= deadline) return false;\n', '', '10: too late'),
  guard('knows no lease', '   if(tick() >= g_leaseUntil) { why = "lease"; return false; }\n', '', '10: the way takes'),
  guard(
    'counts from the second sending',
    '   if(isRepeat) g_wasRepeated = true;',
    '   if(isRepeat) { g_wasRepeated = true; g_frameAt = tick(); }',
    '10: a stored answer',
  ),
  guard(
    'believes anybody',
    'if(!sameText(signatureIn(g_replyHeaders), signedBy(g_secret2, "resp\\n", reply)))',
    'if(false)',
    'is not believed',
  ),
  guard('signs no sequence', 'IntegerToString(g_frameSeq) + "\\n" + shaHex', '"1" + shaHex', 'opens with stop'),
  guard('trades on any account', '   if(!isAccountOurs()) why = "login";\n   else if', '   if', '18: another'),
  guard('trades where it may only read', 'g_mode != "trade" || g_failedTests != ""', 'false', '26: the check'),
  guard('works beside another connector', '   if(!holdTerminal())\n   {', '   if(false)\n   {', '19: two connectors'),
  guard(
    'closes a part of anything',
    'if(c.expectLots > 0.0 && MathAbs(volume - c.expectLots) > 0.000001)',
    'if(false)',
    '16: closed or changed',
  ),
  guard(
    'moves levels from anywhere',
    'if(!isSame(sl, c.expectSl, step) || !isSame(tp, c.expectTp, step))',
    'if(false)',
    'moves levels only',
  ),
  guard(
    'follows the price',
    'if(point > 0.0 && worse > (double)maxSlip * point + point / 2.0)',
    'if(false)',
    '11: the price',
  ),
  guard(
    'takes any quote',
    'if((long)tick() - seen[at].arrived > QUOTE_FRESH_MS) return "stale_quote";',
    '',
    '11: the price',
  ),
  guard('rounds volume up', 'MathFloor(lots / step + 0.000000001)', '(MathFloor(lots / step) + 1.0)', '12: volume'),
  guard('sends stops that are too near', 'if(!isSlBad && !isTpBad) return "";', 'return "";', '12: what the broker'),
  guard(
    'tells a fill as protected',
    '   lookAtStops(at, o);\n      }\n      finish',
    '   }\n      finish',
    '15: the stop',
  ),
  guard('keeps no fence', 'if(!journalAppend(StringFormat("F %lld", n))) return;', '', 'a fenced number'),
  guard(
    'proves too early',
    'bool isLate = isConnectedFor(PROVED_AFTER_MS) &&',
    'bool isLate = isConnectedFor(1000) &&',
    'a fenced number',
  ),
  guard(
    'drops what was never told',
    'ackNumbers[i] != n || ackTexts[i] != sent',
    'ackNumbers[i] != n',
    'an end that came',
  ),
  guard(
    'forgets new keys',
    '   if(storeKeys()) return;\n   g_secret = old;',
    '   return;\n   g_secret = old;',
    'new keys',
  ),
  guard('forgets what it struck', 'if(c.n <= g_struckN) {', 'if(false) {', 'the journal is shortened'),
  guard(
    'asks the computer for the time',
    'ulong deadline = sentAt;\n   if(c.expiresAt > now) deadline = sentAt + (ulong)(c.expiresAt - now);',
    'ulong deadline = tick() + 1;\n   if(c.expiresAt <= (long)TimeLocal() * 1000) deadline = 0;',
    '22: the computer',
  ),
];

export function mutated({ find, put, also }: Mutant): string {
  let source = readFileSync(CONNECTOR, 'utf8');
  for (const place of [{ find, put }, ...(also ? [also] : [])]) {
    if (source.split(place.find).length !== 2) throw new Error(`not there exactly once: ${place.find}`);
    source = source.replace(place.find, () => place.put);
  }
  return source;
}
