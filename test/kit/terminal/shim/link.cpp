#include "link.h"
#include <arpa/inet.h>
#include <csignal>
#include <cstdlib>
#include <sys/socket.h>
#include <unistd.h>
#include "text.h"

TerminalState terminal;

std::string setting(const char *name, const std::string &otherwise) {
  const char *value = getenv(name);
  return value == nullptr ? otherwise : value;
}

Fields fieldsOf(const std::string &line, char separator) {
  Fields fields;
  size_t from = 0;
  while (true) {
    size_t at = line.find(separator, from);
    fields.push_back(line.substr(from, at == std::string::npos ? at : at - from));
    if (at == std::string::npos) return fields;
    from = at + 1;
  }
}

static int connected() {
  static int handle = -1;
  if (handle >= 0) return handle;
  handle = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in place{};
  place.sin_family = AF_INET;
  place.sin_port = htons(static_cast<uint16_t>(atoi(setting("SIM_BROKER", "0").c_str())));
  place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (connect(handle, reinterpret_cast<sockaddr *>(&place), sizeof place) != 0) stopProgram("no simulated broker");
  std::string hello = "terminal\t" + setting("SIM_TERMINAL", "one") + "\n";
  if (write(handle, hello.data(), hello.size()) != static_cast<ssize_t>(hello.size())) stopProgram("no simulated broker");
  return handle;
}

std::vector<Fields> askBroker(const std::string &line) {
  static std::string rest;
  int handle = connected();
  std::string text = line + "\n";
  for (size_t sent = 0; sent < text.size();) {
    ssize_t n = write(handle, text.data() + sent, text.size() - sent);
    if (n <= 0) stopProgram("the simulated broker is gone");
    sent += static_cast<size_t>(n);
  }
  std::vector<Fields> answer;
  while (true) {
    size_t end;
    while ((end = rest.find('\n')) != std::string::npos) {
      std::string one = rest.substr(0, end);
      rest.erase(0, end + 1);
      if (one == ".") return answer;
      answer.push_back(fieldsOf(one));
    }
    char chunk[65536];
    ssize_t n = read(handle, chunk, sizeof chunk);
    if (n <= 0) stopProgram("the simulated broker is gone");
    rest.append(chunk, static_cast<size_t>(n));
  }
}

void step(const std::string &what) {
  terminal.steps++;
  if (terminal.steps != terminal.killAt && what != terminal.killOn) return;
  std::string said = "killed at " + std::to_string(terminal.steps) + " " + what + "\n";
  if (write(2, said.data(), said.size()) < 0) _exit(9);
  kill(getpid(), SIGKILL);
}
