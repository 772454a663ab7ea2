#include "trade.h"
#include <cstdio>
#include "link.h"
#include "state.h"

// what was selected is a copy, as in the terminal
static Row position_;
static Row order_;
static std::vector<Row> oldOrders;
static std::vector<Row> deals;

static const char *const orderReals[] = {"lots", "remaining", "price", "stopLimit", "sl", "tp"};
static const char *const orderWholes[] = {"ticket", "setupMs", "doneMs", "expiration", "type", "typeTime", "state", "magic", "reason", "positionId"};
static const char *const orderWords[] = {"symbol", "comment"};

static std::string number(double value) {
  char out[64];
  snprintf(out, sizeof out, "%.10f", value);
  return out;
}
static std::string lineOf(const char *what, const MqlTradeRequest &r) {
  std::string line = what;
  line += "\taction=" + std::to_string(r.action) + "\tmagic=" + std::to_string(r.magic) + "\torder=" + std::to_string(r.order) + "\tsymbol=" + bytesOf(r.symbol);
  line += "\tvolume=" + number(r.volume) + "\tprice=" + number(r.price) + "\tstopLimit=" + number(r.stoplimit) + "\tsl=" + number(r.sl) + "\ttp=" + number(r.tp);
  line += "\tdeviation=" + std::to_string(r.deviation) + "\ttype=" + std::to_string(r.type) + "\tfilling=" + std::to_string(r.type_filling);
  line += "\ttypeTime=" + std::to_string(r.type_time) + "\texpiration=" + std::to_string(r.expiration) + "\tcomment=" + bytesOf(r.comment);
  return line + "\tposition=" + std::to_string(r.position);
}

bool OrderSend(MqlTradeRequest &request, MqlTradeResult &result) {
  step("order-leaves");
  result = MqlTradeResult{};
  auto rows = rowsOf(lineOf("send", request));
  pictureIsStale();
  step("order-answered");
  if (rows.empty()) return terminal.lastError = 4756, false;
  const Row &row = rows[0].second;
  result.retcode = static_cast<uint>(wholeOf(row, "retcode"));
  result.retcode_external = static_cast<int>(wholeOf(row, "ext"));
  result.deal = static_cast<ulong>(wholeOf(row, "deal"));
  result.order = static_cast<ulong>(wholeOf(row, "order"));
  result.volume = realOf(row, "volume");
  result.price = realOf(row, "price");
  result.comment = textOf(wordsOf(row, "comment"));
  if (wordsOf(row, "ok") != "1") terminal.lastError = 4756;
  return wordsOf(row, "ok") == "1";
}

bool OrderCheck(MqlTradeRequest &request, MqlTradeCheckResult &result) {
  result = MqlTradeCheckResult{};
  auto rows = rowsOf(lineOf("check", request));
  if (rows.empty()) return false;
  result.retcode = static_cast<uint>(wholeOf(rows[0].second, "retcode"));
  result.comment = textOf(wordsOf(rows[0].second, "comment"));
  return result.retcode == 0;
}

bool OrderCalcMargin(ENUM_ORDER_TYPE, string symbol, double volume, double price, double &margin) {
  const Row *row = symbolRow(symbol);
  if (row == nullptr) return false;
  margin = volume * realOf(*row, "contract") * price / static_cast<double>(wholeOf(picture().account, "leverage"));
  return true;
}

int PositionsTotal() { return static_cast<int>(picture().positions.size()); }
ulong PositionGetTicket(int index) {
  if (index < 0 || index >= PositionsTotal()) return 0;
  position_ = picture().positions[static_cast<size_t>(index)];
  return static_cast<ulong>(wholeOf(position_, "ticket"));
}
double PositionGetDouble(ENUM_POSITION_PROPERTY_DOUBLE property_id) {
  static const char *const keys[] = {"lots", "openPrice", "price", "sl", "tp", "swap", "profit"};
  return realOf(position_, keys[property_id]);
}
long PositionGetInteger(ENUM_POSITION_PROPERTY_INTEGER property_id) {
  static const char *const keys[] = {"ticket", "id", "type", "magic", "openMs"};
  return wholeOf(position_, keys[property_id]);
}
string PositionGetString(ENUM_POSITION_PROPERTY_STRING property_id) {
  static const char *const keys[] = {"symbol", "comment"};
  return textOf(wordsOf(position_, keys[property_id]));
}

int OrdersTotal() { return static_cast<int>(picture().orders.size()); }
ulong OrderGetTicket(int index) {
  if (index < 0 || index >= OrdersTotal()) return 0;
  order_ = picture().orders[static_cast<size_t>(index)];
  return static_cast<ulong>(wholeOf(order_, "ticket"));
}
bool OrderSelect(ulong ticket) {
  for (const Row &row : picture().orders)
    if (static_cast<ulong>(wholeOf(row, "ticket")) == ticket) return order_ = row, true;
  return terminal.lastError = 4754, false;
}
double OrderGetDouble(ENUM_ORDER_PROPERTY_DOUBLE property_id) { return realOf(order_, orderReals[property_id]); }
long OrderGetInteger(ENUM_ORDER_PROPERTY_INTEGER property_id) { return wholeOf(order_, orderWholes[property_id]); }
string OrderGetString(ENUM_ORDER_PROPERTY_STRING property_id) { return textOf(wordsOf(order_, orderWords[property_id])); }

bool HistorySelect(datetime from_date, datetime to_date) {
  oldOrders.clear();
  deals.clear();
  for (const auto &[kind, row] : rowsOf("history\t" + std::to_string(from_date * 1000) + "\t" + std::to_string(to_date * 1000))) {
    if (kind == "refused") return terminal.lastError = 4753, false;
    (kind == "deal" ? deals : oldOrders).push_back(row);
  }
  return true;
}
static const Row &among(const std::vector<Row> &rows, ulong ticket) {
  static const Row none;
  for (const Row &row : rows)
    if (static_cast<ulong>(wholeOf(row, "ticket")) == ticket) return row;
  return none;
}
static ulong ticketAt(const std::vector<Row> &rows, int index) {
  return index < 0 || index >= static_cast<int>(rows.size()) ? 0 : static_cast<ulong>(wholeOf(rows[static_cast<size_t>(index)], "ticket"));
}
int HistoryOrdersTotal() { return static_cast<int>(oldOrders.size()); }
ulong HistoryOrderGetTicket(int index) { return ticketAt(oldOrders, index); }
double HistoryOrderGetDouble(ulong ticket_number, ENUM_ORDER_PROPERTY_DOUBLE property_id) { return realOf(among(oldOrders, ticket_number), orderReals[property_id]); }
long HistoryOrderGetInteger(ulong ticket_number, ENUM_ORDER_PROPERTY_INTEGER property_id) { return wholeOf(among(oldOrders, ticket_number), orderWholes[property_id]); }
string HistoryOrderGetString(ulong ticket_number, ENUM_ORDER_PROPERTY_STRING property_id) { return textOf(wordsOf(among(oldOrders, ticket_number), orderWords[property_id])); }
int HistoryDealsTotal() { return static_cast<int>(deals.size()); }
ulong HistoryDealGetTicket(int index) { return ticketAt(deals, index); }
double HistoryDealGetDouble(ulong ticket_number, ENUM_DEAL_PROPERTY_DOUBLE property_id) {
  static const char *const keys[] = {"lots", "price", "commission", "swap", "profit", "fee"};
  return realOf(among(deals, ticket_number), keys[property_id]);
}
long HistoryDealGetInteger(ulong ticket_number, ENUM_DEAL_PROPERTY_INTEGER property_id) {
  static const char *const keys[] = {"ticket", "order", "timeMs", "type", "entry", "magic", "reason", "positionId"};
  return wholeOf(among(deals, ticket_number), keys[property_id]);
}
string HistoryDealGetString(ulong ticket_number, ENUM_DEAL_PROPERTY_STRING property_id) {
  static const char *const keys[] = {"symbol", "comment"};
  return textOf(wordsOf(among(deals, ticket_number), keys[property_id]));
}
