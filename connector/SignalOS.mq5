// SignalOS connector for MetaTrader 5 (Expert Advisor, protocol mt5c/1).
//
// NEVER COMPILED IN METAEDITOR and NEVER RUN IN A REAL TERMINAL. What it was tried in is a stand-in: compiled with g++ against
// an imitation of the MQL5 API (test/kit/terminal) and run against a simulated broker. Try it on a demo account first.
//
// Promises:
//  1 A number is written to the journal, and is on the disk, before its order leaves. A number that the journal has never leaves again.
//  2 Without evidence an outcome is "unknown": looked up in orders, positions and history, never repeated.
//  3 Nothing is carried out on an answer that is not signed for exactly the frame that was sent.
//  4 Nothing is carried out later than its deadline or the lease, both by the service's time and this computer's tick count.
//  5 Nothing is carried out on another account than the one that was paired.
//
// The book: 1 settings; 2 bytes, hashes; 3 JSON read; 4 JSON written; 5 files, keys; 6 journal; 7 what is open;
// 8 looking up; 9 sending; 10 commands; 11 reports; 12 frames; 13 self-test; 14 events
#property copyright "SignalOS"
#property version "1.00"
#property description "Carries out the orders of your SignalOS desk on this account."

#ifdef __MQL5__
#define ARR(T, a) T a[]
#define ARR_REF(T, a) T &a[]
#define ARR_CREF(T, a) const T &a[]
#endif

//--- 1 settings ------------------------------------------------------------------------------------------------------
input string ServiceUrl = "";
input string PairingCode = "";

#define EA_VERSION "1.0.0"
#define PATH_SYNC "/ea/v1/sync"
#define PATH_PAIR "/ea/v1/pair"
#define MUTEX "SignalOS.connector"
#define BODY_LIMIT 262144
#define NODE_LIMIT 6000
#define DEPTH_LIMIT 8
#define TEXT_LIMIT 1024
#define QUOTE_FRESH_MS 10000
#define SYNCED_AFTER_MS 5000
#define PROVED_AFTER_MS 120000
#define NUMBER_LIMIT 1099511627776

string g_url = "";
string g_code = "";
string g_id = "";
string g_secret = "";
string g_secret2 = "";
string g_login = "";
string g_server = "";
string g_usedCode = "";
long g_family = 0;
bool g_isMine = false;
string g_panel = "";
string g_trouble = "";
string g_failedTests = "";
string g_selfTest = "";

string flag(const bool value)
{
   if(value) return "true";
   return "false";
}

//--- 2 bytes, hashes -------------------------------------------------------------------------------------------------
void bytesFrom(const string text, ARR_REF(uchar, bytes))
{
   ArrayResize(bytes, 0);
   int count = StringToCharArray(text, bytes, 0, -1, CP_UTF8);
   // the closing 0 would be signed as well
   ArrayResize(bytes, count > 0 ? count - 1 : 0);
}

string hexOf(ARR_CREF(uchar, bytes))
{
   string hex = "";
   for(int i = 0; i < ArraySize(bytes); i++) hex += StringFormat("%02x", (int)bytes[i]);
   return hex;
}

bool sha256(ARR_CREF(uchar, bytes), ARR_REF(uchar, digest))
{
   ARR(uchar, none);
   return CryptEncode(CRYPT_HASH_SHA256, bytes, none, digest) == 32;
}

void joinBytes(ARR_CREF(uchar, first), ARR_CREF(uchar, second), ARR_REF(uchar, both))
{
   int a = ArraySize(first);
   int b = ArraySize(second);
   if(ArrayResize(both, a + b) != a + b) return;
   for(int i = 0; i < a; i++) both[i] = first[i];
   for(int k = 0; k < b; k++) both[a + k] = second[k];
}

string hmacOfBytes(ARR_CREF(uchar, key), ARR_CREF(uchar, message))
{
   ARR(uchar, shortKey);
   if(ArraySize(key) > 64)
   {
      if(!sha256(key, shortKey)) return "";
   }
   else
   {
      ArrayResize(shortKey, ArraySize(key));
      for(int i = 0; i < ArraySize(key); i++) shortKey[i] = key[i];
   }
   ARR(uchar, inner);
   ARR(uchar, outer);
   ArrayResize(inner, 64);
   ArrayResize(outer, 64);
   for(int j = 0; j < 64; j++)
   {
      int letter = 0;
      if(j < ArraySize(shortKey)) letter = (int)shortKey[j];
      inner[j] = (uchar)(letter ^ 0x36);
      outer[j] = (uchar)(letter ^ 0x5c);
   }
   ARR(uchar, text);
   ARR(uchar, digest);
   joinBytes(inner, message, text);
   if(!sha256(text, digest)) return "";
   ARR(uchar, again);
   joinBytes(outer, digest, again);
   ARR(uchar, result);
   if(!sha256(again, result)) return "";
   return hexOf(result);
}

string hmac(const string key, const string message)
{
   ARR(uchar, k);
   ARR(uchar, m);
   bytesFrom(key, k);
   bytesFrom(message, m);
   return hmacOfBytes(k, m);
}

string shaHex(ARR_CREF(uchar, bytes))
{
   ARR(uchar, digest);
   if(!sha256(bytes, digest)) return "";
   return hexOf(digest);
}

string shortHash(const string text)
{
   ARR(uchar, bytes);
   bytesFrom(text, bytes);
   return StringSubstr(shaHex(bytes), 0, 16);
}

bool sameText(const string a, const string b)
{
   // every letter is looked at, so that how long it takes tells nothing
   int length = StringLen(a);
   if(length == 0 || length != StringLen(b)) return false;
   int difference = 0;
   for(int i = 0; i < length; i++) difference |= (int)StringGetCharacter(a, i) ^ (int)StringGetCharacter(b, i);
   return difference == 0;
}

bool isUtf8(ARR_CREF(uchar, bytes))
{
   int size = ArraySize(bytes);
   int i = 0;
   while(i < size)
   {
      int c = (int)bytes[i];
      int more = -1;
      int point = c;
      if(c < 0x80) more = 0;
      else if(c >= 0xC2 && c < 0xE0) { more = 1; point = c & 0x1F; }
      else if(c >= 0xE0 && c < 0xF0) { more = 2; point = c & 0x0F; }
      else if(c >= 0xF0 && c < 0xF5) { more = 3; point = c & 0x07; }
      if(more < 0 || i + more >= size) return false;
      for(int k = 1; k <= more; k++)
      {
         int next = (int)bytes[i + k];
         if((next & 0xC0) != 0x80) return false;
         point = (point << 6) | (next & 0x3F);
      }
      if(more == 2 && (point < 0x800 || (point >= 0xD800 && point < 0xE000))) return false;
      if(more == 3 && (point < 0x10000 || point > 0x10FFFF)) return false;
      i += more + 1;
   }
   return true;
}

//--- 3 JSON read: a flat list of nodes in the order of the text; `end` is the first node after a node's children ------
#define JSON_NULL 0
#define JSON_FALSE 1
#define JSON_TRUE 2
#define JSON_NUMBER 3
#define JSON_TEXT 4
#define JSON_LIST 5
#define JSON_OBJECT 6

struct JsonNode
{
   int kind;
   int end;
   int from;
   int upto;
   string key;
   string text;
};
ARR(JsonNode, json);
ARR(uchar, jsonBytes);
int jsonCount = 0;
int jsonAt = 0;

int jsonByte()
{
   if(jsonAt >= ArraySize(jsonBytes)) return -1;
   return (int)jsonBytes[jsonAt];
}

void jsonSkip()
{
   while(jsonByte() == ' ' || jsonByte() == '\t' || jsonByte() == '\r' || jsonByte() == '\n') jsonAt++;
}

bool jsonWord(const string word)
{
   for(int i = 0; i < StringLen(word); i++)
   {
      if(jsonByte() != (int)StringGetCharacter(word, i)) return false;
      jsonAt++;
   }
   return true;
}

int jsonHex4()
{
   int value = 0;
   for(int i = 0; i < 4; i++)
   {
      int c = jsonByte();
      int digit = -1;
      if(c >= '0' && c <= '9') digit = c - '0';
      else if(c >= 'a' && c <= 'f') digit = c - 'a' + 10;
      else if(c >= 'A' && c <= 'F') digit = c - 'A' + 10;
      if(digit < 0) return -1;
      value = value * 16 + digit;
      jsonAt++;
   }
   return value;
}

bool jsonString(string &text)
{
   if(jsonByte() != '"') return false;
   jsonAt++;
   ARR(uchar, out);
   int size = 0;
   while(true)
   {
      int c = jsonByte();
      if(c < 32 || size > TEXT_LIMIT) return false;
      jsonAt++;
      if(c == '"') break;
      int point = c;
      bool isEscaped = (c == '\\');
      if(isEscaped)
      {
         c = jsonByte();
         jsonAt++;
         if(c == 'n') point = 10;
         else if(c == 't') point = 9;
         else if(c == 'r') point = 13;
         else if(c == 'b') point = 8;
         else if(c == 'f') point = 12;
         else if(c == '"' || c == '\\' || c == '/') point = c;
         else if(c == 'u')
         {
            point = jsonHex4();
            if(point >= 0xD800 && point < 0xDC00)
            {
               if(!jsonWord("\\u")) return false;
               int low = jsonHex4();
               if(low < 0xDC00 || low > 0xDFFF) return false;
               point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
            }
            if(point <= 0 || (point >= 0xDC00 && point < 0xE000)) return false;
         }
         else return false;
      }
      if(ArrayResize(out, size + 4, 256) < 0) return false;
      if(!isEscaped || point < 0x80) { out[size] = (uchar)point; size++; }
      else if(point < 0x800)
      {
         out[size] = (uchar)(0xC0 | (point >> 6));
         out[size + 1] = (uchar)(0x80 | (point & 0x3F));
         size += 2;
      }
      else if(point < 0x10000)
      {
         out[size] = (uchar)(0xE0 | (point >> 12));
         out[size + 1] = (uchar)(0x80 | ((point >> 6) & 0x3F));
         out[size + 2] = (uchar)(0x80 | (point & 0x3F));
         size += 3;
      }
      else
      {
         out[size] = (uchar)(0xF0 | (point >> 18));
         out[size + 1] = (uchar)(0x80 | ((point >> 12) & 0x3F));
         out[size + 2] = (uchar)(0x80 | ((point >> 6) & 0x3F));
         out[size + 3] = (uchar)(0x80 | (point & 0x3F));
         size += 4;
      }
   }
   text = "";
   if(size > 0) text = CharArrayToString(out, 0, size, CP_UTF8);
   return true;
}

bool jsonNumber(string &text)
{
   text = "";
   int digits = 0;
   if(jsonByte() == '-') { text += "-"; jsonAt++; }
   while(true)
   {
      int c = jsonByte();
      bool isDigit = (c >= '0' && c <= '9');
      if(!isDigit && c != '.' && c != 'e' && c != 'E' && c != '+' && c != '-') break;
      if(isDigit) digits++;
      if(StringLen(text) > 40) return false;
      text += ShortToString((ushort)c);
      jsonAt++;
   }
   return digits > 0;
}

// the first child of `node` with that key, or -1
int jsonFind(const int node, const string key)
{
   if(node < 0 || json[node].kind != JSON_OBJECT) return -1;
   for(int i = node + 1; i < json[node].end; i = json[i].end)
      if(json[i].key == key) return i;
   return -1;
}

bool jsonValue(const int depth, const string key)
{
   if(depth > DEPTH_LIMIT || jsonCount >= NODE_LIMIT) return false;
   if(jsonCount >= ArraySize(json) && ArrayResize(json, jsonCount + 256) < 0) return false;
   jsonSkip();
   int node = jsonCount;
   jsonCount++;
   json[node].key = key;
   json[node].text = "";
   json[node].from = jsonAt;
   json[node].end = jsonCount;
   int c = jsonByte();
   bool isGood = true;
   if(c == '{' || c == '[')
   {
      bool isObject = (c == '{');
      int closing = isObject ? '}' : ']';
      json[node].kind = isObject ? JSON_OBJECT : JSON_LIST;
      jsonAt++;
      jsonSkip();
      if(jsonByte() == closing) jsonAt++;
      else while(true)
      {
         string name = "";
         if(isObject)
         {
            jsonSkip();
            if(!jsonString(name)) return false;
            json[node].end = jsonCount;
            if(jsonFind(node, name) >= 0) return false;
            jsonSkip();
            if(jsonByte() != ':') return false;
            jsonAt++;
         }
         if(!jsonValue(depth + 1, name)) return false;
         jsonSkip();
         int next = jsonByte();
         jsonAt++;
         if(next == closing) break;
         if(next != ',') return false;
      }
   }
   else if(c == '"')
   {
      string value = "";
      json[node].kind = JSON_TEXT;
      isGood = jsonString(value);
      json[node].text = value;
   }
   else if(c == 't') { json[node].kind = JSON_TRUE; isGood = jsonWord("true"); }
   else if(c == 'f') { json[node].kind = JSON_FALSE; isGood = jsonWord("false"); }
   else if(c == 'n') { json[node].kind = JSON_NULL; isGood = jsonWord("null"); }
   else
   {
      string number = "";
      json[node].kind = JSON_NUMBER;
      isGood = jsonNumber(number);
      json[node].text = number;
   }
   json[node].upto = jsonAt;
   json[node].end = jsonCount;
   return isGood;
}

bool jsonParse(ARR_CREF(uchar, bytes))
{
   jsonCount = 0;
   jsonAt = 0;
   int size = ArraySize(bytes);
   if(size == 0 || size > BODY_LIMIT || !isUtf8(bytes)) return false;
   if(ArrayResize(jsonBytes, size) != size) return false;
   for(int i = 0; i < size; i++) jsonBytes[i] = bytes[i];
   if(!jsonValue(1, "")) return false;
   jsonSkip();
   return jsonAt == size && json[0].kind == JSON_OBJECT;
}

bool isDigits(const string text, const int most)
{
   int length = StringLen(text);
   if(length == 0 || length > most) return false;
   for(int i = 0; i < length; i++)
   {
      ushort c = StringGetCharacter(text, i);
      if(c < '0' || c > '9') return false;
   }
   return true;
}

bool takeText(const int node, const string key, string &out)
{
   int at = jsonFind(node, key);
   if(at < 0 || json[at].kind != JSON_TEXT) return false;
   out = json[at].text;
   return true;
}

bool takeWhole(const int node, const string key, long &out)
{
   int at = jsonFind(node, key);
   if(at < 0 || json[at].kind != JSON_NUMBER || !isDigits(json[at].text, 16)) return false;
   out = StringToInteger(json[at].text);
   return out <= 9007199254740991;
}

bool takeId(const int node, const string key, ulong &out)
{
   string text = "";
   // 19 digits always fit into 63 bits' worth of what StringToInteger reads, except the last few
   if(!takeText(node, key, text) || !isDigits(text, 19)) return false;
   long value = StringToInteger(text);
   if(value < 0 || IntegerToString(value) != text) return false;
   out = (ulong)value;
   return true;
}

bool takeDecimal(const int node, const string key, double &out)
{
   string text = "";
   if(!takeText(node, key, text)) return false;
   string plain = text;
   if(StringGetCharacter(plain, 0) == '-') plain = StringSubstr(plain, 1);
   int point = StringFind(plain, ".");
   string whole = plain;
   if(point >= 0)
   {
      whole = StringSubstr(plain, 0, point);
      if(!isDigits(StringSubstr(plain, point + 1), 10)) return false;
   }
   if(!isDigits(whole, 15)) return false;
   out = StringToDouble(text);
   return true;
}

// null: none, 0 inside
bool takeLevel(const int node, const string key, double &out)
{
   int at = jsonFind(node, key);
   out = 0.0;
   if(at >= 0 && json[at].kind == JSON_NULL) return true;
   return takeDecimal(node, key, out) && out > 0.0;
}

//--- 4 JSON written --------------------------------------------------------------------------------------------------
string quoted(const string text)
{
   string out = "\"";
   int length = StringLen(text);
   if(length > 200) length = 200;
   for(int i = 0; i < length; i++)
   {
      ushort c = StringGetCharacter(text, i);
      if(c == '"' || c == '\\') out += "\\";
      if(c < 32 || c == 127) out += " ";
      // a half of a pair could be cut from its other half
      else if(c >= 0xD800 && c < 0xE000) out += "?";
      else out += ShortToString(c);
   }
   return out + "\"";
}

string quotedId(const ulong id) { return StringFormat("\"%llu\"", id); }
string quotedNumber(const double value, const int digits) { return StringFormat("\"%s\"", DoubleToString(value, digits)); }
string quotedLevel(const double value, const int digits)
{
   if(value <= 0.0) return "null";
   return quotedNumber(value, digits);
}

// as many digits as it has, at least two
string trimmedNumber(const double value)
{
   string text = DoubleToString(value, 8);
   int length = StringLen(text);
   while(length > 0 && StringGetCharacter(text, length - 1) == '0' && StringGetCharacter(text, length - 3) != '.') length--;
   return StringFormat("\"%s\"", StringSubstr(text, 0, length));
}

string listed(const string items, const string item)
{
   if(items == "") return item;
   return items + "," + item;
}

//--- 5 files, keys ---------------------------------------------------------------------------------------------------
string readFile(const string name)
{
   if(!FileIsExist(name)) return "";
   int handle = FileOpen(name, FILE_READ | FILE_BIN);
   if(handle == INVALID_HANDLE) return "";
   ARR(uchar, bytes);
   uint count = FileReadArray(handle, bytes);
   FileClose(handle);
   if(count == 0) return "";
   // a disk that lost its power may leave zeros, and a text would end there
   for(int i = 0; i < (int)count; i++)
      if(bytes[i] == 0) bytes[i] = 10;
   return CharArrayToString(bytes, 0, (int)count, CP_UTF8);
}

bool writeWhole(const string name, const string text)
{
   string beside = name + ".new";
   int handle = FileOpen(beside, FILE_WRITE | FILE_BIN);
   if(handle == INVALID_HANDLE) return false;
   ARR(uchar, bytes);
   bytesFrom(text, bytes);
   uint count = FileWriteArray(handle, bytes);
   FileFlush(handle);
   FileClose(handle);
   if((int)count != ArraySize(bytes) || readFile(beside) != text) return false;
   return FileMove(beside, 0, name, FILE_REWRITE);
}

string valueIn(const string text, const string key)
{
   ARR(string, lines);
   int count = StringSplit(text, '\n', lines);
   for(int i = 0; i < count; i++)
   {
      int at = StringFind(lines[i], "=");
      if(at <= 0) continue;
      string name = StringSubstr(lines[i], 0, at);
      StringTrimLeft(name);
      StringTrimRight(name);
      if(name != key) continue;
      string value = StringSubstr(lines[i], at + 1);
      StringTrimLeft(value);
      StringTrimRight(value);
      return value;
   }
   return "";
}

void readSettings()
{
   g_url = ServiceUrl;
   g_code = PairingCode;
   string ini = readFile("SignalOS.ini");
   if(valueIn(ini, "url") != "") g_url = valueIn(ini, "url");
   if(valueIn(ini, "code") != "") g_code = valueIn(ini, "code");
   StringTrimLeft(g_url);
   StringTrimRight(g_url);
   while(StringLen(g_url) > 1 && StringGetCharacter(g_url, StringLen(g_url) - 1) == '/')
      g_url = StringSubstr(g_url, 0, StringLen(g_url) - 1);
}

bool isUrlSafe()
{
   if(StringFind(g_url, "https://") == 0) return StringLen(g_url) > 8;
   // in the clear only to this computer itself
   return StringFind(g_url + "/", "http://127.0.0.1/") == 0 || StringFind(g_url, "http://127.0.0.1:") == 0 || StringFind(g_url + "/", "http://localhost/") == 0 || StringFind(g_url, "http://localhost:") == 0;
}

bool storeKeys()
{
   string text = "id=" + g_id + "\n";
   text += "secret=" + g_secret + "\n";
   text += "secret2=" + g_secret2 + "\n";
   text += "login=" + g_login + "\n";
   text += "server=" + g_server + "\n";
   text += "code=" + g_usedCode + "\n";
   text += "family=" + IntegerToString(g_family) + "\n";
   return writeWhole("SignalOS.key", text);
}

void readKeys()
{
   string text = readFile("SignalOS.key");
   g_id = valueIn(text, "id");
   g_secret = valueIn(text, "secret");
   g_secret2 = valueIn(text, "secret2");
   g_login = valueIn(text, "login");
   g_server = valueIn(text, "server");
   g_usedCode = valueIn(text, "code");
   g_family = StringToInteger(valueIn(text, "family"));
   if(StringLen(g_secret) != 64 || StringLen(g_secret2) != 64 || g_family < 1 || g_family > 8191) g_id = "";
}

//--- 6 journal: J id, D day, L number, I n what, T n try, F n, R n ack ----------------------------------------------
struct Entry
{
   long n;
   string op;
   bool isFenced;
   bool isTold;
   ulong magic;
   ulong target;
   double lots;
   double price;
   double sl;
   double tp;
   string ack;
   string intent;
   long day;
   ulong since;
};
ARR(Entry, entries);
string g_journalId = "";
string g_journalName = "";
bool g_journalTorn = false;
long g_lastN = 0;
// numbers up to this one were struck from the journal: they never leave again, and nothing is proved of them
long g_struckN = 0;
long g_day = 0;
#define KEPT_NUMBERS 1000
#define KEPT_DAYS 30
#define SHORTENED_FROM 4000

bool journalAppend(const string line)
{
   string text = line + "\n";
   if(g_journalTorn) text = "\n" + text;
   ARR(uchar, bytes);
   bytesFrom(text, bytes);
   int handle = FileOpen(g_journalName, FILE_READ | FILE_WRITE | FILE_BIN);
   if(handle == INVALID_HANDLE) return false;
   ulong before = FileSize(handle);
   bool isGood = FileSeek(handle, 0, SEEK_END);
   uint count = 0;
   if(isGood) count = FileWriteArray(handle, bytes);
   FileFlush(handle);
   FileClose(handle);
   if(!isGood || (int)count != ArraySize(bytes))
   {
      g_journalTorn = true;
      return false;
   }
   // a full disk may show only in what is there afterwards
   int again = FileOpen(g_journalName, FILE_READ | FILE_BIN);
   if(again == INVALID_HANDLE) return false;
   ulong after = FileSize(again);
   FileClose(again);
   if(after < before + (ulong)count)
   {
      g_journalTorn = true;
      return false;
   }
   g_journalTorn = false;
   return true;
}

int entryOf(const long n)
{
   for(int i = ArraySize(entries) - 1; i >= 0; i--)
      if(entries[i].n == n) return i;
   return -1;
}

int addEntry(const long n)
{
   int at = ArraySize(entries);
   if(ArrayResize(entries, at + 1, 1024) != at + 1) return -1;
   entries[at].n = n;
   entries[at].op = "";
   entries[at].isFenced = false;
   entries[at].isTold = false;
   entries[at].magic = 0;
   entries[at].target = 0;
   entries[at].lots = 0.0;
   entries[at].price = 0.0;
   entries[at].sl = 0.0;
   entries[at].tp = 0.0;
   entries[at].ack = "";
   entries[at].intent = "";
   entries[at].day = g_day;
   entries[at].since = GetTickCount64();
   if(n > g_lastN) g_lastN = n;
   return at;
}

string intentLine(const int at, const string hash)
{
   string line = StringFormat("I %lld %s %s", entries[at].n, hash, entries[at].op);
   line += StringFormat(" %llu %llu", entries[at].magic, entries[at].target);
   line += StringFormat(" %.8f %.8f", entries[at].lots, entries[at].price);
   return line + StringFormat(" %.8f %.8f", entries[at].sl, entries[at].tp);
}

void readJournalLine(const string line)
{
   ARR(string, part);
   int count = StringSplit(line, ' ', part);
   if(count < 2 || !isDigits(part[1], 13)) return;
   long n = StringToInteger(part[1]);
   if(part[0] == "D") { g_day = n; return; }
   if(part[0] == "L")
   {
      g_struckN = n;
      if(n > g_lastN) g_lastN = n;
      return;
   }
   int at = entryOf(n);
   if(at < 0) at = addEntry(n);
   if(at < 0) return;
   if(part[0] == "F") entries[at].isFenced = true;
   if(part[0] == "R") entries[at].ack = StringSubstr(line, StringLen(part[0]) + StringLen(part[1]) + 2);
   if(part[0] == "I")
   {
      entries[at].op = "torn";
      entries[at].intent = line;
   }
   if(part[0] == "I" && count >= 10)
   {
      entries[at].op = part[3];
      entries[at].magic = (ulong)StringToInteger(part[4]);
      entries[at].target = (ulong)StringToInteger(part[5]);
      entries[at].lots = StringToDouble(part[6]);
      entries[at].price = StringToDouble(part[7]);
      entries[at].sl = StringToDouble(part[8]);
      entries[at].tp = StringToDouble(part[9]);
   }
   if(entries[at].magic == 0) entries[at].magic = (ulong)(g_family * NUMBER_LIMIT + n);
}

void readJournal(const string text)
{
   ArrayResize(entries, 0);
   g_lastN = 0;
   g_struckN = 0;
   g_day = 0;
   g_journalId = "";
   g_journalTorn = text != "" && StringGetCharacter(text, StringLen(text) - 1) != 10;
   ARR(string, lines);
   int count = StringSplit(text, '\n', lines);
   if(count > 0 && StringFind(lines[0], "J j-") == 0 && (count > 1 || !g_journalTorn)) g_journalId = StringSubstr(lines[0], 2);
   if(g_journalId == "") return;
   for(int i = 1; i < count; i++)
   {
      // a line that was cut: that its number was begun is all it says, if the number is whole
      if(g_journalTorn && i == count - 1 && (StringFind(lines[i], "I ") != 0 || StringFind(lines[i], " ", 2) < 0)) continue;
      readJournalLine(lines[i]);
   }
}

// what is over, old and far behind is struck; a number that was begun and has no end stays
void shortenJournal()
{
   int count = ArraySize(entries);
   if(count < SHORTENED_FROM) return;
   long struck = g_struckN;
   for(int i = 0; i < count; i++)
      if(entries[i].ack != "" && entries[i].day + KEPT_DAYS < g_day && i < count - KEPT_NUMBERS && entries[i].n > struck) struck = entries[i].n;
   if(struck == g_struckN) return;
   string text = "J " + g_journalId + "\n" + StringFormat("L %lld\n", struck);
   long day = -1;
   for(int k = 0; k < count; k++)
   {
      if(entries[k].n <= struck && entries[k].ack != "") continue;
      if(entries[k].day != day) text += StringFormat("D %lld\n", entries[k].day);
      day = entries[k].day;
      if(entries[k].intent != "") text += entries[k].intent + "\n";
      if(entries[k].isFenced) text += StringFormat("F %lld\n", entries[k].n);
      if(entries[k].ack != "") text += StringFormat("R %lld %s\n", entries[k].n, entries[k].ack);
   }
   text += StringFormat("D %lld\n", g_day);
   // written beside, read back, then put in its place: the old one serves until then
   if(!writeWhole(g_journalName, text)) return;
   readJournal(text);
}

bool openJournal()
{
   g_journalName = "SignalOS-" + g_login + "-" + shortHash(g_server) + ".journal";
   string text = readFile(g_journalName);
   // there, but not to be read just now: it is no new one
   if(text == "" && FileIsExist(g_journalName)) return false;
   readJournal(text);
   if(g_journalId == "")
   {
      if(text != "") FileMove(g_journalName, 0, g_journalName + ".broken", FILE_REWRITE);
      string seed = StringFormat("%s %llu %lld", g_login, GetTickCount64(), (long)TimeLocal());
      string fresh = "j-" + shortHash(seed + IntegerToString(MathRand()));
      g_journalTorn = false;
      if(!journalAppend("J " + fresh)) return false;
      g_journalId = fresh;
   }
   long today = (long)TimeTradeServer() / 86400;
   if(today > g_day && journalAppend(StringFormat("D %lld", today))) g_day = today;
   shortenJournal();
   return true;
}

//--- acks: queued until the service says that it keeps them
ARR(long, ackNumbers);
ARR(string, ackTexts);

void queueAck(const long n, const string text)
{
   int count = ArraySize(ackNumbers);
   for(int i = 0; i < count; i++)
      if(ackNumbers[i] == n)
      {
         ackTexts[i] = text;
         return;
      }
   if(ArrayResize(ackNumbers, count + 1) < 0 || ArrayResize(ackTexts, count + 1) < 0) return;
   ackNumbers[count] = n;
   ackTexts[count] = text;
}

// only what the frame carried may go: a later state of the same number stays
void dropAck(const long n, const string sent)
{
   for(int i = 0; i < ArraySize(ackNumbers); i++)
   {
      if(ackNumbers[i] != n || ackTexts[i] != sent) continue;
      for(int k = i; k < ArraySize(ackNumbers) - 1; k++)
      {
         ackNumbers[k] = ackNumbers[k + 1];
         ackTexts[k] = ackTexts[k + 1];
      }
      ArrayResize(ackNumbers, ArraySize(ackNumbers) - 1);
      ArrayResize(ackTexts, ArraySize(ackTexts) - 1);
      return;
   }
}

struct Outcome
{
   string state;
   string why;
   string text;
   uint retcode;
   uint ext;
   int lastError;
   ulong order;
   ulong positionId;
   string deals;
   double lots;
   double price;
   int digits;
};

void clearOutcome(Outcome &o)
{
   o.state = "";
   o.why = "";
   o.text = "";
   o.retcode = 0;
   o.ext = 0;
   o.lastError = 0;
   o.order = 0;
   o.positionId = 0;
   o.deals = "";
   o.lots = 0.0;
   o.price = 0.0;
   o.digits = 8;
}

string ackOf(const long n, const Outcome &o)
{
   string why = "null";
   if(o.why != "") why = quoted(o.why);
   string lots = "null";
   if(o.lots > 0.0) lots = trimmedNumber(o.lots);
   string out = StringFormat("{\"n\":%lld,\"state\":%s,\"retcode\":%u,\"ext\":%u,\"lastError\":%d", n, quoted(o.state), o.retcode, o.ext, o.lastError);
   out += ",\"why\":" + why + ",\"order\":" + quotedId(o.order) + ",\"deals\":[" + o.deals + "],\"positionId\":" + quotedId(o.positionId);
   return out + ",\"lots\":" + lots + ",\"price\":" + quotedLevel(o.price, o.digits) + ",\"text\":" + quoted(o.text) + "}";
}

void finish(const int at, const Outcome &o)
{
   string ack = ackOf(entries[at].n, o);
   entries[at].ack = ack;
   // should this line not reach the disk, the next start looks the number up: nothing is repeated
   if(!journalAppend(StringFormat("R %lld %s", entries[at].n, ack))) g_trouble = "MT5 can't write SignalOS' journal: is the disk full?";
   queueAck(entries[at].n, ack);
}

// nothing was sent, and nothing needs to be remembered of it but that it is over
void answerUnsent(const long n, const string state, const string why, const string text)
{
   Outcome o;
   clearOutcome(o);
   o.state = state;
   o.why = why;
   o.text = text;
   int at = entryOf(n);
   if(at < 0) at = addEntry(n);
   if(at >= 0) finish(at, o);
   else queueAck(n, ackOf(n, o));
}

//--- 7 what is open --------------------------------------------------------------------------------------------------
ulong g_connectedSince = 0;
bool g_isConnected = false;

ulong tick() { return GetTickCount64(); }
datetime horizon() { return TimeTradeServer() + 172800; }

void watchConnection()
{
   bool isNow = TerminalInfoInteger(TERMINAL_CONNECTED) != 0;
   if(isNow && !g_isConnected) g_connectedSince = tick();
   g_isConnected = isNow;
}

bool isConnectedFor(const ulong ms) { return g_isConnected && tick() - g_connectedSince >= ms; }
bool isSynced() { return isConnectedFor(SYNCED_AFTER_MS); }

bool isAccountOurs()
{
   return IntegerToString(AccountInfoInteger(ACCOUNT_LOGIN)) == g_login && AccountInfoString(ACCOUNT_SERVER) == g_server;
}

bool isHedging() { return AccountInfoInteger(ACCOUNT_MARGIN_MODE) == (long)ACCOUNT_MARGIN_MODE_RETAIL_HEDGING; }

// selects the position with that identifier; its ticket, or 0
ulong positionById(const ulong id)
{
   for(int i = 0; i < PositionsTotal(); i++)
   {
      ulong ticket = PositionGetTicket(i);
      if(ticket != 0 && (ulong)PositionGetInteger(POSITION_IDENTIFIER) == id) return ticket;
   }
   return 0;
}

int digitsOf(const string symbol) { return (int)SymbolInfoInteger(symbol, SYMBOL_DIGITS); }
bool isSame(const double a, const double b, const double step) { return MathAbs(a - b) < step / 2.0; }

bool isWaiting(const long type)
{
   return type != (long)ORDER_TYPE_BUY && type != (long)ORDER_TYPE_SELL && type != (long)ORDER_TYPE_CLOSE_BY;
}

// when a quote arrived, by the tick count
struct Seen
{
   string symbol;
   long timeMsc;
   long arrived;
};
ARR(Seen, seen);

int watchQuote(const string symbol)
{
   MqlTick last;
   int at = -1;
   for(int i = 0; i < ArraySize(seen); i++)
      if(seen[i].symbol == symbol) at = i;
   if(at >= 0)
   {
      if(SymbolInfoTick(symbol, last) && last.time_msc != seen[at].timeMsc)
      {
         seen[at].timeMsc = last.time_msc;
         seen[at].arrived = (long)tick();
      }
      return at;
   }
   if(!SymbolSelect(symbol, true) || !SymbolInfoTick(symbol, last)) return -1;
   at = ArraySize(seen);
   if(at >= 200 || ArrayResize(seen, at + 1) < 0) return -1;
   seen[at].symbol = symbol;
   seen[at].timeMsc = last.time_msc;
   // seen for the first time: how old it is only the server's clock can say
   long age = (long)TimeTradeServer() * 1000 - last.time_msc;
   seen[at].arrived = (long)tick() - (age > QUOTE_FRESH_MS || age < -QUOTE_FRESH_MS ? QUOTE_FRESH_MS + 1 : 0);
   return at;
}

//--- 8 looking up: what the broker has of a number --------------------------------------------------------------------
struct Found
{
   bool isSure;
   bool isThere;
   bool isInFlight;
   bool isGone;
   ulong order;
   ulong positionId;
   string deals;
   double lots;
   double dealt;
   double money;
   string symbol;
};

// what the server does by itself (stop, target, stop out, rollover, margin, split) bears the magic of the position
bool isByServer(const long reason)
{
   return reason >= (long)DEAL_REASON_SL && reason <= (long)DEAL_REASON_SPLIT;
}

#define SENT_DAYS 10
#define SOUGHT_DAYS 90

void findMagic(const ulong magic, const int days, Found &f)
{
   bool isLive = false;
   f.isSure = false;
   f.isThere = false;
   f.isInFlight = false;
   f.isGone = false;
   f.order = 0;
   f.positionId = 0;
   f.deals = "";
   f.lots = 0.0;
   f.dealt = 0.0;
   f.money = 0.0;
   f.symbol = "";
   for(int i = 0; i < PositionsTotal(); i++)
   {
      if(PositionGetTicket(i) == 0 || (ulong)PositionGetInteger(POSITION_MAGIC) != magic) continue;
      f.isThere = true;
      f.positionId = (ulong)PositionGetInteger(POSITION_IDENTIFIER);
      f.symbol = PositionGetString(POSITION_SYMBOL);
   }
   for(int k = 0; k < OrdersTotal(); k++)
   {
      ulong ticket = OrderGetTicket(k);
      if(ticket == 0 || (ulong)OrderGetInteger(ORDER_MAGIC) != magic) continue;
      f.isThere = true;
      f.isInFlight = !isWaiting(OrderGetInteger(ORDER_TYPE));
      f.order = ticket;
      f.symbol = OrderGetString(ORDER_SYMBOL);
   }
   if(!HistorySelect(TimeTradeServer() - days * 86400, horizon())) return;
   f.isSure = true;
   for(int h = HistoryOrdersTotal() - 1; h >= 0; h--)
   {
      ulong old = HistoryOrderGetTicket(h);
      if(old == 0 || (ulong)HistoryOrderGetInteger(old, ORDER_MAGIC) != magic) continue;
      if(isByServer(HistoryOrderGetInteger(old, ORDER_REASON))) continue;
      long state = HistoryOrderGetInteger(old, ORDER_STATE);
      f.isThere = true;
      if(state != (long)ORDER_STATE_REJECTED && state != (long)ORDER_STATE_CANCELED && state != (long)ORDER_STATE_EXPIRED) isLive = true;
      f.isGone = !isLive;
      f.order = old;
      f.dealt += HistoryOrderGetDouble(old, ORDER_VOLUME_INITIAL) - HistoryOrderGetDouble(old, ORDER_VOLUME_CURRENT);
      f.symbol = HistoryOrderGetString(old, ORDER_SYMBOL);
      if(f.positionId == 0) f.positionId = (ulong)HistoryOrderGetInteger(old, ORDER_POSITION_ID);
   }
   int told = 0;
   for(int d = HistoryDealsTotal() - 1; d >= 0; d--)
   {
      ulong deal = HistoryDealGetTicket(d);
      if(deal == 0 || (ulong)HistoryDealGetInteger(deal, DEAL_MAGIC) != magic) continue;
      if(isByServer(HistoryDealGetInteger(deal, DEAL_REASON))) continue;
      f.isThere = true;
      f.symbol = HistoryDealGetString(deal, DEAL_SYMBOL);
      f.positionId = (ulong)HistoryDealGetInteger(deal, DEAL_POSITION_ID);
      f.order = (ulong)HistoryDealGetInteger(deal, DEAL_ORDER);
      f.lots += HistoryDealGetDouble(deal, DEAL_VOLUME);
      f.money += HistoryDealGetDouble(deal, DEAL_VOLUME) * HistoryDealGetDouble(deal, DEAL_PRICE);
      told++;
      if(told <= 20) f.deals = listed(f.deals, quotedId(deal));
   }
}

void outcomeOfFound(const Found &f, const double asked, Outcome &o)
{
   o.state = "done";
   o.order = f.order;
   o.positionId = f.positionId;
   o.deals = f.deals;
   o.lots = f.lots;
   if(f.lots > 0.0)
   {
      o.digits = digitsOf(f.symbol);
      o.price = f.money / f.lots;
   }
   if(f.lots > 0.0 && asked > 0.0 && f.lots < asked - 0.000001) o.state = "partial";
   if(f.isGone && f.lots <= 0.0)
   {
      o.state = "rejected";
      o.why = "not_found";
      o.text = "the broker cancelled the order";
   }
}

// a market order is over when its deals add up to what its order says was dealt
bool isDealt(const Found &f)
{
   return !f.isInFlight && f.lots > 0.0 && f.dealt > 0.0 && MathAbs(f.lots - f.dealt) < 0.000001;
}

// a fill is told as it is: without the stop that was asked for, if the broker dropped it
void lookAtStops(const int at, Outcome &o)
{
   if(entries[at].op != "open" || o.positionId == 0 || positionById(o.positionId) == 0) return;
   double step = SymbolInfoDouble(PositionGetString(POSITION_SYMBOL), SYMBOL_POINT);
   if(!isSame(PositionGetDouble(POSITION_SL), entries[at].sl, step)) o.text = "filled, but the stop is not on the position";
   else if(!isSame(PositionGetDouble(POSITION_TP), entries[at].tp, step)) o.text = "filled, but the target is not on the position";
}

// levels, cancels: no trace by magic is left, but what was wanted can be seen
bool isEffectSeen(const int at)
{
   if(entries[at].op == "modify_position" && positionById(entries[at].target) != 0)
   {
      double step = SymbolInfoDouble(PositionGetString(POSITION_SYMBOL), SYMBOL_POINT);
      return isSame(PositionGetDouble(POSITION_SL), entries[at].sl, step) && isSame(PositionGetDouble(POSITION_TP), entries[at].tp, step);
   }
   if(entries[at].op == "modify_order" && OrderSelect(entries[at].target))
   {
      double point = SymbolInfoDouble(OrderGetString(ORDER_SYMBOL), SYMBOL_POINT);
      return isSame(OrderGetDouble(ORDER_PRICE_OPEN), entries[at].price, point) && isSame(OrderGetDouble(ORDER_SL), entries[at].sl, point) && isSame(OrderGetDouble(ORDER_TP), entries[at].tp, point);
   }
   if(entries[at].op == "cancel" && !OrderSelect(entries[at].target) && HistorySelect(TimeTradeServer() - SOUGHT_DAYS * 86400, horizon()))
      return HistoryOrderGetInteger(entries[at].target, ORDER_STATE) == (long)ORDER_STATE_CANCELED;
   return false;
}

void resolve(const int at)
{
   Found f;
   Outcome o;
   clearOutcome(o);
   findMagic(entries[at].magic, SOUGHT_DAYS, f);
   if(!f.isSure) return;
   bool isMarket = (entries[at].op == "open" || entries[at].op == "close" || entries[at].op == "close_part");
   // after a fence nothing can leave any more; an intent may have left a moment ago
   bool isFence = (entries[at].isFenced && entries[at].op == "");
   bool isLate = isConnectedFor(PROVED_AFTER_MS) && (isFence || tick() - entries[at].since >= PROVED_AFTER_MS);
   bool isOver = f.isThere && !f.isInFlight && (isLate || isDealt(f) || (f.isGone && f.dealt <= 0.0) || !isMarket);
   if(isOver)
   {
      outcomeOfFound(f, isMarket ? entries[at].lots : 0.0, o);
      lookAtStops(at, o);
      finish(at, o);
      return;
   }
   if(!f.isThere && isEffectSeen(at))
   {
      o.state = "done";
      finish(at, o);
      return;
   }
   if(isLate && !f.isThere)
   {
      o.state = isFence && entries[at].n > g_struckN ? "absent" : "unknown";
      o.text = "not found in orders, positions or history";
      finish(at, o);
      return;
   }
   if(!entries[at].isTold && !isFence)
   {
      entries[at].isTold = true;
      o.state = "received";
      queueAck(entries[at].n, ackOf(entries[at].n, o));
   }
}

ulong g_resolveAt = 0;
void resolveAll()
{
   if(tick() < g_resolveAt || !isSynced() || !isAccountOurs()) return;
   g_resolveAt = tick() + 2000;
   for(int i = 0; i < ArraySize(entries); i++)
      if(entries[i].ack == "") resolve(i);
}

//--- 9 sending: the only place where an order leaves ------------------------------------------------------------------
ulong g_leaseUntil = 0;
string g_mode = "read_only";

// one connector a terminal: who changes the beat that it set itself is in charge. Another's beat that stands still is taken over
double g_beat = 0.0;
double g_otherBeat = 0.0;
ulong g_otherSince = 0;
#define BEAT_LOST_MS 60000

bool holdTerminal()
{
   GlobalVariableTemp(MUTEX);
   double fresh = (double)(tick() / 1000 + 1) * 32768.0 + (double)MathRand();
   if(g_isMine)
   {
      g_isMine = GlobalVariableSetOnCondition(MUTEX, fresh, g_beat);
   }
   else
   {
      double there = GlobalVariableGet(MUTEX);
      if(there != g_otherBeat || g_otherSince == 0) { g_otherBeat = there; g_otherSince = tick(); }
      bool isFree = (there == 0.0 || tick() - g_otherSince >= BEAT_LOST_MS);
      g_isMine = isFree && GlobalVariableSetOnCondition(MUTEX, fresh, there);
      g_otherSince = g_isMine ? 0 : g_otherSince;
   }
   if(g_isMine) g_beat = fresh;
   return g_isMine;
}

void releaseTerminal()
{
   if(g_isMine) GlobalVariableSetOnCondition(MUTEX, 0.0, g_beat);
   g_isMine = false;
}

bool isExecutable(const ulong deadline, string &state, string &why)
{
   state = "refused";
   why = "";
   if(!isAccountOurs()) why = "login";
   else if(!holdTerminal()) why = "lease";
   else if(g_mode != "trade" || g_failedTests != "") why = "read_only";
   if(why != "") return false;
   state = "expired";
   if(tick() >= g_leaseUntil) { why = "lease"; return false; }
   if(tick() >= deadline) return false;
   state = "rejected";
   if(TerminalInfoInteger(TERMINAL_TRADE_ALLOWED) == 0) why = "trade_off_terminal";
   else if(MQLInfoInteger(MQL_TRADE_ALLOWED) == 0) why = "trade_off_program";
   else if(AccountInfoInteger(ACCOUNT_TRADE_ALLOWED) == 0) why = "trade_off_account";
   else if(AccountInfoInteger(ACCOUNT_TRADE_EXPERT) == 0) why = "trade_off_expert";
   else if(TerminalInfoInteger(TERMINAL_CONNECTED) == 0) why = "not_connected";
   return why == "";
}

string fillingFor(const string symbol, MqlTradeRequest &request)
{
   long modes = SymbolInfoInteger(symbol, SYMBOL_FILLING_MODE);
   if((modes & SYMBOL_FILLING_FOK) != 0) request.type_filling = ORDER_FILLING_FOK;
   else if((modes & SYMBOL_FILLING_IOC) != 0) request.type_filling = ORDER_FILLING_IOC;
   else if(SymbolInfoInteger(symbol, SYMBOL_TRADE_EXEMODE) != (long)SYMBOL_TRADE_EXECUTION_MARKET) request.type_filling = ORDER_FILLING_RETURN;
   else return "filling";
   return "";
}

// the price the market gives now; "" when it may be taken
string freshPrice(const bool isBuy, const double refPrice, const long maxSlip, MqlTradeRequest &request, string &text)
{
   int at = watchQuote(request.symbol);
   MqlTick last;
   if(at < 0 || !SymbolInfoTick(request.symbol, last) || last.bid <= 0.0 || last.ask <= 0.0) return "no_quote";
   request.price = isBuy ? last.ask : last.bid;
   if(refPrice <= 0.0) return "";
   if((long)tick() - seen[at].arrived > QUOTE_FRESH_MS) return "stale_quote";
   double point = SymbolInfoDouble(request.symbol, SYMBOL_POINT);
   double worse = isBuy ? request.price - refPrice : refPrice - request.price;
   if(point > 0.0 && worse > (double)maxSlip * point + point / 2.0)
   {
      text = StringFormat("the price moved %.0f points (limit %lld)", worse / point, maxSlip);
      return "price_moved";
   }
   return "";
}

bool isRequote(const uint code)
{
   return code == TRADE_RETCODE_REQUOTE || code == TRADE_RETCODE_PRICE_CHANGED || code == TRADE_RETCODE_PRICE_OFF || code == TRADE_RETCODE_TOO_MANY_REQUESTS;
}

bool isUnknown(const bool isAccepted, const uint code)
{
   // a number that is not on the reference's list says nothing
   if(code < TRADE_RETCODE_REQUOTE || code > 10046) return true;
   if(code == TRADE_RETCODE_TIMEOUT || code == TRADE_RETCODE_CONNECTION || code == TRADE_RETCODE_ERROR || code == TRADE_RETCODE_LOCKED) return true;
   return !isAccepted && code == TRADE_RETCODE_PLACED;
}

bool isSuccess(const uint code)
{
   return code == TRADE_RETCODE_PLACED || code == TRADE_RETCODE_DONE || code == TRADE_RETCODE_DONE_PARTIAL || code == TRADE_RETCODE_NO_CHANGES;
}

// journal first, then once to the broker; a second time only after a requote, which says that nothing was dealt
void send(const int at, const string hash, MqlTradeRequest &request, const ulong deadline, const bool isBuy, const double refPrice, const long maxSlip)
{
   Outcome o;
   clearOutcome(o);
   entries[at].intent = intentLine(at, hash);
   if(!journalAppend(entries[at].intent))
   {
      o.state = "refused";
      o.why = "journal";
      o.text = "MT5 can't write SignalOS' journal";
      finish(at, o);
      return;
   }
   for(int i = 1; i <= 2; i++)
   {
      o.text = "";
      if(!isExecutable(deadline, o.state, o.why)) { finish(at, o); return; }
      if(request.action == TRADE_ACTION_DEAL)
      {
         o.why = freshPrice(isBuy, refPrice, maxSlip, request, o.text);
         if(o.why != "") { o.state = "rejected"; finish(at, o); return; }
      }
      MqlTradeResult result = {};
      ResetLastError();
      bool isAccepted = OrderSend(request, result);
      o.lastError = isAccepted ? 0 : GetLastError();
      o.retcode = result.retcode;
      o.ext = (uint)result.retcode_external;
      o.why = "";
      if(isUnknown(isAccepted, result.retcode)) return;
      if(isRequote(result.retcode) && i == 1 && journalAppend(StringFormat("T %lld %u", entries[at].n, result.retcode)))
      {
         if(result.retcode == TRADE_RETCODE_TOO_MANY_REQUESTS) Sleep(1000);
         continue;
      }
      if(result.retcode == TRADE_RETCODE_POSITION_CLOSED && positionById(entries[at].target) != 0) return;
      if(!isSuccess(result.retcode))
      {
         o.state = "rejected";
         o.text = result.comment;
         finish(at, o);
         return;
      }
      // taken, not dealt: the deals will tell
      if(request.action == TRADE_ACTION_DEAL && (result.retcode == TRADE_RETCODE_PLACED || result.deal == 0)) return;
      o.state = result.retcode == TRADE_RETCODE_DONE_PARTIAL ? "partial" : "done";
      o.order = result.order;
      o.positionId = request.position != 0 ? entries[at].target : 0;
      if(request.action == TRADE_ACTION_DEAL)
      {
         Found f;
         findMagic(entries[at].magic, SENT_DAYS, f);
         if(!isDealt(f)) return;
         o.digits = digitsOf(request.symbol);
         outcomeOfFound(f, entries[at].lots, o);
         lookAtStops(at, o);
      }
      finish(at, o);
      return;
   }
}

//--- 10 commands -------------------------------------------------------------------------------------------------------
struct Command
{
   long n;
   string op;
   ulong magic;
   string comment;
   long expiresAt;
   string symbol;
   string side;
   string type;
   ulong target;
   double lots;
   double price;
   double sl;
   double tp;
   double refPrice;
   long maxSlip;
   double expectPrice;
   double expectSl;
   double expectTp;
   double expectLots;
   string hash;
};

int fieldsIn(const int node)
{
   int count = 0;
   for(int i = node + 1; i < json[node].end; i = json[i].end) count++;
   return count;
}

bool readCommand(const int node, Command &c)
{
   c.symbol = "";
   c.side = "";
   c.type = "";
   c.target = 0;
   c.lots = 0.0;
   c.price = 0.0;
   c.sl = 0.0;
   c.tp = 0.0;
   c.refPrice = 0.0;
   c.maxSlip = 0;
   c.expectPrice = 0.0;
   c.expectSl = 0.0;
   c.expectTp = 0.0;
   c.expectLots = 0.0;
   string raw = CharArrayToString(jsonBytes, json[node].from, json[node].upto - json[node].from, CP_UTF8);
   c.hash = shortHash(raw);
   if(!takeText(node, "op", c.op) || !takeId(node, "magic", c.magic) || !takeText(node, "comment", c.comment)) return false;
   if(!takeWhole(node, "expiresAt", c.expiresAt) || StringLen(c.comment) > 31) return false;
   if((long)c.magic != g_family * NUMBER_LIMIT + c.n) return false;
   int own = 0;
   bool isGood = false;
   bool isLevels = takeLevel(node, "sl", c.sl) && takeLevel(node, "tp", c.tp);
   bool isExpect = takeLevel(node, "expectSl", c.expectSl) && takeLevel(node, "expectTp", c.expectTp);
   bool isEntry = takeText(node, "symbol", c.symbol) && takeText(node, "side", c.side) && (c.side == "buy" || c.side == "sell") && takeDecimal(node, "lots", c.lots) && c.lots > 0.0;
   if(c.op == "open")
   {
      own = 7;
      isGood = isEntry && isLevels && takeDecimal(node, "refPrice", c.refPrice) && c.refPrice > 0.0 && takeWhole(node, "maxSlipPoints", c.maxSlip);
   }
   else if(c.op == "pending")
   {
      own = 7;
      isGood = isEntry && isLevels && takeText(node, "type", c.type) && (c.type == "limit" || c.type == "stop") && takeDecimal(node, "price", c.price) && c.price > 0.0;
   }
   else if(c.op == "modify_position")
   {
      own = 5;
      isGood = takeId(node, "positionId", c.target) && isLevels && isExpect;
   }
   else if(c.op == "modify_order")
   {
      own = 7;
      isGood = takeId(node, "orderId", c.target) && isLevels && isExpect && takeDecimal(node, "price", c.price) && c.price > 0.0 && takeDecimal(node, "expectPrice", c.expectPrice);
   }
   else if(c.op == "close")
   {
      own = 2;
      isGood = takeId(node, "positionId", c.target) && takeLevel(node, "expectLots", c.expectLots);
   }
   else if(c.op == "close_part")
   {
      own = 3;
      isGood = takeId(node, "positionId", c.target) && takeDecimal(node, "expectLots", c.expectLots) && takeDecimal(node, "closeLots", c.lots) && c.lots > 0.0 && c.expectLots > 0.0;
   }
   else if(c.op == "cancel")
   {
      own = 1;
      isGood = takeId(node, "orderId", c.target);
   }
   return isGood && fieldsIn(node) == own + 5;
}

// "" when the volume, rounded down to the step, may be dealt
string checkedVolume(const string symbol, double &lots)
{
   double least = SymbolInfoDouble(symbol, SYMBOL_VOLUME_MIN);
   double most = SymbolInfoDouble(symbol, SYMBOL_VOLUME_MAX);
   double step = SymbolInfoDouble(symbol, SYMBOL_VOLUME_STEP);
   if(step <= 0.0) return "unknown_symbol";
   lots = NormalizeDouble(MathFloor(lots / step + 0.000000001) * step, 8);
   if(lots < least - 0.000000001 || lots > most + 0.000000001) return "volume";
   return "";
}

string checkedStops(const string symbol, const bool isBuy, const double base, const double sl, const double tp, string &text)
{
   double point = SymbolInfoDouble(symbol, SYMBOL_POINT);
   long level = SymbolInfoInteger(symbol, SYMBOL_TRADE_STOPS_LEVEL);
   double near = (double)level * point - point / 2.0;
   double way = isBuy ? 1.0 : -1.0;
   bool isSlBad = sl > 0.0 && ((base - sl) * way <= 0.0 || (base - sl) * way < near);
   bool isTpBad = tp > 0.0 && ((tp - base) * way <= 0.0 || (tp - base) * way < near);
   if(!isSlBad && !isTpBad) return "";
   text = StringFormat("stop and target must be at least %lld points away from %s", level, DoubleToString(base, digitsOf(symbol)));
   return "stops_level";
}

bool isFrozen(const string symbol, const double base, const double level)
{
   double near = (double)SymbolInfoInteger(symbol, SYMBOL_TRADE_FREEZE_LEVEL) * SymbolInfoDouble(symbol, SYMBOL_POINT);
   return near > 0.0 && level > 0.0 && MathAbs(base - level) <= near;
}

string closingWhy(const string symbol)
{
   if(SymbolInfoInteger(symbol, SYMBOL_TRADE_MODE) == (long)SYMBOL_TRADE_MODE_DISABLED) return "trade_off_symbol";
   return "";
}

string openingWhy(const string symbol, const bool isBuy)
{
   long mode = SymbolInfoInteger(symbol, SYMBOL_TRADE_MODE);
   if(mode == (long)SYMBOL_TRADE_MODE_FULL) return "";
   if(isBuy && mode == (long)SYMBOL_TRADE_MODE_LONGONLY) return "";
   if(!isBuy && mode == (long)SYMBOL_TRADE_MODE_SHORTONLY) return "";
   return "trade_off_symbol";
}

// fills the request; "" when it may be sent. A `conflict` is told by `state`
string prepare(Command &c, MqlTradeRequest &request, bool &isBuy, string &state, string &text)
{
   state = "rejected";
   request.magic = c.magic;
   request.comment = c.comment;
   request.type_time = ORDER_TIME_GTC;
   MqlTick last;
   if(c.op == "open" || c.op == "pending")
   {
      isBuy = (c.side == "buy");
      request.symbol = c.symbol;
      if(!SymbolSelect(c.symbol, true)) return "unknown_symbol";
      string why = openingWhy(c.symbol, isBuy);
      if(why == "") why = checkedVolume(c.symbol, c.lots);
      if(why != "") return why;
      if(!SymbolInfoTick(c.symbol, last)) return "no_quote";
      int digits = digitsOf(c.symbol);
      request.volume = c.lots;
      request.sl = NormalizeDouble(c.sl, digits);
      request.tp = NormalizeDouble(c.tp, digits);
      double base = isBuy ? last.bid : last.ask;
      if(c.op == "open")
      {
         request.action = TRADE_ACTION_DEAL;
         request.type = isBuy ? ORDER_TYPE_BUY : ORDER_TYPE_SELL;
         request.deviation = (ulong)c.maxSlip;
         why = fillingFor(c.symbol, request);
         if(why == "") why = freshPrice(isBuy, c.refPrice, c.maxSlip, request, text);
      }
      else
      {
         bool isLimit = (c.type == "limit");
         request.action = TRADE_ACTION_PENDING;
         request.type_filling = ORDER_FILLING_RETURN;
         request.price = NormalizeDouble(c.price, digits);
         base = request.price;
         if(isBuy) request.type = isLimit ? ORDER_TYPE_BUY_LIMIT : ORDER_TYPE_BUY_STOP;
         else request.type = isLimit ? ORDER_TYPE_SELL_LIMIT : ORDER_TYPE_SELL_STOP;
      }
      if(why == "") why = checkedStops(c.symbol, isBuy, base, request.sl, request.tp, text);
      if(why != "") return why;
      MqlTradeCheckResult check = {};
      if(!OrderCheck(request, check))
      {
         text = check.comment;
         if(check.retcode == TRADE_RETCODE_NO_MONEY) return "no_money";
         if(check.retcode == TRADE_RETCODE_MARKET_CLOSED) return "market_closed";
         if(check.retcode == TRADE_RETCODE_INVALID_FILL) return "filling";
         if(check.retcode == TRADE_RETCODE_INVALID_VOLUME) return "volume";
         if(check.retcode == TRADE_RETCODE_INVALID_STOPS) return "stops_level";
         return "bad_command";
      }
      return "";
   }
   if(c.op == "modify_order" || c.op == "cancel")
   {
      if(!OrderSelect(c.target) || !isWaiting(OrderGetInteger(ORDER_TYPE))) return "not_found";
      request.order = c.target;
      request.symbol = OrderGetString(ORDER_SYMBOL);
      long type = OrderGetInteger(ORDER_TYPE);
      bool isBuyOrder = (type == (long)ORDER_TYPE_BUY_LIMIT || type == (long)ORDER_TYPE_BUY_STOP || type == (long)ORDER_TYPE_BUY_STOP_LIMIT);
      if(SymbolInfoTick(request.symbol, last) && isFrozen(request.symbol, isBuyOrder ? last.ask : last.bid, OrderGetDouble(ORDER_PRICE_OPEN))) return "freeze";
      request.action = TRADE_ACTION_REMOVE;
      if(c.op == "cancel") return "";
      double point = SymbolInfoDouble(request.symbol, SYMBOL_POINT);
      if(!isSame(OrderGetDouble(ORDER_PRICE_OPEN), c.expectPrice, point) || !isSame(OrderGetDouble(ORDER_SL), c.expectSl, point) || !isSame(OrderGetDouble(ORDER_TP), c.expectTp, point))
      {
         state = "conflict";
         text = "the levels there now are others";
         return "conflict";
      }
      int orderDigits = digitsOf(request.symbol);
      request.action = TRADE_ACTION_MODIFY;
      // what is not spoken of stays: until when it waits, and a stop-limit's second price
      request.type_time = (ENUM_ORDER_TYPE_TIME)OrderGetInteger(ORDER_TYPE_TIME);
      request.expiration = (datetime)OrderGetInteger(ORDER_TIME_EXPIRATION);
      request.stoplimit = OrderGetDouble(ORDER_PRICE_STOPLIMIT);
      request.price = NormalizeDouble(c.price, orderDigits);
      request.sl = NormalizeDouble(c.sl, orderDigits);
      request.tp = NormalizeDouble(c.tp, orderDigits);
      return checkedStops(request.symbol, isBuyOrder, request.price, request.sl, request.tp, text);
   }
   ulong ticket = positionById(c.target);
   if(ticket == 0) return "not_found";
   string symbol = PositionGetString(POSITION_SYMBOL);
   bool isLong = (PositionGetInteger(POSITION_TYPE) == (long)POSITION_TYPE_BUY);
   double volume = PositionGetDouble(POSITION_VOLUME);
   double sl = PositionGetDouble(POSITION_SL);
   double tp = PositionGetDouble(POSITION_TP);
   request.symbol = symbol;
   request.position = ticket;
   if(!SymbolInfoTick(symbol, last)) return "no_quote";
   double now = isLong ? last.bid : last.ask;
   if(isFrozen(symbol, now, sl) || isFrozen(symbol, now, tp)) return "freeze";
   if(c.op == "modify_position")
   {
      double step = SymbolInfoDouble(symbol, SYMBOL_POINT);
      if(!isSame(sl, c.expectSl, step) || !isSame(tp, c.expectTp, step))
      {
         state = "conflict";
         text = "the levels there now are others";
         return "conflict";
      }
      request.action = TRADE_ACTION_SLTP;
      request.sl = NormalizeDouble(c.sl, digitsOf(symbol));
      request.tp = NormalizeDouble(c.tp, digitsOf(symbol));
      return checkedStops(symbol, isLong, now, request.sl, request.tp, text);
   }
   if(c.expectLots > 0.0 && MathAbs(volume - c.expectLots) > 0.000001)
   {
      state = "conflict";
      text = "the position holds other lots now";
      return "conflict";
   }
   double lots = volume;
   if(c.op == "close_part")
   {
      lots = c.lots;
      string bad = checkedVolume(symbol, lots);
      if(bad != "" || lots > volume + 0.000001) return "volume";
   }
   c.lots = lots;
   isBuy = !isLong;
   request.action = TRADE_ACTION_DEAL;
   request.volume = lots;
   request.type = isBuy ? ORDER_TYPE_BUY : ORDER_TYPE_SELL;
   request.deviation = 1000;
   string closing = closingWhy(symbol);
   if(closing != "") return closing;
   return fillingFor(symbol, request);
}

void carryOut(const int node, const ulong sentAt, const long now)
{
   Command c;
   if(!takeWhole(node, "n", c.n) || c.n < 1 || c.n >= NUMBER_LIMIT) return;
   int known = entryOf(c.n);
   if(known >= 0)
   {
      if(entries[known].ack != "") queueAck(c.n, entries[known].ack);
      else entries[known].isTold = false;
      return;
   }
   string state = "";
   string why = "";
   string text = "";
   if(!readCommand(node, c)) { answerUnsent(c.n, "unsupported", "bad_command", ""); return; }
   if(c.n <= g_struckN) { answerUnsent(c.n, "refused", "journal", "its number is older than the journal"); return; }
   ulong deadline = sentAt;
   if(c.expiresAt > now) deadline = sentAt + (ulong)(c.expiresAt - now);
   if(!isExecutable(deadline, state, why)) { answerUnsent(c.n, state, why, text); return; }
   if(!isSynced()) { answerUnsent(c.n, "rejected", "not_connected", "the terminal has just connected"); return; }
   Found f;
   findMagic(c.magic, SENT_DAYS, f);
   // without the history nobody can say that it was not sent: it is offered again, or its time runs out
   if(!f.isSure) return;
   int at = addEntry(c.n);
   if(at < 0) return;
   entries[at].op = c.op;
   entries[at].magic = c.magic;
   entries[at].target = c.target;
   if(f.isThere)
   {
      // the journal is not all there is: the broker knows the number already
      if(!f.isInFlight) { Outcome o; clearOutcome(o); outcomeOfFound(f, c.lots, o); finish(at, o); }
      return;
   }
   MqlTradeRequest request = {};
   bool isBuy = true;
   why = prepare(c, request, isBuy, state, text);
   if(why != "") { answerUnsent(c.n, state, state == "conflict" ? "" : why, text); return; }
   entries[at].lots = c.lots;
   entries[at].price = request.price;
   entries[at].sl = request.sl;
   entries[at].tp = request.tp;
   send(at, c.hash, request, deadline, isBuy, c.refPrice, c.maxSlip);
   // without an end yet: it is looked for with the next frame
   if(entries[at].ack == "") g_resolveAt = 0;
}

void prove(const long n)
{
   if(!isSynced() || !isAccountOurs()) return;
   int at = entryOf(n);
   if(at >= 0)
   {
      if(entries[at].ack != "") queueAck(n, entries[at].ack);
      return;
   }
   // fenced before it is looked for: what comes later cannot be carried out any more
   if(!journalAppend(StringFormat("F %lld", n))) return;
   at = addEntry(n);
   if(at < 0) return;
   entries[at].isFenced = true;
   entries[at].magic = (ulong)(g_family * NUMBER_LIMIT + n);
}

//--- 11 reports --------------------------------------------------------------------------------------------------------
ARR(string, watched);
ARR(string, needed);
string g_missing = "";
long g_dealsMs = -1;
ulong g_dealsTicket = 0;
long g_historyMs = -1;
ulong g_historyTicket = 0;
bool g_isCut = false;
bool g_isMore = false;
bool g_areSymbolsWanted = false;
string g_symbolsHash = "";
ulong g_symbolsAt = 0;

string flagged(const string name, const bool value) { return StringFormat("\"%s\":%s", name, flag(value)); }
string lotsOf(const double lots) { return trimmedNumber(lots); }
string money(const double value) { return quotedNumber(value, 2); }
string sided(const bool isBuy) { return isBuy ? "\"buy\"" : "\"sell\""; }

string positionsReport()
{
   string out = "";
   for(int i = 0; i < PositionsTotal(); i++)
   {
      if(i >= 400) { g_isCut = true; break; }
      ulong ticket = PositionGetTicket(i);
      if(ticket == 0) { g_isCut = true; continue; }
      string symbol = PositionGetString(POSITION_SYMBOL);
      int digits = digitsOf(symbol);
      string one = "{\"id\":" + quotedId((ulong)PositionGetInteger(POSITION_IDENTIFIER)) + ",\"ticket\":" + quotedId(ticket) + ",\"symbol\":" + quoted(symbol);
      one += ",\"side\":" + sided(PositionGetInteger(POSITION_TYPE) == (long)POSITION_TYPE_BUY) + ",\"lots\":" + lotsOf(PositionGetDouble(POSITION_VOLUME));
      one += ",\"openPrice\":" + quotedNumber(PositionGetDouble(POSITION_PRICE_OPEN), digits) + ",\"price\":" + quotedNumber(PositionGetDouble(POSITION_PRICE_CURRENT), digits);
      one += ",\"sl\":" + quotedLevel(PositionGetDouble(POSITION_SL), digits) + ",\"tp\":" + quotedLevel(PositionGetDouble(POSITION_TP), digits);
      one += ",\"swap\":" + money(PositionGetDouble(POSITION_SWAP)) + ",\"profit\":" + money(PositionGetDouble(POSITION_PROFIT));
      one += ",\"magic\":" + quotedId((ulong)PositionGetInteger(POSITION_MAGIC)) + StringFormat(",\"openMs\":%lld}", PositionGetInteger(POSITION_TIME_MSC));
      out = listed(out, one);
   }
   return out;
}

bool isBuyType(const long type)
{
   return type == (long)ORDER_TYPE_BUY || type == (long)ORDER_TYPE_BUY_LIMIT || type == (long)ORDER_TYPE_BUY_STOP || type == (long)ORDER_TYPE_BUY_STOP_LIMIT;
}

string orderType(const long type)
{
   if(type == (long)ORDER_TYPE_BUY || type == (long)ORDER_TYPE_SELL) return "\"market\"";
   if(type == (long)ORDER_TYPE_BUY_LIMIT || type == (long)ORDER_TYPE_SELL_LIMIT) return "\"limit\"";
   if(type == (long)ORDER_TYPE_BUY_STOP || type == (long)ORDER_TYPE_SELL_STOP) return "\"stop\"";
   if(type == (long)ORDER_TYPE_BUY_STOP_LIMIT || type == (long)ORDER_TYPE_SELL_STOP_LIMIT) return "\"stop_limit\"";
   if(type == (long)ORDER_TYPE_CLOSE_BY) return "\"close_by\"";
   return "\"other\"";
}

string ordersReport()
{
   string out = "";
   int told = 0;
   for(int i = 0; i < OrdersTotal(); i++)
   {
      ulong ticket = OrderGetTicket(i);
      if(ticket == 0) { g_isCut = true; continue; }
      long type = OrderGetInteger(ORDER_TYPE);
      if(!isWaiting(type)) continue;
      if(told >= 400) { g_isCut = true; break; }
      told++;
      string symbol = OrderGetString(ORDER_SYMBOL);
      int digits = digitsOf(symbol);
      string one = "{\"ticket\":" + quotedId(ticket) + ",\"symbol\":" + quoted(symbol) + ",\"side\":" + sided(isBuyType(type)) + ",\"type\":" + orderType(type);
      one += ",\"lots\":" + lotsOf(OrderGetDouble(ORDER_VOLUME_INITIAL)) + ",\"remaining\":" + lotsOf(OrderGetDouble(ORDER_VOLUME_CURRENT));
      one += ",\"price\":" + quotedNumber(OrderGetDouble(ORDER_PRICE_OPEN), digits) + ",\"sl\":" + quotedLevel(OrderGetDouble(ORDER_SL), digits);
      one += ",\"tp\":" + quotedLevel(OrderGetDouble(ORDER_TP), digits) + ",\"magic\":" + quotedId((ulong)OrderGetInteger(ORDER_MAGIC));
      out = listed(out, one + StringFormat(",\"setupMs\":%lld}", OrderGetInteger(ORDER_TIME_SETUP_MSC)));
   }
   return out;
}

string reasonOf(const long reason)
{
   // orders and deals count the first seven alike
   if(reason == (long)DEAL_REASON_CLIENT) return "\"client\"";
   if(reason == (long)DEAL_REASON_MOBILE) return "\"mobile\"";
   if(reason == (long)DEAL_REASON_WEB) return "\"web\"";
   if(reason == (long)DEAL_REASON_EXPERT) return "\"expert\"";
   if(reason == (long)DEAL_REASON_SL) return "\"sl\"";
   if(reason == (long)DEAL_REASON_TP) return "\"tp\"";
   if(reason == (long)DEAL_REASON_SO) return "\"so\"";
   if(reason == (long)DEAL_REASON_ROLLOVER) return "\"rollover\"";
   if(reason == (long)DEAL_REASON_VMARGIN) return "\"vmargin\"";
   if(reason == (long)DEAL_REASON_SPLIT) return "\"split\"";
   return "\"other\"";
}

string dealType(const long type)
{
   if(type == (long)DEAL_TYPE_BUY) return "\"buy\"";
   if(type == (long)DEAL_TYPE_SELL) return "\"sell\"";
   if(type == (long)DEAL_TYPE_BALANCE) return "\"balance\"";
   if(type == (long)DEAL_TYPE_CREDIT) return "\"credit\"";
   if(type == (long)DEAL_TYPE_CHARGE) return "\"charge\"";
   if(type == (long)DEAL_TYPE_CORRECTION) return "\"correction\"";
   if(type == (long)DEAL_TYPE_BONUS) return "\"bonus\"";
   if(type >= (long)DEAL_TYPE_COMMISSION && type <= (long)DEAL_TYPE_COMMISSION_AGENT_MONTHLY) return "\"commission\"";
   if(type == (long)DEAL_TYPE_INTEREST) return "\"interest\"";
   if(type == (long)DEAL_DIVIDEND || type == (long)DEAL_DIVIDEND_FRANKED) return "\"dividend\"";
   if(type == (long)DEAL_TAX) return "\"tax\"";
   return "\"other\"";
}

string entryWord(const long entry)
{
   if(entry == (long)DEAL_ENTRY_OUT) return "\"out\"";
   if(entry == (long)DEAL_ENTRY_INOUT) return "\"inout\"";
   if(entry == (long)DEAL_ENTRY_OUT_BY) return "\"out_by\"";
   return "\"in\"";
}

string dealReport(const ulong ticket)
{
   string symbol = HistoryDealGetString(ticket, DEAL_SYMBOL);
   int digits = symbol == "" ? 2 : digitsOf(symbol);
   string one = "{\"ticket\":" + quotedId(ticket) + ",\"order\":" + quotedId((ulong)HistoryDealGetInteger(ticket, DEAL_ORDER));
   one += ",\"positionId\":" + quotedId((ulong)HistoryDealGetInteger(ticket, DEAL_POSITION_ID)) + ",\"symbol\":" + quoted(symbol);
   one += ",\"type\":" + dealType(HistoryDealGetInteger(ticket, DEAL_TYPE)) + ",\"entry\":" + entryWord(HistoryDealGetInteger(ticket, DEAL_ENTRY));
   one += ",\"lots\":" + lotsOf(HistoryDealGetDouble(ticket, DEAL_VOLUME)) + ",\"price\":" + quotedNumber(HistoryDealGetDouble(ticket, DEAL_PRICE), digits);
   one += ",\"profit\":" + money(HistoryDealGetDouble(ticket, DEAL_PROFIT)) + ",\"commission\":" + money(HistoryDealGetDouble(ticket, DEAL_COMMISSION));
   one += ",\"swap\":" + money(HistoryDealGetDouble(ticket, DEAL_SWAP)) + ",\"fee\":" + money(HistoryDealGetDouble(ticket, DEAL_FEE));
   one += ",\"magic\":" + quotedId((ulong)HistoryDealGetInteger(ticket, DEAL_MAGIC)) + ",\"reason\":" + reasonOf(HistoryDealGetInteger(ticket, DEAL_REASON));
   return one + StringFormat(",\"timeMs\":%lld}", HistoryDealGetInteger(ticket, DEAL_TIME_MSC));
}

string stateWord(const long state)
{
   if(state == (long)ORDER_STATE_FILLED) return "\"filled\"";
   if(state == (long)ORDER_STATE_CANCELED) return "\"canceled\"";
   if(state == (long)ORDER_STATE_PARTIAL) return "\"partial\"";
   if(state == (long)ORDER_STATE_REJECTED) return "\"rejected\"";
   if(state == (long)ORDER_STATE_EXPIRED) return "\"expired\"";
   return "\"other\"";
}

string historyReport(const ulong ticket)
{
   string symbol = HistoryOrderGetString(ticket, ORDER_SYMBOL);
   long type = HistoryOrderGetInteger(ticket, ORDER_TYPE);
   string one = "{\"ticket\":" + quotedId(ticket) + ",\"symbol\":" + quoted(symbol) + ",\"side\":" + sided(isBuyType(type)) + ",\"type\":" + orderType(type);
   one += ",\"lots\":" + lotsOf(HistoryOrderGetDouble(ticket, ORDER_VOLUME_INITIAL)) + ",\"remaining\":" + lotsOf(HistoryOrderGetDouble(ticket, ORDER_VOLUME_CURRENT));
   one += ",\"price\":" + quotedNumber(HistoryOrderGetDouble(ticket, ORDER_PRICE_OPEN), digitsOf(symbol)) + ",\"state\":" + stateWord(HistoryOrderGetInteger(ticket, ORDER_STATE));
   one += ",\"magic\":" + quotedId((ulong)HistoryOrderGetInteger(ticket, ORDER_MAGIC)) + ",\"positionId\":" + quotedId((ulong)HistoryOrderGetInteger(ticket, ORDER_POSITION_ID));
   one += ",\"reason\":" + reasonOf(HistoryOrderGetInteger(ticket, ORDER_REASON));
   return one + StringFormat(",\"doneMs\":%lld}", HistoryOrderGetInteger(ticket, ORDER_TIME_DONE_MSC));
}

// what came later than the cursor, in the order of its time: the terminal's own order is not promised
struct Past
{
   ulong ticket;
   long ms;
};
ARR(Past, past);

void addPast(const ulong ticket, const long ms, const long afterMs, const ulong afterTicket)
{
   if(ticket == 0 || ms < afterMs || (ms == afterMs && ticket <= afterTicket)) return;
   int at = ArraySize(past);
   if(ArrayResize(past, at + 1, 512) < 0) return;
   while(at > 0 && (past[at - 1].ms > ms || (past[at - 1].ms == ms && past[at - 1].ticket > ticket)))
   {
      past[at].ticket = past[at - 1].ticket;
      past[at].ms = past[at - 1].ms;
      at--;
   }
   past[at].ticket = ticket;
   past[at].ms = ms;
}

string pastReport(const bool areDeals, const int room)
{
   string out = "";
   for(int i = 0; i < ArraySize(past); i++)
   {
      if(i >= 200 || StringLen(out) > room) { g_isMore = true; break; }
      out = listed(out, areDeals ? dealReport(past[i].ticket) : historyReport(past[i].ticket));
   }
   return out;
}

string dealsReport(const int room)
{
   ArrayResize(past, 0);
   if(g_dealsMs < 0) return "";
   if(!HistorySelect((datetime)(g_dealsMs / 1000), horizon())) { g_isCut = true; return ""; }
   for(int i = 0; i < HistoryDealsTotal(); i++)
   {
      ulong ticket = HistoryDealGetTicket(i);
      addPast(ticket, HistoryDealGetInteger(ticket, DEAL_TIME_MSC), g_dealsMs, g_dealsTicket);
   }
   return pastReport(true, room);
}

string oldOrdersReport(const int room)
{
   ArrayResize(past, 0);
   if(g_historyMs < 0) return "";
   if(!HistorySelect((datetime)(g_historyMs / 1000), horizon())) { g_isCut = true; return ""; }
   for(int i = 0; i < HistoryOrdersTotal(); i++)
   {
      ulong ticket = HistoryOrderGetTicket(i);
      addPast(ticket, HistoryOrderGetInteger(ticket, ORDER_TIME_DONE_MSC), g_historyMs, g_historyTicket);
   }
   return pastReport(false, room);
}

void noteMissing(const string symbol)
{
   if(StringFind(g_missing, quoted(symbol)) < 0) g_missing = listed(g_missing, quoted(symbol));
}

string quotesReport()
{
   string out = "";
   MqlTick last;
   for(int i = 0; i < ArraySize(watched); i++)
   {
      if(!SymbolSelect(watched[i], true)) { noteMissing(watched[i]); continue; }
      int at = watchQuote(watched[i]);
      if(at < 0 || !SymbolInfoTick(watched[i], last) || last.bid <= 0.0 || last.ask <= 0.0) continue;
      int digits = digitsOf(watched[i]);
      string one = "{\"symbol\":" + quoted(watched[i]) + ",\"bid\":" + quotedNumber(last.bid, digits) + ",\"ask\":" + quotedNumber(last.ask, digits);
      out = listed(out, one + StringFormat(",\"timeMs\":%lld,\"ageMs\":%lld}", last.time_msc, (long)tick() - seen[at].arrived));
   }
   return out;
}

string sessionsReport(const string symbol)
{
   string out = "";
   for(int day = 0; day < 7; day++)
   {
      string one = "";
      for(int k = 0; k < 8; k++)
      {
         datetime from = 0;
         datetime upto = 0;
         if(!SymbolInfoSessionTrade(symbol, (ENUM_DAY_OF_WEEK)day, (uint)k, from, upto)) break;
         one = listed(one, StringFormat("[%d,%d]", (int)((long)from / 60), (int)((long)upto / 60)));
      }
      out = listed(out, "[" + one + "]");
   }
   return "[" + out + "]";
}

string exeWord(const long mode)
{
   if(mode == (long)SYMBOL_TRADE_EXECUTION_REQUEST) return "\"request\"";
   if(mode == (long)SYMBOL_TRADE_EXECUTION_INSTANT) return "\"instant\"";
   if(mode == (long)SYMBOL_TRADE_EXECUTION_EXCHANGE) return "\"exchange\"";
   return "\"market\"";
}

string tradeWord(const long mode)
{
   if(mode == (long)SYMBOL_TRADE_MODE_FULL) return "\"full\"";
   if(mode == (long)SYMBOL_TRADE_MODE_LONGONLY) return "\"long\"";
   if(mode == (long)SYMBOL_TRADE_MODE_SHORTONLY) return "\"short\"";
   if(mode == (long)SYMBOL_TRADE_MODE_CLOSEONLY) return "\"close\"";
   return "\"disabled\"";
}

string swapWord(const long mode)
{
   if(mode == (long)SYMBOL_SWAP_MODE_DISABLED) return "\"disabled\"";
   if(mode == (long)SYMBOL_SWAP_MODE_POINTS) return "\"points\"";
   if(mode == (long)SYMBOL_SWAP_MODE_CURRENCY_SYMBOL || mode == (long)SYMBOL_SWAP_MODE_CURRENCY_MARGIN) return "\"currency\"";
   if(mode == (long)SYMBOL_SWAP_MODE_CURRENCY_DEPOSIT) return "\"deposit\"";
   if(mode == (long)SYMBOL_SWAP_MODE_INTEREST_CURRENT || mode == (long)SYMBOL_SWAP_MODE_INTEREST_OPEN) return "\"percent\"";
   return "\"other\"";
}

// what does not change with the price, so that its hash stays as long as the contract does
string contractOf(const string symbol)
{
   string out = StringFormat(",\"digits\":%d,\"point\":", digitsOf(symbol)) + quotedNumber(SymbolInfoDouble(symbol, SYMBOL_POINT), 10);
   out += ",\"tickSize\":" + quotedNumber(SymbolInfoDouble(symbol, SYMBOL_TRADE_TICK_SIZE), 10) + ",\"contract\":" + trimmedNumber(SymbolInfoDouble(symbol, SYMBOL_TRADE_CONTRACT_SIZE));
   out += ",\"volMin\":" + lotsOf(SymbolInfoDouble(symbol, SYMBOL_VOLUME_MIN)) + ",\"volStep\":" + lotsOf(SymbolInfoDouble(symbol, SYMBOL_VOLUME_STEP));
   out += ",\"volMax\":" + lotsOf(SymbolInfoDouble(symbol, SYMBOL_VOLUME_MAX)) + ",\"volLimit\":" + lotsOf(SymbolInfoDouble(symbol, SYMBOL_VOLUME_LIMIT));
   out += StringFormat(",\"stops\":%lld,\"freeze\":%lld", SymbolInfoInteger(symbol, SYMBOL_TRADE_STOPS_LEVEL), SymbolInfoInteger(symbol, SYMBOL_TRADE_FREEZE_LEVEL));
   out += StringFormat(",\"filling\":%lld,\"exe\":", SymbolInfoInteger(symbol, SYMBOL_FILLING_MODE)) + exeWord(SymbolInfoInteger(symbol, SYMBOL_TRADE_EXEMODE));
   out += ",\"trade\":" + tradeWord(SymbolInfoInteger(symbol, SYMBOL_TRADE_MODE)) + ",\"base\":" + quoted(SymbolInfoString(symbol, SYMBOL_CURRENCY_BASE));
   out += ",\"profit\":" + quoted(SymbolInfoString(symbol, SYMBOL_CURRENCY_PROFIT)) + ",\"margin\":" + quoted(SymbolInfoString(symbol, SYMBOL_CURRENCY_MARGIN));
   out += ",\"swapMode\":" + swapWord(SymbolInfoInteger(symbol, SYMBOL_SWAP_MODE)) + ",\"swapLong\":" + trimmedNumber(SymbolInfoDouble(symbol, SYMBOL_SWAP_LONG));
   out += ",\"swapShort\":" + trimmedNumber(SymbolInfoDouble(symbol, SYMBOL_SWAP_SHORT)) + StringFormat(",\"swap3\":%lld", SymbolInfoInteger(symbol, SYMBOL_SWAP_ROLLOVER3DAYS));
   return out + ",\"sessions\":" + sessionsReport(symbol);
}

string specsReport()
{
   string out = "";
   for(int i = 0; i < ArraySize(needed); i++)
   {
      MqlTick last;
      double margin = 0.0;
      if(!SymbolSelect(needed[i], true)) { noteMissing(needed[i]); continue; }
      // its first quote is still on the way: it is asked for again
      if(!SymbolInfoTick(needed[i], last) || last.ask <= 0.0) continue;
      if(!OrderCalcMargin(ORDER_TYPE_BUY, needed[i], 1.0, last.ask, margin)) continue;
      string fixed = contractOf(needed[i]);
      string one = "{\"symbol\":" + quoted(needed[i]) + ",\"hash\":" + quoted(shortHash(fixed)) + fixed;
      one += ",\"tickValue\":" + quotedNumber(SymbolInfoDouble(needed[i], SYMBOL_TRADE_TICK_VALUE), 8) + ",\"marginPerLot\":" + money(margin);
      out = listed(out, one + ",\"price\":" + quotedNumber(last.ask, digitsOf(needed[i])) + ",\"commissionPerLot\":\"0\"}");
   }
   return out;
}

string symbolsReport(string &hash)
{
   string out = "";
   for(int i = 0; i < SymbolsTotal(true) && i < 1000; i++)
   {
      string symbol = SymbolName(i, true);
      out = listed(out, "{\"symbol\":" + quoted(symbol) + ",\"hash\":" + quoted(shortHash(contractOf(symbol))) + "}");
   }
   hash = shortHash(out);
   return out;
}

string marginWord()
{
   if(isHedging()) return "hedging";
   if(AccountInfoInteger(ACCOUNT_MARGIN_MODE) == (long)ACCOUNT_MARGIN_MODE_EXCHANGE) return "exchange";
   return "netting";
}

string accountModeWord()
{
   if(AccountInfoInteger(ACCOUNT_TRADE_MODE) == (long)ACCOUNT_TRADE_MODE_DEMO) return "demo";
   if(AccountInfoInteger(ACCOUNT_TRADE_MODE) == (long)ACCOUNT_TRADE_MODE_CONTEST) return "contest";
   return "real";
}

string whoReport()
{
   return "\"login\":" + quoted(IntegerToString(AccountInfoInteger(ACCOUNT_LOGIN))) + ",\"server\":" + quoted(AccountInfoString(ACCOUNT_SERVER));
}

string accountReport()
{
   return ",\"company\":" + quoted(AccountInfoString(ACCOUNT_COMPANY)) + ",\"currency\":" + quoted(AccountInfoString(ACCOUNT_CURRENCY)) + ",\"marginMode\":" + quoted(marginWord()) + ",\"tradeMode\":" + quoted(accountModeWord());
}

string buildReport() { return StringFormat("\"build\":%d,\"eaVersion\":\"%s\"", TerminalInfoInteger(TERMINAL_BUILD), EA_VERSION); }

string helloReport()
{
   string open = "";
   int told = 0;
   for(int i = 0; i < ArraySize(entries); i++)
   {
      if(entries[i].ack != "" || entries[i].op == "" || told >= 100) continue;
      open = listed(open, IntegerToString(entries[i].n));
      told++;
   }
   string out = "{" + buildReport() + ",\"journalId\":" + quoted(g_journalId) + StringFormat(",\"lastN\":%lld,\"openIntents\":[", g_lastN) + open + "]";
   out += ",\"account\":{" + whoReport() + accountReport() + StringFormat(",\"leverage\":%lld}", AccountInfoInteger(ACCOUNT_LEVERAGE));
   return out + ",\"symbolsHash\":" + quoted(g_symbolsHash) + ",\"selfTest\":[" + g_selfTest + "]}";
}

//--- 12 frames: one at a time; it is repeated byte for byte when its answer is lost --------------------------------------
long g_epoch = 0;
long g_seq = 0;
bool g_needHello = true;
bool g_isLost = false;
bool g_wasRepeated = false;
ulong g_nextAt = 0;
ulong g_frameAt = 0;
long g_frameEpoch = 0;
long g_frameSeq = 0;
int g_failures = 0;
string g_notice = "";
string g_why = "";
ARR(uchar, frame);
ARR(long, frameNumbers);
ARR(string, frameAcks);
ARR(uchar, reply);
string g_replyHeaders = "";

string acksReport()
{
   string out = "";
   int count = ArraySize(ackNumbers);
   if(count > 50) count = 50;
   ArrayResize(frameNumbers, count);
   ArrayResize(frameAcks, count);
   for(int i = 0; i < count; i++)
   {
      frameNumbers[i] = ackNumbers[i];
      frameAcks[i] = ackTexts[i];
      out = listed(out, ackTexts[i]);
   }
   return out;
}

string permissionsReport()
{
   string out = "{" + flagged("terminal", TerminalInfoInteger(TERMINAL_TRADE_ALLOWED) != 0) + "," + flagged("program", MQLInfoInteger(MQL_TRADE_ALLOWED) != 0);
   return out + "," + flagged("account", AccountInfoInteger(ACCOUNT_TRADE_ALLOWED) != 0) + "," + flagged("expert", AccountInfoInteger(ACCOUNT_TRADE_EXPERT) != 0) + "}";
}

string syncBody(const bool isBye, const bool isSlim)
{
   g_isCut = false;
   g_isMore = isSlim;
   g_missing = "";
   string positions = positionsReport();
   string orders = ordersReport();
   int room = isSlim ? 0 : 60000;
   string deals = isSlim ? "" : dealsReport(room);
   string history = isSlim ? "" : oldOrdersReport(room);
   string quotes = quotesReport();
   string specs = isSlim ? "" : specsReport();
   string out = "{\"v\":1";
   if(g_needHello) out += ",\"hello\":" + helloReport();
   if(isBye) out += ",\"bye\":true";
   out += "," + whoReport() + StringFormat(",\"localMs\":%lld,\"serverMs\":%lld", (long)TimeLocal() * 1000, (long)TimeTradeServer() * 1000);
   out += "," + flagged("isConnected", g_isConnected) + "," + flagged("isSynced", isSynced() && !g_isCut) + ",\"permissions\":" + permissionsReport();
   out += ",\"acct\":{\"balance\":" + money(AccountInfoDouble(ACCOUNT_BALANCE)) + ",\"equity\":" + money(AccountInfoDouble(ACCOUNT_EQUITY));
   out += ",\"margin\":" + money(AccountInfoDouble(ACCOUNT_MARGIN)) + ",\"free\":" + money(AccountInfoDouble(ACCOUNT_MARGIN_FREE)) + ",\"credit\":" + money(AccountInfoDouble(ACCOUNT_CREDIT)) + "}";
   out += ",\"positions\":[" + positions + "],\"orders\":[" + orders + "],\"deals\":[" + deals + "],\"history\":[" + history + "]," + flagged("more", g_isMore);
   out += ",\"quotes\":[" + quotes + "],\"acks\":[" + acksReport() + "]";
   if(g_areSymbolsWanted && !isSlim) { string hash = ""; out += ",\"symbols\":[" + symbolsReport(hash) + "]"; }
   if(specs != "") out += ",\"specs\":[" + specs + "]";
   if(g_missing != "") out += ",\"missing\":[" + g_missing + "]";
   return out + "}";
}

void buildFrame(const bool isBye)
{
   g_frameEpoch = g_epoch;
   g_wasRepeated = false;
   if(g_epoch == 0)
   {
      ArrayResize(frameNumbers, 0);
      ArrayResize(frameAcks, 0);
      // never used before with this epoch: the clock, and a part that is drawn
      g_frameSeq = (long)TimeLocal() * 1000000 + (long)MathRand() * 30 + (long)(tick() % 30);
      bytesFrom("{\"v\":1,\"ask\":\"epoch\"}", frame);
      return;
   }
   g_seq++;
   g_frameSeq = g_seq;
   bytesFrom(syncBody(isBye, false), frame);
   if(ArraySize(frame) > BODY_LIMIT) bytesFrom(syncBody(isBye, true), frame);
}

string signedBy(const string secret, const string kind, ARR_CREF(uchar, bytes))
{
   string text = "mt5c/1\n" + kind + PATH_SYNC + "\n" + g_id + "\n";
   text += IntegerToString(g_frameEpoch) + "\n" + IntegerToString(g_frameSeq) + "\n" + shaHex(bytes);
   return hmac(secret, text);
}

// the value of X-S-Sig, or ""
string signatureIn(const string headers)
{
   string small = "\n" + headers;
   StringToLower(small);
   int at = StringFind(small, "\nx-s-sig:");
   if(at < 0) return "";
   string value = StringSubstr(small, at + 9, 80);
   int end = StringFind(value, "\r");
   if(end < 0) end = StringFind(value, "\n");
   if(end >= 0) value = StringSubstr(value, 0, end);
   StringTrimLeft(value);
   StringTrimRight(value);
   return value;
}

// true: something came, its bytes are in `reply`
bool post(const string path, const string headers, ARR_CREF(uchar, bytes), const int timeoutMs)
{
   ARR(char, data);
   ARR(char, result);
   int size = ArraySize(bytes);
   if(ArrayResize(data, size) != size) return false;
   for(int i = 0; i < size; i++) data[i] = (char)bytes[i];
   ResetLastError();
   g_replyHeaders = "";
   int status = WebRequest("POST", g_url + path, "Content-Type: application/json\r\n" + headers, timeoutMs, data, result, g_replyHeaders);
   if(status == -1)
   {
      int error = GetLastError();
      if(error == 4014 || error == 5200) g_trouble = "MT5 does not let the connector out yet. Open Tools > Options > Expert Advisors, tick 'Allow WebRequest for listed URL' and add " + g_url;
      else g_trouble = StringFormat("SignalOS cannot be reached (%d). Trying again.", error);
      return false;
   }
   int length = ArraySize(result);
   if(status != 200 || length == 0 || length > BODY_LIMIT)
   {
      g_trouble = StringFormat("The address answers, but not as SignalOS does (%d).", status);
      return false;
   }
   if(ArrayResize(reply, length) != length) return false;
   for(int k = 0; k < length; k++) reply[k] = (uchar)result[k];
   return true;
}

void waitFor(const ulong ms) { g_nextAt = tick() + ms; }

void backOff()
{
   ulong seconds = 15;
   if(g_failures < 4) seconds = (ulong)1 << g_failures;
   g_failures++;
   waitFor(seconds * 1000 + (ulong)(MathRand() % 250));
}

// "refused" can be said by anybody: it is waited for, and believed in nothing else
bool waitsAsRefused()
{
   if(!jsonParse(reply)) return false;
   string code = "";
   long ms = 15000;
   int error = jsonFind(0, "error");
   if(error < 0 || !takeText(error, "code", code) || code != "refused") return false;
   if(!takeWhole(error, "retryMs", ms)) ms = 15000;
   if(ms < 1000) ms = 1000;
   if(ms > 60000) ms = 60000;
   waitFor((ulong)ms);
   return true;
}

bool isKeyText(const string text)
{
   if(StringLen(text) != 64) return false;
   for(int i = 0; i < 64; i++)
   {
      ushort c = StringGetCharacter(text, i);
      if(!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) return false;
   }
   return true;
}

bool isIdText(const string text)
{
   int length = StringLen(text);
   if(length < 1 || length > 63) return false;
   for(int i = 0; i < length; i++)
   {
      ushort c = StringGetCharacter(text, i);
      if(!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-')) return false;
   }
   return true;
}

void pair()
{
   string code = quoted(g_code);
   string text = "{\"v\":1,\"code\":" + code + "," + whoReport() + accountReport() + "," + buildReport() + ",\"selfTest\":[" + g_selfTest + "]}";
   ARR(uchar, bytes);
   bytesFrom(text, bytes);
   if(!post(PATH_PAIR, "", bytes, 5000)) { backOff(); return; }
   string id = "";
   string secret = "";
   string secret2 = "";
   long family = 0;
   bool isGood = jsonParse(reply) && takeText(0, "id", id) && takeText(0, "secret", secret) && takeText(0, "secret2", secret2) && takeWhole(0, "family", family);
   if(!isGood || !isIdText(id) || !isKeyText(secret) || !isKeyText(secret2) || family < 1 || family > 8191)
   {
      g_trouble = "The pairing code was not taken. Codes work once and for ten minutes: ask SignalOS for a new one.";
      if(!waitsAsRefused()) backOff();
      // keys that work are not given up for a code that does not
      if(g_id != "") g_usedCode = g_code;
      return;
   }
   g_id = id;
   g_secret = secret;
   g_secret2 = secret2;
   g_family = family;
   g_login = IntegerToString(AccountInfoInteger(ACCOUNT_LOGIN));
   g_server = AccountInfoString(ACCOUNT_SERVER);
   g_usedCode = g_code;
   g_trouble = "";
   if(!storeKeys()) g_trouble = "MT5 can't write SignalOS' keys: is the disk full? Pair again when there is room.";
   g_journalId = "";
   g_epoch = 0;
   g_failures = 0;
   ArrayResize(ackNumbers, 0);
   ArrayResize(ackTexts, 0);
   waitFor(0);
}

void obeyError(const int error)
{
   string code = "";
   long ms = 1000;
   if(!takeText(error, "code", code)) return;
   if(!takeWhole(error, "retryMs", ms) || ms < 250) ms = 250;
   if(ms > 60000) ms = 60000;
   if(code == "bad_seq") g_seq += 1000;
   if(code == "superseded" || code == "busy") g_trouble = "Another connector is in charge of this account. This one waits.";
   if(code == "superseded") g_leaseUntil = 0;
   if(code == "superseded" || code == "no_epoch") g_epoch = 0;
   if(code == "hello_needed") g_needHello = true;
   if(code == "bad_body")
   {
      string field = "";
      takeText(error, "field", field);
      g_trouble = "SignalOS did not understand the connector's report: " + field;
      // a list that is not understood would be sent for ever
      g_areSymbolsWanted = false;
      ArrayResize(needed, 0);
   }
   waitFor((ulong)ms);
}

void takeNames(const int node, const string key, ARR_REF(string, names), const int most)
{
   ArrayResize(names, 0);
   int at = jsonFind(node, key);
   if(at < 0 || json[at].kind != JSON_LIST) return;
   for(int i = at + 1; i < json[at].end; i = json[i].end)
   {
      int count = ArraySize(names);
      if(json[i].kind != JSON_TEXT || count >= most || ArrayResize(names, count + 1) < 0) return;
      names[count] = json[i].text;
   }
}

void takeNumbers(const string key, ARR_REF(long, numbers), const int most)
{
   ArrayResize(numbers, 0);
   int at = jsonFind(0, key);
   if(at < 0 || json[at].kind != JSON_LIST) return;
   for(int i = at + 1; i < json[at].end; i = json[i].end)
   {
      int count = ArraySize(numbers);
      if(json[i].kind != JSON_NUMBER || !isDigits(json[i].text, 13) || count >= most || ArrayResize(numbers, count + 1) < 0) return;
      numbers[count] = StringToInteger(json[i].text);
   }
}

void takeCursor(const string key, long &ms, ulong &ticket)
{
   int at = jsonFind(0, key);
   long newMs = 0;
   ulong newTicket = 0;
   if(at < 0 || !takeWhole(at, "ms", newMs) || !takeId(at, "ticket", newTicket)) return;
   ms = newMs;
   ticket = newTicket;
}

void takeRotation()
{
   int at = jsonFind(0, "rotate");
   string secret = "";
   string secret2 = "";
   if(at < 0 || !takeText(at, "secret", secret) || !takeText(at, "secret2", secret2) || !isKeyText(secret) || !isKeyText(secret2)) return;
   string old = g_secret;
   string old2 = g_secret2;
   g_secret = secret;
   g_secret2 = secret2;
   if(storeKeys()) return;
   g_secret = old;
   g_secret2 = old2;
}

void obey()
{
   long now = 0;
   long epoch = 0;
   long leaseMs = 0;
   long pollMs = 1000;
   if(!takeWhole(0, "now", now)) return;
   int error = jsonFind(0, "error");
   if(error >= 0) { obeyError(error); return; }
   if(!takeWhole(0, "epoch", epoch) || !takeWhole(0, "leaseMs", leaseMs) || !takeWhole(0, "pollMs", pollMs)) return;
   if(pollMs < 250) pollMs = 250;
   if(pollMs > 5000) pollMs = 5000;
   waitFor((ulong)pollMs);
   if(g_frameEpoch == 0)
   {
      g_epoch = epoch;
      g_seq = 0;
      g_needHello = true;
      waitFor(0);
      return;
   }
   if(epoch != g_frameEpoch || epoch != g_epoch) return;
   string mode = "read_only";
   takeText(0, "mode", mode);
   g_mode = mode == "trade" ? "trade" : "read_only";
   g_why = "";
   g_notice = "";
   takeText(0, "why", g_why);
   takeText(0, "notice", g_notice);
   g_leaseUntil = g_frameAt + (ulong)leaseMs;
   g_needHello = false;
   g_trouble = "";
   takeRotation();
   takeCursor("dealsAfter", g_dealsMs, g_dealsTicket);
   takeCursor("historyAfter", g_historyMs, g_historyTicket);
   takeNames(0, "watch", watched, 100);
   takeNames(0, "needSpecs", needed, 50);
   ARR(string, need);
   takeNames(0, "need", need, 8);
   g_areSymbolsWanted = false;
   for(int i = 0; i < ArraySize(need); i++)
   {
      if(need[i] == "symbols") g_areSymbolsWanted = true;
      if(need[i] == "hello") g_needHello = true;
   }
   ARR(long, kept);
   takeNumbers("acked", kept, 50);
   for(int k = 0; k < ArraySize(kept); k++)
      for(int m = 0; m < ArraySize(frameNumbers); m++)
         if(frameNumbers[m] == kept[k]) dropAck(kept[k], frameAcks[m]);
   ARR(long, asked);
   takeNumbers("prove", asked, 20);
   for(int p = 0; p < ArraySize(asked); p++) prove(asked[p]);
   int commands = jsonFind(0, "commands");
   if(commands < 0 || json[commands].kind != JSON_LIST) return;
   int done = 0;
   for(int c = commands + 1; c < json[commands].end && done < 8; c = json[c].end)
   {
      if(json[c].kind == JSON_OBJECT) carryOut(c, g_frameAt, now);
      done++;
   }
   if(ArraySize(ackNumbers) > 0 && done > 0) waitFor(0);
}

void exchange(const bool isBye)
{
   // lost once: the same bytes again, and their time stays that of the first sending. Lost twice: a fresh frame
   bool isRepeat = (g_isLost && !g_wasRepeated && !isBye && g_frameEpoch == g_epoch);
   if(isRepeat) g_wasRepeated = true;
   else
   {
      buildFrame(isBye);
      g_frameAt = tick();
   }
   string headers = "X-C-Id: " + g_id + "\r\nX-C-Epoch: " + IntegerToString(g_frameEpoch) + "\r\n";
   headers += "X-C-Seq: " + IntegerToString(g_frameSeq) + "\r\nX-C-Sig: " + signedBy(g_secret, "", frame) + "\r\n";
   g_isLost = true;
   if(!post(PATH_SYNC, headers, frame, isBye ? 2000 : 5000)) { backOff(); return; }
   if(!sameText(signatureIn(g_replyHeaders), signedBy(g_secret2, "resp\n", reply)))
   {
      g_trouble = "An answer came that is not signed by your SignalOS. It is not believed.";
      if(!waitsAsRefused()) backOff();
      return;
   }
   long version = 0;
   if(!jsonParse(reply) || !takeWhole(0, "v", version) || version != 1) { backOff(); return; }
   g_isLost = false;
   g_failures = 0;
   obey();
}

//--- 13 self-test: before anything is traded -----------------------------------------------------------------------------
void tested(const string name, const bool isGood)
{
   g_selfTest = listed(g_selfTest, "{\"name\":" + quoted(name) + "," + flagged("ok", isGood) + "}");
   if(!isGood) g_failedTests = g_failedTests == "" ? name : g_failedTests + ", " + name;
}

bool isJsonRead()
{
   ARR(uchar, bytes);
   bytesFrom("{\"a\":-12.5,\"b\":\"x\\u00e9\\\"\\n\",\"id\":\"9007199254740993\",\"c\":[1,{\"d\":null}],\"e\":true}", bytes);
   ulong id = 0;
   string text = "";
   if(!jsonParse(bytes) || !takeId(0, "id", id) || !takeText(0, "b", text)) return false;
   if(IntegerToString((long)id) != "9007199254740993" || StringLen(text) != 4 || StringGetCharacter(text, 1) != 233) return false;
   if(json[jsonFind(0, "a")].text != "-12.5" || jsonFind(0, "c") < 0 || json[jsonFind(0, "e")].kind != JSON_TRUE) return false;
   bytesFrom("{\"a\":1,\"a\":2}", bytes);
   if(jsonParse(bytes)) return false;
   bytesFrom("{\"a\":1", bytes);
   return !jsonParse(bytes);
}

bool isUtf8Kept()
{
   ARR(uchar, bytes);
   string text = ShortToString(233) + ShortToString(8364) + "z";
   bytesFrom(text, bytes);
   if(hexOf(bytes) != "c3a9e282ac7a" || !isUtf8(bytes)) return false;
   if(CharArrayToString(bytes, 0, ArraySize(bytes), CP_UTF8) != text) return false;
   bytes[1] = 65;
   return !isUtf8(bytes);
}

bool isHashRight()
{
   ARR(uchar, key);
   ARR(uchar, text);
   ArrayResize(key, 20);
   for(int i = 0; i < 20; i++) key[i] = 11;
   bytesFrom("Hi There", text);
   // RFC 4231, cases 1, 2 and 6
   if(hmacOfBytes(key, text) != "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7") return false;
   if(hmac("Jefe", "what do ya want for nothing?") != "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843") return false;
   ArrayResize(key, 131);
   for(int k = 0; k < 131; k++) key[k] = 170;
   bytesFrom("Test Using Larger Than Block-Size Key - Hash Key First", text);
   return hmacOfBytes(key, text) == "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54";
}

bool areFilesKept()
{
   string name = "SignalOS.check";
   string text = "check " + IntegerToString((long)tick()) + "\n";
   if(!writeWhole(name, text) || readFile(name) != text) return false;
   return FileDelete(name) && !FileIsExist(name);
}

bool areNumbersRight()
{
   if(DoubleToString(NormalizeDouble(1.080104, 5), 5) != "1.08010" || trimmedNumber(0.1) != "\"0.10\"" || trimmedNumber(100000.0) != "\"100000.00\"") return false;
   if(trimmedNumber(0.125) != "\"0.125\"" || StringToInteger("9223372036854775807") != 9223372036854775807) return false;
   return quotedId(84664191338765) == "\"84664191338765\"" && IntegerToString(-5) == "-5" && MathAbs(StringToDouble("1.08010") - 1.0801) < 0.0000000001;
}

void testItself()
{
   g_selfTest = "";
   g_failedTests = "";
   tested("hash", isHashRight());
   tested("json", isJsonRead());
   tested("utf8", isUtf8Kept());
   tested("numbers", areNumbersRight());
   tested("files", areFilesKept());
}

//--- 14 events -----------------------------------------------------------------------------------------------------------
void showPanel()
{
   string text = StringFormat("SignalOS connector %s\n", EA_VERSION);
   if(g_id == "") text += "Not paired. Put the address and the code that SignalOS shows you into the connector's inputs.\n";
   else if(!isAccountOurs()) text += "MT5 is on another account than the paired one: paused.\n";
   else if(g_failedTests != "") text += "The connector's check failed: " + g_failedTests + ". It only reports and does not trade.\n";
   else if(tick() >= g_leaseUntil) text += "Not connected to SignalOS.\n";
   else if(g_why == "not_confirmed") text += "Waiting for you: confirm this account in SignalOS.\n";
   else if(g_why == "old_version") text += "This version is too old: get the new connector from SignalOS.\n";
   else if(g_mode != "trade") text += "Connected; it only reports.\n";
   else if(MQLInfoInteger(MQL_TRADE_ALLOWED) == 0 || TerminalInfoInteger(TERMINAL_TRADE_ALLOWED) == 0) text += "Trading is switched off in MT5: press Algo Trading.\n";
   else text += "Connected. It trades for your desk.\n";
   if(g_notice == "journal_reset") text += "The connector was reset: old orders will not be repeated.\n";
   if(g_notice == "update_available") text += "A new version is ready in SignalOS.\n";
   if(g_trouble != "") text += g_trouble + "\n";
   if(text == g_panel) return;
   g_panel = text;
   Comment(text);
   Print(text);
}

void freshenSymbols()
{
   if(g_symbolsHash != "" && tick() < g_symbolsAt) return;
   g_symbolsAt = tick() + 60000;
   string hash = "";
   symbolsReport(hash);
   if(hash != g_symbolsHash) g_needHello = true;
   g_symbolsHash = hash;
}

void work()
{
   watchConnection();
   if(!holdTerminal())
   {
      g_trouble = "Another SignalOS connector runs in this terminal. This one waits.";
      return;
   }
   if(tick() < g_nextAt) return;
   if(g_url == "" || !isUrlSafe())
   {
      g_trouble = g_url == "" ? "" : "The address must begin with https://";
      return;
   }
   if(g_code != "" && g_code != g_usedCode) { pair(); return; }
   if(g_id == "") return;
   if(g_journalId == "" && !openJournal())
   {
      g_trouble = "MT5 can't write SignalOS' journal: is the disk full? Nothing is traded until it can.";
      waitFor(5000);
      return;
   }
   for(int i = 0; i < ArraySize(watched); i++) watchQuote(watched[i]);
   resolveAll();
   freshenSymbols();
   exchange(false);
}

// a change of the chart's period ends and begins the program without forgetting its variables
void forgetAll()
{
   g_epoch = 0;
   g_seq = 0;
   g_needHello = true;
   g_isLost = false;
   g_nextAt = 0;
   g_failures = 0;
   g_leaseUntil = 0;
   g_mode = "read_only";
   g_why = "";
   g_notice = "";
   g_trouble = "";
   g_panel = "";
   g_journalId = "";
   g_symbolsHash = "";
   g_areSymbolsWanted = false;
   g_dealsMs = -1;
   g_historyMs = -1;
   g_isMine = false;
   g_isConnected = false;
   ArrayResize(watched, 0);
   ArrayResize(needed, 0);
   ArrayResize(ackNumbers, 0);
   ArrayResize(ackTexts, 0);
}

int OnInit()
{
   if(MQLInfoInteger(MQL_TESTER) != 0)
   {
      Print("SignalOS does not run in the Strategy Tester: there is no network there.");
      return INIT_FAILED;
   }
   MathSrand((int)(GetTickCount64() % 2147483647));
   forgetAll();
   readSettings();
   testItself();
   readKeys();
   watchConnection();
   if(!EventSetMillisecondTimer(100)) return INIT_FAILED;
   showPanel();
   return INIT_SUCCEEDED;
}

void OnTimer()
{
   work();
   showPanel();
}

// only a reason to look earlier: what is reported is what is there, not what was announced
void OnTradeTransaction(const MqlTradeTransaction &trans, const MqlTradeRequest &request, const MqlTradeResult &result)
{
   if(g_failures == 0 && g_nextAt > g_frameAt + 250) g_nextAt = g_frameAt + 250;
}

void OnDeinit(const int reason)
{
   EventKillTimer();
   if(g_isMine && g_epoch != 0 && g_journalId != "") exchange(true);
   releaseTerminal();
   Comment("");
}
