// Positions, orders, history, and the one function that sends.
#pragma once
#include "constants.h"
#include "text.h"

struct MqlTradeRequest {
  ENUM_TRADE_REQUEST_ACTIONS action;
  ulong magic;
  ulong order;
  string symbol;
  double volume;
  double price;
  double stoplimit;
  double sl;
  double tp;
  ulong deviation;
  ENUM_ORDER_TYPE type;
  ENUM_ORDER_TYPE_FILLING type_filling;
  ENUM_ORDER_TYPE_TIME type_time;
  datetime expiration;
  string comment;
  ulong position;
  ulong position_by;
};
struct MqlTradeResult {
  uint retcode;
  ulong deal;
  ulong order;
  double volume;
  double price;
  double bid;
  double ask;
  string comment;
  uint request_id;
  int retcode_external;
};
struct MqlTradeCheckResult {
  uint retcode;
  double balance;
  double equity;
  double profit;
  double margin;
  double margin_free;
  double margin_level;
  string comment;
};
struct MqlTradeTransaction {
  ulong deal;
  ulong order;
};

bool OrderSend(MqlTradeRequest &request, MqlTradeResult &result);
bool OrderCheck(MqlTradeRequest &request, MqlTradeCheckResult &result);
bool OrderCalcMargin(ENUM_ORDER_TYPE action, string symbol, double volume, double price, double &margin);
int PositionsTotal();
ulong PositionGetTicket(int index);
double PositionGetDouble(ENUM_POSITION_PROPERTY_DOUBLE property_id);
long PositionGetInteger(ENUM_POSITION_PROPERTY_INTEGER property_id);
string PositionGetString(ENUM_POSITION_PROPERTY_STRING property_id);
int OrdersTotal();
ulong OrderGetTicket(int index);
bool OrderSelect(ulong ticket);
double OrderGetDouble(ENUM_ORDER_PROPERTY_DOUBLE property_id);
long OrderGetInteger(ENUM_ORDER_PROPERTY_INTEGER property_id);
string OrderGetString(ENUM_ORDER_PROPERTY_STRING property_id);
bool HistorySelect(datetime from_date, datetime to_date);
int HistoryOrdersTotal();
ulong HistoryOrderGetTicket(int index);
double HistoryOrderGetDouble(ulong ticket_number, ENUM_ORDER_PROPERTY_DOUBLE property_id);
long HistoryOrderGetInteger(ulong ticket_number, ENUM_ORDER_PROPERTY_INTEGER property_id);
string HistoryOrderGetString(ulong ticket_number, ENUM_ORDER_PROPERTY_STRING property_id);
int HistoryDealsTotal();
ulong HistoryDealGetTicket(int index);
double HistoryDealGetDouble(ulong ticket_number, ENUM_DEAL_PROPERTY_DOUBLE property_id);
long HistoryDealGetInteger(ulong ticket_number, ENUM_DEAL_PROPERTY_INTEGER property_id);
string HistoryDealGetString(ulong ticket_number, ENUM_DEAL_PROPERTY_STRING property_id);
