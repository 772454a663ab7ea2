// The terminal as a process: the test writes what happens on its input, one line each; `ok` ends each answer.
#include <cstdio>
#include <iostream>
#include "mql5.h"
#include "link.h"
#include "state.h"
#include "program.inc"

void say(const char *where, const string &text) {
  std::string line = bytesOf(text);
  for (char &c : line)
    if (c == '\n') c = '\x1f';
  printf("%s\t%s\n", where, line.c_str());
}

static bool set(const std::string &name, const std::string &value) {
  long number = atol(value.c_str());
  if (name == "tradeAllowed") terminal.tradeAllowed = number != 0;
  else if (name == "expertAllowed") terminal.expertAllowed = number != 0;
  else if (name == "isTester") terminal.isTester = number != 0;
  else if (name == "diskFull") terminal.diskFull = number != 0;
  else if (name == "urlAllowed") terminal.urlAllowed = number != 0;
  else if (name == "clockSkew") terminal.clockSkew = number;
  else if (name == "tickCount") terminal.tickCount = number;
  else if (name == "netMs") terminal.netMs = number;
  else if (name == "build") terminal.build = static_cast<int>(number);
  else if (name == "killOn") terminal.killOn = value;
  else if (name == "killAt") terminal.killAt = number == 0 ? 0 : terminal.steps + number;
  else return false;
  return true;
}

int main() {
  std::string line;
  while (std::getline(std::cin, line)) {
    pictureIsStale();
    Fields words = fieldsOf(line, ' ');
    if (words[0] == "init") {
      terminal.isStopped = false;
      say("init", IntegerToString(OnInit()));
    }
    else if (words[0] == "timer") OnTimer();
    else if (words[0] == "transaction") OnTradeTransaction(MqlTradeTransaction{}, MqlTradeRequest{}, MqlTradeResult{});
    else if (words[0] == "advance" && words.size() == 2) terminal.tickCount += atol(words[1].c_str());
    else if (words[0] == "set" && words.size() == 3 && set(words[1], words[2])) {}
    else if (words[0] == "deinit") {
      terminal.isStopped = true;
      OnDeinit(REASON_REMOVE);
    }
    else stopProgram("the test says what the terminal does not know: " + line);
    printf("steps\t%ld\nok\n", terminal.steps);
    fflush(stdout);
  }
  return 0;
}
