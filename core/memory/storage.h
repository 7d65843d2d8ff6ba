#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/memory/storage_error.h"

// NOLINTNEXTLINE(readability-identifier-naming): the name is SQLiteCpp's.
namespace SQLite {
class Database;
}

namespace targman::memory {

/// Bytes that are no text: of any content, compared byte by byte. Borrowed.
struct Bytes {
  std::string_view bytes;
};

/// A prepared statement in use. Goes back to its Storage, which must live longer, for the next one
/// who wants it. All functions throw StorageError.
class Query {
 public:
  ~Query();
  Query(Query&& other) noexcept;
  Query& operator=(Query&&) = delete;
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;

  /// Binds the values to ?1, ?2 and so on: integers, double, std::string or Bytes (copied,
  /// NUL bytes included), and std::optional of these, where nullopt is NULL.
  template <typename... Values>
  Query& with(const Values&... values) {
    int index = 0;
    (bind(++index, values), ...);
    return *this;
  }

  /// Goes to the next row; false after the last.
  bool step();

  /// Steps to the end.
  void run();

  /// The column's value in the row reached by step(); columns count from 0. NULL is 0 or "";
  /// text() also gives bytes.
  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] double real(int column) const;
  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] bool is_null(int column) const;

 private:
  friend class Storage;
  struct Slot;
  Query(const StorageContext& context, Slot& slot);

  void bind(int index, std::int64_t value);
  void bind(int index, double value);
  void bind(int index, const std::string& value);
  void bind(int index, const Bytes& value);
  void bind_null(int index);
  template <typename Value>
  void bind(int index, const std::optional<Value>& value) {
    if (value) {
      bind(index, *value);
    } else {
      bind_null(index);
    }
  }

  const StorageContext* context_;
  Slot* slot_;
};

/// How a file is connected to.
enum class Connection {
  read,       ///< statements that write fail
  immutable,  ///< as read, without locks or files beside it: the file cannot or may not change
  write,
  create,  ///< as write; the file is made where missing
};

/// A connection to a SQLite file, its prepared statements, and its transactions.
///
/// The one class of the module that calls SQLite: what SQLite throws leaves it as StorageError.
/// Whether the file is a memory is not its concern, see open_storage().
class Storage {
 public:
  Storage(const StorageContext& context, Connection connection);
  ~Storage();
  Storage(Storage&&) = delete;
  Storage& operator=(Storage&&) = delete;
  Storage(const Storage&) = delete;
  Storage& operator=(const Storage&) = delete;

  /// A statement ready to be bound and stepped; prepared at its first use, and once more for each
  /// further one in use at the same time.
  Query query(std::string_view sql);

  /// Runs statements that have no parameters.
  void execute(const char* sql);

  /// The first column of the first row as an integer; 0 where there is no row.
  std::int64_t value(std::string_view sql);

  /// Rowid of the last row inserted into a table that has one.
  [[nodiscard]] std::int64_t last_id() const;

  /// Rows inserted, changed and deleted over this connection so far.
  [[nodiscard]] std::int64_t changes() const;

  /// Whether SQLite could open the file for reading only.
  [[nodiscard]] bool is_read_only() const;

  /// Whether closing the last connection moves what stands in the write-ahead log into the file.
  /// Off, the file stays as it is, byte for byte, until it is written.
  void set_checkpoint_on_close(bool on);

  [[nodiscard]] const StorageContext& context() const { return context_; }

 private:
  friend class Transaction;

  const StorageContext context_;
  std::unique_ptr<SQLite::Database> database_;
  std::multimap<std::string, std::unique_ptr<Query::Slot>, std::less<>> slots_;
  bool in_transaction_ = false;
};

enum class TransactionKind {
  read,   ///< one snapshot; within another transaction it is part of that
  write,  ///< waits for other writers up to the busy timeout; never within another
};

/// A transaction of a Storage, which must live longer. Without commit() it is rolled back.
class Transaction {
 public:
  Transaction(Storage& storage, TransactionKind kind);
  ~Transaction();
  Transaction(Transaction&&) = delete;
  Transaction& operator=(Transaction&&) = delete;
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  /// Makes the changes durable. On failure nothing was changed. Not for TransactionKind::read.
  void commit();

  /// Takes the changes back now. Does nothing after commit().
  void roll_back() noexcept;

  /// Whether neither has happened yet.
  [[nodiscard]] bool is_open() const { return open_; }

 private:
  Storage& storage_;
  bool open_ = false;
};

}  // namespace targman::memory
