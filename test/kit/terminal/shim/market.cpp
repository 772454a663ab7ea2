#include "market.h"
#include "link.h"
#include "state.h"

static std::vector<const Row *> listed(bool selected) {
  std::vector<const Row *> rows;
  for (const Row &row : picture().symbols)
    if (!selected || wordsOf(row, "selected") == "1") rows.push_back(&row);
  return rows;
}

int SymbolsTotal(bool selected) { return static_cast<int>(listed(selected).size()); }
string SymbolName(int pos, bool selected) {
  auto rows = listed(selected);
  return pos < 0 || pos >= static_cast<int>(rows.size()) ? string() : textOf(wordsOf(*rows[static_cast<size_t>(pos)], "name"));
}
bool SymbolSelect(string name, bool select) {
  if (symbolRow(name) == nullptr) return false;
  if (wordsOf(*symbolRow(name), "selected") == (select ? "1" : "0")) return true;
  askBroker("select\t" + bytesOf(name) + (select ? "\t1" : "\t0"));
  pictureIsStale();
  return true;
}

double SymbolInfoDouble(string name, ENUM_SYMBOL_INFO_DOUBLE prop_id) {
  static const char *const keys[] = {"point", "tickSize", "tickValue", "contract", "volMin", "volMax", "volStep", "volLimit", "swapLong", "swapShort"};
  const Row *row = symbolRow(name);
  return row == nullptr ? 0.0 : realOf(*row, keys[prop_id]);
}
long SymbolInfoInteger(string name, ENUM_SYMBOL_INFO_INTEGER prop_id) {
  static const char *const keys[] = {"digits", "selected", "swapMode", "swap3", "stops", "freeze", "filling", "exe", "trade"};
  const Row *row = symbolRow(name);
  return row == nullptr ? 0 : wholeOf(*row, keys[prop_id]);
}
string SymbolInfoString(string name, ENUM_SYMBOL_INFO_STRING prop_id) {
  static const char *const keys[] = {"base", "profit", "margin"};
  const Row *row = symbolRow(name);
  return row == nullptr ? string() : textOf(wordsOf(*row, keys[prop_id]));
}

bool SymbolInfoTick(string symbol, MqlTick &tick) {
  const Row *row = symbolRow(symbol);
  // a symbol that is not in Market Watch has no quotes, a fresh one may have none yet
  if (row == nullptr || wordsOf(*row, "selected") != "1" || wholeOf(*row, "tickMs") == 0) return false;
  tick = MqlTick{};
  tick.bid = realOf(*row, "bid");
  tick.ask = realOf(*row, "ask");
  tick.time_msc = wholeOf(*row, "tickMs");
  tick.time = tick.time_msc / 1000;
  return true;
}

bool SymbolInfoSessionTrade(string name, ENUM_DAY_OF_WEEK day_of_week, uint session_index, datetime &from, datetime &to) {
  const Row *row = symbolRow(name);
  // as on the usual foreign exchange market: one session from Monday to Friday
  if (row == nullptr || session_index > 0 || day_of_week == SUNDAY || day_of_week == SATURDAY) return false;
  from = 5 * 60;
  to = 24 * 3600;
  return true;
}

double AccountInfoDouble(ENUM_ACCOUNT_INFO_DOUBLE property_id) {
  static const char *const keys[] = {"balance", "equity", "margin", "free", "credit"};
  return realOf(picture().account, keys[property_id]);
}
long AccountInfoInteger(ENUM_ACCOUNT_INFO_INTEGER property_id) {
  static const char *const keys[] = {"login", "tradeMode", "leverage", "tradeAllowed", "tradeExpert", "marginMode"};
  return wholeOf(picture().account, keys[property_id]);
}
string AccountInfoString(ENUM_ACCOUNT_INFO_STRING property_id) {
  static const char *const keys[] = {"server", "currency", "company"};
  return textOf(wordsOf(picture().account, keys[property_id]));
}
int TerminalInfoInteger(int property_id) {
  if (property_id == TERMINAL_BUILD) return terminal.build;
  if (property_id == TERMINAL_TRADE_ALLOWED) return terminal.tradeAllowed ? 1 : 0;
  return static_cast<int>(wholeOf(picture().account, "connected"));
}
int MQLInfoInteger(int property_id) {
  if (property_id == MQL_TESTER) return terminal.isTester ? 1 : 0;
  return terminal.expertAllowed && terminal.tradeAllowed ? 1 : 0;
}
