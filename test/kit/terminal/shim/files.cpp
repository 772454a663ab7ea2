#include "files.h"
#include <cstdio>
#include <fstream>
#include <map>
#include <sstream>
#include "link.h"

struct Open {
  std::string path;
  std::string content;
  size_t at;
  bool canWrite;
  bool isChanged;
};
static std::map<int, Open> open_;

static std::string pathOf(const string &name) {
  std::string n = bytesOf(name);
  if (n.empty() || n.find("..") != std::string::npos || n[0] == '/') stopProgram("a file outside the sandbox: " + n);
  for (char &c : n)
    if (c == '\\') c = '/';
  return setting("SIM_FILES", ".") + "/" + n;
}

static bool readWhole(const std::string &path, std::string &content) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return false;
  std::stringstream all;
  all << in.rdbuf();
  content = all.str();
  return true;
}

int FileOpen(string file_name, int open_flags, short, uint) {
  if ((open_flags & FILE_BIN) == 0) stopProgram("a file that is not opened as bytes");
  Open file{pathOf(file_name), "", 0, (open_flags & FILE_WRITE) != 0, false};
  bool exists = readWhole(file.path, file.content);
  bool mayRead = (open_flags & FILE_READ) != 0;
  if (!file.canWrite && !exists) return terminal.lastError = 5004, INVALID_HANDLE;
  if (file.canWrite && terminal.diskFull) return terminal.lastError = 5002, INVALID_HANDLE;
  if (file.canWrite && !mayRead) file.content = "", file.isChanged = true;
  if (file.canWrite && !exists) file.isChanged = true;
  int handle = 1;
  while (open_.count(handle) != 0) handle++;
  open_[handle] = file;
  return handle;
}

static Open &opened(int handle) {
  if (open_.count(handle) == 0) stopProgram("a file that is not open");
  return open_[handle];
}

void FileFlush(int file_handle) {
  Open &file = opened(file_handle);
  step("flush " + file.path);
  if (!file.isChanged || terminal.diskFull) return;
  std::string beside = file.path + ".part";
  std::ofstream(beside, std::ios::binary) << file.content;
  rename(beside.c_str(), file.path.c_str());
  file.isChanged = false;
}

void FileClose(int file_handle) {
  FileFlush(file_handle);
  open_.erase(file_handle);
}

ulong FileSize(int file_handle) { return opened(file_handle).content.size(); }

bool FileSeek(int file_handle, long offset, ENUM_FILE_POSITION origin) {
  Open &file = opened(file_handle);
  long base = origin == SEEK_SET ? 0 : origin == SEEK_END ? static_cast<long>(file.content.size()) : static_cast<long>(file.at);
  if (base + offset < 0) return false;
  file.at = static_cast<size_t>(base + offset);
  return true;
}

bool FileIsExist(const string file_name, int) { return std::ifstream(pathOf(file_name)).good(); }

bool FileDelete(const string file_name, int) {
  step("delete");
  return remove(pathOf(file_name).c_str()) == 0;
}

bool FileMove(const string src_file_name, int, const string dst_file_name, int mode_flags) {
  step("move");
  if (FileIsExist(dst_file_name) && (mode_flags & FILE_REWRITE) == 0) return false;
  return rename(pathOf(src_file_name).c_str(), pathOf(dst_file_name).c_str()) == 0;
}

uint FileWriteArray(int file_handle, const Arr<uchar> &array, int start, int count) {
  Open &file = opened(file_handle);
  step("write " + file.path);
  if (!file.canWrite) stopProgram("a file that was opened to read is written");
  if (terminal.diskFull) return terminal.lastError = 5027, 0;
  int end = count < 0 ? array.size() : start + count;
  for (int i = start; i < end; i++) {
    if (file.at >= file.content.size()) file.content.resize(file.at + 1);
    file.content[file.at++] = static_cast<char>(array[i]);
  }
  file.isChanged = true;
  return static_cast<uint>(end - start);
}

uint FileReadArray(int file_handle, Arr<uchar> &array, int start, int count) {
  Open &file = opened(file_handle);
  uint done = 0;
  while (file.at < file.content.size() && (count < 0 || done < static_cast<uint>(count))) {
    int place = start + static_cast<int>(done);
    if (array.size() <= place) array.resize(place + 1);
    array[place] = static_cast<uchar>(file.content[file.at++]);
    done++;
  }
  return done;
}
