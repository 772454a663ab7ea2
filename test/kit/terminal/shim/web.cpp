#include "web.h"
#include <arpa/inet.h>
#include <cstring>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>
#include "link.h"
#include "state.h"

static int failed(int error) {
  terminal.lastError = error;
  return -1;
}

/** everything until the other side closes; false: nothing, or cut */
static bool exchanged(int port, const std::string &request, std::string &answer) {
  int handle = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in place{};
  place.sin_family = AF_INET;
  place.sin_port = htons(static_cast<uint16_t>(port));
  place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  // so that a test that hangs ends; no test waits for it
  timeval most{20, 0};
  setsockopt(handle, SOL_SOCKET, SO_RCVTIMEO, &most, sizeof most);
  bool isGood = connect(handle, reinterpret_cast<sockaddr *>(&place), sizeof place) == 0;
  for (size_t sent = 0; isGood && sent < request.size();) {
    ssize_t n = send(handle, request.data() + sent, request.size() - sent, MSG_NOSIGNAL);
    isGood = n > 0;
    if (n > 0) sent += static_cast<size_t>(n);
  }
  char chunk[65536];
  while (isGood) {
    ssize_t n = read(handle, chunk, sizeof chunk);
    if (n < 0) isGood = false;
    if (n <= 0) break;
    answer.append(chunk, static_cast<size_t>(n));
  }
  close(handle);
  return isGood;
}

static std::string unchunked(const std::string &body) {
  std::string out;
  size_t at = 0;
  while (true) {
    size_t end = body.find("\r\n", at);
    if (end == std::string::npos) return out;
    size_t size = strtoul(body.c_str() + at, nullptr, 16);
    if (size == 0) return out;
    out += body.substr(end + 2, size);
    at = end + 2 + size + 2;
  }
}

int WebRequest(const string method, const string url, const string headers, int timeout, const Arr<char> &data, Arr<char> &result, string &result_headers) {
  if (timeout <= 0 || timeout > 5000) stopProgram("a request that may take longer than the wire allows");
  step("frame-leaves");
  terminal.tickCount += terminal.netMs;
  pictureIsStale();
  if (!terminal.urlAllowed) return failed(4014);
  std::string u = bytesOf(url);
  if (u.rfind("http://127.0.0.1:", 0) != 0) return failed(5200);
  size_t slash = u.find('/', 7);
  std::string host = u.substr(7, slash - 7);
  std::string body;
  for (int i = 0; i < data.size(); i++) body += data[i];
  std::string request = bytesOf(method) + " " + u.substr(slash) + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\nContent-Length: " + std::to_string(body.size()) + "\r\n";
  std::string answer;
  bool isGood = exchanged(atoi(host.c_str() + 10), request + bytesOf(headers) + "\r\n" + body, answer);
  step("frame-answered");
  if (!isGood && answer.empty()) return failed(5201);
  size_t end = answer.find("\r\n\r\n");
  if (end == std::string::npos) return failed(5203);
  std::string head = answer.substr(0, end + 2);
  std::string content = answer.substr(end + 4);
  if (head.find("hunked") != std::string::npos) content = unchunked(content);
  result_headers = textOf(head);
  result.resize(static_cast<int>(content.size()));
  for (size_t i = 0; i < content.size(); i++) result[static_cast<int>(i)] = content[i];
  return atoi(answer.c_str() + 9);
}
