#include "format.h"
#include <cstdio>

static Printed::Kind wanted(const std::string &spec) {
  char last = spec.back();
  bool isLong = spec.find("ll") != std::string::npos;
  if (last == 's') return Printed::Text;
  if (last == 'f') return Printed::Real;
  if (last == 'd') return isLong ? Printed::Long : Printed::Int;
  if (last == 'u') return isLong ? Printed::Ulong : Printed::Uint;
  if (last == 'x') return Printed::Int;
  stopProgram("a format that is not on the list: " + spec);
}

static std::string one(const std::string &spec, const Printed &value) {
  if (wanted(spec) != value.kind) stopProgram("a value of another kind than " + spec + " asks for");
  char out[512];
  if (value.kind == Printed::Text) {
    if (spec != "%s") stopProgram("text is printed whole: " + spec);
    return value.text;
  }
  if (value.kind == Printed::Real) snprintf(out, sizeof out, spec.c_str(), value.real);
  else if (value.kind == Printed::Int) snprintf(out, sizeof out, spec.c_str(), static_cast<int>(value.whole));
  else if (value.kind == Printed::Uint) snprintf(out, sizeof out, spec.c_str(), static_cast<uint>(value.whole));
  else if (value.kind == Printed::Long) return std::to_string(value.whole);
  else return std::to_string(static_cast<ulong>(value.whole));
  return out;
}

string formatted(const string &format, const std::vector<Printed> &values) {
  const std::string f = bytesOf(format);
  std::string out;
  size_t used = 0;
  for (size_t i = 0; i < f.size(); i++) {
    if (f[i] != '%') {
      out += f[i];
      continue;
    }
    if (i + 1 < f.size() && f[i + 1] == '%') {
      out += f[++i];
      continue;
    }
    size_t end = f.find_first_of("sdufx", i + 1);
    if (end == std::string::npos) stopProgram("a format without an end: " + f);
    if (used >= values.size()) stopProgram("a format that asks for more than it is given: " + f);
    out += one(f.substr(i, end - i + 1), values[used++]);
    i = end;
  }
  if (used != values.size()) stopProgram("a format that is given more than it asks for: " + f);
  return textOf(out);
}

void Print(string argument) { say("log", argument); }
void Comment(string argument) { say("panel", argument); }
void Alert(string argument) { say("alert", argument); }
