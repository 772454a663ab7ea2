#include "globals.h"
#include <cstdlib>
#include <map>
#include "link.h"

// they live at the broker's side under the terminal's name, as two programs of one terminal are two processes here
static Fields asked(const std::string &line) {
  auto answer = askBroker("global\t" + setting("SIM_TERMINAL", "one") + "\t" + line);
  return answer.empty() ? Fields{} : answer[0];
}
static std::string real(double value) {
  char out[64];
  snprintf(out, sizeof out, "%.17g", value);
  return out;
}

bool GlobalVariableCheck(string name) { return !asked("get\t" + bytesOf(name)).empty(); }
double GlobalVariableGet(string name) {
  Fields found = asked("get\t" + bytesOf(name));
  return found.empty() ? 0.0 : strtod(found[0].c_str(), nullptr);
}
bool GlobalVariableTemp(string name) {
  if (GlobalVariableCheck(name)) return false;
  asked("set\t" + bytesOf(name) + "\t0");
  return true;
}
datetime GlobalVariableSet(string name, double value) {
  asked("set\t" + bytesOf(name) + "\t" + real(value));
  return 1;
}
bool GlobalVariableSetOnCondition(string name, double value, double check_value) {
  return !asked("swap\t" + bytesOf(name) + "\t" + real(value) + "\t" + real(check_value)).empty();
}
bool GlobalVariableDel(string name) { return !asked("del\t" + bytesOf(name)).empty(); }
