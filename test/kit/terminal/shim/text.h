// The `string` of MQL5: UTF-16, never made from a number by itself, never indexed.
#pragma once
#include <cstdint>
#include <string>
#include <type_traits>

typedef unsigned char uchar;
typedef unsigned short ushort;
typedef unsigned int uint;
typedef unsigned long ulong;
typedef long datetime;
static_assert(sizeof(long) == 8, "long has 64 bits in MQL5");

class string {
 public:
  string() {}
  string(const char *ascii);
  template <class Number, class = std::enable_if_t<std::is_arithmetic<Number>::value>>
  string(Number) = delete;
  explicit string(const std::u16string &units) : units_(units) {}
  const std::u16string &units() const { return units_; }
  string &operator+=(const string &more) {
    units_ += more.units_;
    return *this;
  }
  friend string operator+(const string &a, const string &b) { return string(a.units_ + b.units_); }
  friend bool operator==(const string &a, const string &b) { return a.units_ == b.units_; }
  friend bool operator!=(const string &a, const string &b) { return a.units_ != b.units_; }
  friend bool operator<(const string &a, const string &b) { return a.units_ < b.units_; }
  friend bool operator>(const string &a, const string &b) { return a.units_ > b.units_; }

 private:
  std::u16string units_;
};

// for the shim's own use
std::string bytesOf(const string &text);
string textOf(const std::string &utf8);
[[noreturn]] void stopProgram(const std::string &why);

int StringLen(string string_value);
string StringSubstr(string string_value, int start_pos, int length = -1);
int StringFind(string string_value, string match_substring, int start_pos = 0);
ushort StringGetCharacter(string string_value, int pos);
string ShortToString(ushort symbol_code);
int StringReplace(string &str, const string find, const string replacement);
int StringTrimLeft(string &string_var);
int StringTrimRight(string &string_var);
bool StringToLower(string &string_var);
string IntegerToString(long number, int str_len = 0, ushort fill_symbol = ' ');
string DoubleToString(double value, int digits = 8);
double StringToDouble(string value);
long StringToInteger(string value);
