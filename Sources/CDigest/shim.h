// What Swift needs of libmd: SHA-256 of one buffer as hexadecimal digits.
#pragma once
#include <sys/types.h>
#include <sha256.h>

enum { cd_digits = 64 };

// Writes the digits and a zero behind them.
static inline void cd_sha256(const unsigned char *bytes, size_t count, char *digits) {
    SHA256Data(bytes, count, digits);
}
