#include "clock.h"
#include <cmath>
#include "link.h"
#include "state.h"

ulong GetTickCount64() { return static_cast<ulong>(terminal.tickCount); }
datetime TimeLocal() { return (picture().serverMs + terminal.clockSkew) / 1000; }
datetime TimeTradeServer() { return picture().serverMs / 1000; }

void Sleep(int milliseconds) {
  terminal.tickCount += milliseconds;
  askBroker("slept\t" + std::to_string(milliseconds));
  pictureIsStale();
}

static uint seed_ = 1;
void MathSrand(int seed) { seed_ = static_cast<uint>(seed); }
int MathRand() {
  seed_ = seed_ * 1103515245u + 12345u;
  return static_cast<int>((seed_ >> 16) & 32767u);
}
double MathAbs(double value) { return std::fabs(value); }
double MathFloor(double val) { return std::floor(val); }
double NormalizeDouble(double value, int digits) {
  double power = std::pow(10.0, digits);
  return std::round(value * power) / power;
}
int GetLastError() { return terminal.lastError; }
void ResetLastError() { terminal.lastError = 0; }
bool EventSetMillisecondTimer(int milliseconds) { return milliseconds > 0; }
void EventKillTimer() {}
bool IsStopped() { return terminal.isStopped; }
