#include "state.h"
#include "link.h"

static Picture now;
static bool isStale = true;

std::string wordsOf(const Row &row, const std::string &key) {
  auto found = row.find(key);
  return found == row.end() ? "" : found->second;
}
double realOf(const Row &row, const std::string &key) { return strtod(wordsOf(row, key).c_str(), nullptr); }
long wholeOf(const Row &row, const std::string &key) {
  // magic numbers and tickets may fill 64 bits
  std::string words = wordsOf(row, key);
  if (!words.empty() && words[0] == '-') return strtoll(words.c_str(), nullptr, 10);
  return static_cast<long>(strtoull(words.c_str(), nullptr, 10));
}

std::vector<std::pair<std::string, Row>> rowsOf(const std::string &line) {
  std::vector<std::pair<std::string, Row>> rows;
  for (const Fields &fields : askBroker(line)) {
    Row row;
    for (size_t i = 1; i < fields.size(); i++) {
      size_t at = fields[i].find('=');
      if (at != std::string::npos) row[fields[i].substr(0, at)] = fields[i].substr(at + 1);
    }
    rows.push_back({fields[0], row});
  }
  return rows;
}

const Picture &picture() {
  if (!isStale) return now;
  now = Picture();
  for (const auto &[kind, row] : rowsOf("state")) {
    if (kind == "account") now.account = row;
    if (kind == "time") now.serverMs = wholeOf(row, "ms");
    if (kind == "position") now.positions.push_back(row);
    if (kind == "order") now.orders.push_back(row);
    if (kind == "symbol") now.symbols.push_back(row);
  }
  isStale = false;
  return now;
}

void pictureIsStale() { isStale = true; }

const Row *symbolRow(const string &name) {
  for (const Row &row : picture().symbols)
    if (wordsOf(row, "name") == bytesOf(name)) return &row;
  terminal.lastError = 4301;
  return nullptr;
}
