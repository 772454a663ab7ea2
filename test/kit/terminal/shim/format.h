// StringFormat, PrintFormat and Print: each value must be of the width its sign asks for, else the program stops.
#pragma once
#include <vector>
#include "text.h"

struct Printed {
  enum Kind { Int, Uint, Long, Ulong, Real, Text } kind;
  long whole;
  double real;
  std::string text;
  Printed(int v) : kind(Int), whole(v), real(0) {}
  Printed(uint v) : kind(Uint), whole(v), real(0) {}
  Printed(long v) : kind(Long), whole(v), real(0) {}
  Printed(ulong v) : kind(Ulong), whole(static_cast<long>(v)), real(0) {}
  Printed(double v) : kind(Real), whole(0), real(v) {}
  Printed(const string &v) : kind(Text), whole(0), real(0), text(bytesOf(v)) {}
  Printed(const char *v) : kind(Text), whole(0), real(0), text(v) {}
};

string formatted(const string &format, const std::vector<Printed> &values);
void say(const char *where, const string &text);

template <class... Values>
string StringFormat(string format, const Values &...values) {
  return formatted(format, {Printed(values)...});
}
template <class... Values>
void PrintFormat(string format_string, const Values &...values) {
  say("log", formatted(format_string, {Printed(values)...}));
}
void Print(string argument);
void Comment(string argument);
void Alert(string argument);
