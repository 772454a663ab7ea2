// Files of the MQL5/Files sandbox. What was not flushed is lost with the process.
#pragma once
#include "array.h"
#include "constants.h"

int FileOpen(string file_name, int open_flags, short delimiter = '\t', uint codepage = CP_ACP);
void FileClose(int file_handle);
void FileFlush(int file_handle);
ulong FileSize(int file_handle);
bool FileSeek(int file_handle, long offset, ENUM_FILE_POSITION origin);
bool FileIsExist(const string file_name, int common_flag = 0);
bool FileDelete(const string file_name, int common_flag = 0);
bool FileMove(const string src_file_name, int common_flag, const string dst_file_name, int mode_flags);
uint FileWriteArray(int file_handle, const Arr<uchar> &array, int start = 0, int count = WHOLE_ARRAY);
uint FileReadArray(int file_handle, Arr<uchar> &array, int start = 0, int count = WHOLE_ARRAY);
