// The part of MQL5's API that the connector uses, as g++ sees it.
#pragma once
#include "array.h"
#include "clock.h"
#include "constants.h"
#include "crypt.h"
#include "files.h"
#include "format.h"
#include "globals.h"
#include "market.h"
#include "trade.h"
#include "web.h"

// a person's settings; what a test sets comes from the .ini file
#define input static const
void ExpertRemove();
