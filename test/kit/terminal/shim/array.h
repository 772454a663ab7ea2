// Arrays of MQL5: a bad index stops the program, and none is copied by accident.
#pragma once
#include <vector>
#include "text.h"

#define WHOLE_ARRAY -1

template <class T>
class Arr {
 public:
  Arr() {}
  Arr(const Arr &) = delete;
  Arr &operator=(const Arr &) = delete;
  T &operator[](int at) { return items_[place(at)]; }
  const T &operator[](int at) const { return items_[place(at)]; }
  int size() const { return static_cast<int>(items_.size()); }
  void resize(int size) { items_.resize(static_cast<size_t>(size)); }

 private:
  size_t place(int at) const {
    if (at < 0 || at >= size()) stopProgram("array out of range: " + std::to_string(at) + " of " + std::to_string(size()));
    return static_cast<size_t>(at);
  }
  std::vector<T> items_;
};

#define ARR(T, a) Arr<T> a
#define ARR_REF(T, a) Arr<T> &a
#define ARR_CREF(T, a) const Arr<T> &a

// how much an array may hold here, as the memory of a computer ends somewhere
const int arrayLimit = 64 * 1024 * 1024;

template <class T>
int ArrayResize(Arr<T> &array, int new_size, int reserve_size = 0) {
  if (new_size < 0 || new_size > arrayLimit || reserve_size < 0) return -1;
  array.resize(new_size);
  return new_size;
}

template <class T>
int ArraySize(const Arr<T> &array) {
  return array.size();
}

int StringToCharArray(string text_string, Arr<uchar> &array, int start = 0, int count = -1, uint codepage = 0);
string CharArrayToString(const Arr<uchar> &array, int start = 0, int count = -1, uint codepage = 0);
int StringSplit(const string string_value, const ushort separator, Arr<string> &result);
const uint CP_ACP = 0;
const uint CP_UTF8 = 65001;
