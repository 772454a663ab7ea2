// Global variables of one terminal, shared by its programs; they end with the terminal.
#pragma once
#include "text.h"

bool GlobalVariableTemp(string name);
bool GlobalVariableCheck(string name);
double GlobalVariableGet(string name);
datetime GlobalVariableSet(string name, double value);
bool GlobalVariableSetOnCondition(string name, double value, double check_value);
bool GlobalVariableDel(string name);
