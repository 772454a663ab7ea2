// What the terminal has of the broker: one picture, taken anew whenever the program could have seen a newer one.
#pragma once
#include <map>
#include <string>
#include <vector>
#include "constants.h"
#include "text.h"

typedef std::map<std::string, std::string> Row;

double realOf(const Row &row, const std::string &key);
long wholeOf(const Row &row, const std::string &key);
std::string wordsOf(const Row &row, const std::string &key);

struct Picture {
  Row account;
  long serverMs = 0;
  std::vector<Row> positions;
  std::vector<Row> orders;
  std::vector<Row> symbols;
};
/** the picture of now; asked of the broker when it is stale */
const Picture &picture();
/** what was seen before this may have changed */
void pictureIsStale();
/** the broker's answer to one line as rows by kind */
std::vector<std::pair<std::string, Row>> rowsOf(const std::string &line);
const Row *symbolRow(const string &name);
