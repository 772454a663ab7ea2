// WebRequest: plain HTTP to loopback stands for the terminal's HTTPS.
#pragma once
#include "array.h"

int WebRequest(const string method, const string url, const string headers, int timeout, const Arr<char> &data, Arr<char> &result, string &result_headers);
