// Symbols, quotes, the account and the terminal.
#pragma once
#include "constants.h"
#include "text.h"

struct MqlTick {
  datetime time;
  double bid;
  double ask;
  double last;
  ulong volume;
  long time_msc;
  uint flags;
  double volume_real;
};

int SymbolsTotal(bool selected);
string SymbolName(int pos, bool selected);
bool SymbolSelect(string name, bool select);
double SymbolInfoDouble(string name, ENUM_SYMBOL_INFO_DOUBLE prop_id);
long SymbolInfoInteger(string name, ENUM_SYMBOL_INFO_INTEGER prop_id);
string SymbolInfoString(string name, ENUM_SYMBOL_INFO_STRING prop_id);
bool SymbolInfoTick(string symbol, MqlTick &tick);
bool SymbolInfoSessionTrade(string name, ENUM_DAY_OF_WEEK day_of_week, uint session_index, datetime &from, datetime &to);
double AccountInfoDouble(ENUM_ACCOUNT_INFO_DOUBLE property_id);
long AccountInfoInteger(ENUM_ACCOUNT_INFO_INTEGER property_id);
string AccountInfoString(ENUM_ACCOUNT_INFO_STRING property_id);
int TerminalInfoInteger(int property_id);
int MQLInfoInteger(int property_id);
