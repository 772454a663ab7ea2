#include "text.h"
#include <cstdio>
#include <cstdlib>
#include <cstring>

void stopProgram(const std::string &why) {
  fprintf(stderr, "program stopped: %s\n", why.c_str());
  fflush(stderr);
  abort();
}

string::string(const char *ascii) {
  for (const char *c = ascii; *c != 0; c++) {
    if (static_cast<unsigned char>(*c) > 126) stopProgram("a literal that is not ASCII");
    units_ += static_cast<char16_t>(*c);
  }
}

static void appendUtf8(std::string &out, uint32_t point) {
  if (point < 0x80) out += static_cast<char>(point);
  else if (point < 0x800) {
    out += static_cast<char>(0xC0 | (point >> 6));
    out += static_cast<char>(0x80 | (point & 63));
  } else if (point < 0x10000) {
    out += static_cast<char>(0xE0 | (point >> 12));
    out += static_cast<char>(0x80 | ((point >> 6) & 63));
    out += static_cast<char>(0x80 | (point & 63));
  } else {
    out += static_cast<char>(0xF0 | (point >> 18));
    out += static_cast<char>(0x80 | ((point >> 12) & 63));
    out += static_cast<char>(0x80 | ((point >> 6) & 63));
    out += static_cast<char>(0x80 | (point & 63));
  }
}

std::string bytesOf(const string &text) {
  std::string out;
  const std::u16string &u = text.units();
  for (size_t i = 0; i < u.size(); i++) {
    uint32_t point = u[i];
    if (point >= 0xD800 && point < 0xDC00 && i + 1 < u.size()) point = 0x10000 + ((point - 0xD800) << 10) + (u[++i] - 0xDC00);
    appendUtf8(out, point);
  }
  return out;
}

string textOf(const std::string &utf8) {
  std::u16string out;
  size_t i = 0;
  while (i < utf8.size()) {
    unsigned char c = static_cast<unsigned char>(utf8[i]);
    int more = c < 0x80 ? 0 : c < 0xC0 ? -1 : c < 0xE0 ? 1 : c < 0xF0 ? 2 : c < 0xF8 ? 3 : -1;
    uint32_t point = more <= 0 ? c : c & (0x3F >> more);
    if (more < 0 || i + static_cast<size_t>(more) >= utf8.size()) {
      out += u'\xFFFD';
      i++;
      continue;
    }
    for (int k = 1; k <= more; k++) point = (point << 6) | (static_cast<unsigned char>(utf8[i + static_cast<size_t>(k)]) & 63);
    i += static_cast<size_t>(more) + 1;
    if (point < 0x10000) out += static_cast<char16_t>(point);
    else {
      point -= 0x10000;
      out += static_cast<char16_t>(0xD800 + (point >> 10));
      out += static_cast<char16_t>(0xDC00 + (point & 0x3FF));
    }
  }
  return string(out);
}

int StringLen(string string_value) { return static_cast<int>(string_value.units().size()); }

string StringSubstr(string string_value, int start_pos, int length) {
  const std::u16string &u = string_value.units();
  if (start_pos < 0 || static_cast<size_t>(start_pos) >= u.size() || length == 0) return string();
  size_t count = length < 0 ? std::u16string::npos : static_cast<size_t>(length);
  return string(u.substr(static_cast<size_t>(start_pos), count));
}

int StringFind(string string_value, string match_substring, int start_pos) {
  size_t at = string_value.units().find(match_substring.units(), static_cast<size_t>(start_pos < 0 ? 0 : start_pos));
  return at == std::u16string::npos ? -1 : static_cast<int>(at);
}

ushort StringGetCharacter(string string_value, int pos) {
  const std::u16string &u = string_value.units();
  if (pos < 0 || static_cast<size_t>(pos) >= u.size()) return 0;
  return static_cast<ushort>(u[static_cast<size_t>(pos)]);
}

string ShortToString(ushort symbol_code) { return string(std::u16string(1, static_cast<char16_t>(symbol_code))); }

int StringReplace(string &str, const string find, const string replacement) {
  if (find.units().empty()) return 0;
  std::u16string u = str.units();
  int count = 0;
  size_t at = 0;
  while ((at = u.find(find.units(), at)) != std::u16string::npos) {
    u.replace(at, find.units().size(), replacement.units());
    at += replacement.units().size();
    count++;
  }
  str = string(u);
  return count;
}

static bool isSpace(char16_t c) { return c == u' ' || c == u'\t' || c == u'\r' || c == u'\n'; }

int StringTrimLeft(string &string_var) {
  const std::u16string u = string_var.units();
  size_t from = 0;
  while (from < u.size() && isSpace(u[from])) from++;
  string_var = string(u.substr(from));
  return static_cast<int>(from);
}

int StringTrimRight(string &string_var) {
  const std::u16string u = string_var.units();
  size_t to = u.size();
  while (to > 0 && isSpace(u[to - 1])) to--;
  string_var = string(u.substr(0, to));
  return static_cast<int>(u.size() - to);
}

bool StringToLower(string &string_var) {
  std::u16string u = string_var.units();
  for (char16_t &c : u)
    if (c >= u'A' && c <= u'Z') c = static_cast<char16_t>(c + 32);
  string_var = string(u);
  return true;
}

string IntegerToString(long number, int str_len, ushort fill_symbol) {
  std::string digits = std::to_string(number);
  while (static_cast<int>(digits.size()) < str_len) digits.insert(digits.begin(), static_cast<char>(fill_symbol));
  return textOf(digits);
}

string DoubleToString(double value, int digits) {
  if (digits < 0 || digits > 16) stopProgram("DoubleToString takes 0 to 16 digits here");
  char out[512];
  snprintf(out, sizeof out, "%.*f", digits, value);
  return textOf(out);
}

double StringToDouble(string value) { return strtod(bytesOf(value).c_str(), nullptr); }

long StringToInteger(string value) { return strtoll(bytesOf(value).c_str(), nullptr, 10); }
