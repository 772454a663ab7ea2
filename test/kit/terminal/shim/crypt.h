// CryptEncode as far as the connector uses it: SHA-256.
#pragma once
#include "array.h"
#include "constants.h"

int CryptEncode(ENUM_CRYPT_METHOD method, const Arr<uchar> &data, const Arr<uchar> &key, Arr<uchar> &result);
