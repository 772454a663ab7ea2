// Time: the computer's tick count and clock are the test's, the server's time is the broker's.
#pragma once
#include "text.h"

ulong GetTickCount64();
datetime TimeLocal();
datetime TimeTradeServer();
void Sleep(int milliseconds);
void MathSrand(int seed);
int MathRand();
double MathAbs(double value);
double MathFloor(double val);
double NormalizeDouble(double value, int digits);
int GetLastError();
void ResetLastError();
bool EventSetMillisecondTimer(int milliseconds);
void EventKillTimer();
bool IsStopped();
