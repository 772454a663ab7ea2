#include "array.h"

int StringToCharArray(string text_string, Arr<uchar> &array, int start, int count, uint codepage) {
  if (codepage != CP_UTF8) stopProgram("StringToCharArray without CP_UTF8: what is signed would depend on the computer");
  std::string bytes = bytesOf(text_string);
  bytes += '\0';
  size_t take = count < 0 || static_cast<size_t>(count) > bytes.size() ? bytes.size() : static_cast<size_t>(count);
  int needed = start + static_cast<int>(take);
  if (array.size() < needed) array.resize(needed);
  for (size_t i = 0; i < take; i++) array[start + static_cast<int>(i)] = static_cast<uchar>(bytes[i]);
  return static_cast<int>(take);
}

string CharArrayToString(const Arr<uchar> &array, int start, int count, uint codepage) {
  if (codepage != CP_UTF8) stopProgram("CharArrayToString without CP_UTF8");
  std::string bytes;
  int end = count < 0 ? array.size() : start + count;
  for (int i = start; i < end && i < array.size() && array[i] != 0; i++) bytes += static_cast<char>(array[i]);
  return textOf(bytes);
}

int StringSplit(const string string_value, const ushort separator, Arr<string> &result) {
  const std::u16string u = string_value.units();
  result.resize(0);
  if (u.empty()) return 0;
  size_t from = 0;
  while (true) {
    size_t at = u.find(static_cast<char16_t>(separator), from);
    result.resize(result.size() + 1);
    result[result.size() - 1] = string(u.substr(from, at == std::u16string::npos ? at : at - from));
    if (at == std::u16string::npos) return result.size();
    from = at + 1;
  }
}
