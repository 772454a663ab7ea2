// The terminal's line to the simulated broker, and the effects that a kill can fall between.
#pragma once
#include <string>
#include <vector>

typedef std::vector<std::string> Fields;

Fields fieldsOf(const std::string &line, char separator = '\t');
/** asks the broker one line; the answer's lines, cut at tabs */
std::vector<Fields> askBroker(const std::string &line);
/** counts one effect of the program; ends the process by SIGKILL where the test asked for it */
void step(const std::string &what);
std::string setting(const char *name, const std::string &otherwise);

/** what the test sets of the terminal itself */
struct TerminalState {
  bool tradeAllowed = true;
  bool expertAllowed = true;
  bool isTester = false;
  bool diskFull = false;
  bool urlAllowed = true;
  int build = 4755;
  long tickCount = 0;
  long clockSkew = 0;
  long killAt = 0;
  std::string killOn;
  long steps = 0;
  int lastError = 0;
  bool isStopped = false;
  long netMs = 0;
};
extern TerminalState terminal;
