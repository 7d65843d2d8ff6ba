#include "core/memory/storage.h"

#include <cassert>
#include <filesystem>
#include <type_traits>
#include <utility>

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

namespace targman::memory {
namespace {

/// Does `work`, and turns what SQLite throws into a StorageError.
template <typename Work>
auto translate(const StorageContext& context, const Work& work) {
  try {
    return work();
  } catch (const SQLite::Exception& error) {
    throw to_storage_error(error, context);
  }
}

/// The file: URI of a path, for the parameters that only a URI can carry.
std::string to_immutable_uri(const std::string& path) {
  std::string uri = "file:";
  for (const char c : path) {
    switch (c) {
      case '%':
        uri += "%25";
        break;
      case '?':
        uri += "%3f";
        break;
      case '#':
        uri += "%23";
        break;
      default:
        uri += c;
    }
  }
  return uri + "?immutable=1";
}

std::unique_ptr<SQLite::Database> connect(const StorageContext& context, Connection connection) {
  return translate(context, [&] {
    // Absolute, so that no name means something else to SQLite, as ":memory:" does.
    const std::string path = std::filesystem::absolute(context.path).string();
    const int timeout_ms = static_cast<int>(context.busy_timeout.count());
    if (connection == Connection::immutable) {
      return std::make_unique<SQLite::Database>(
          to_immutable_uri(path), SQLite::OPEN_READONLY | SQLite::OPEN_URI, timeout_ms);
    }
    // Readers connect for writing, too, where they may: only then does SQLite remove the files of
    // the write-ahead log when the last connection closes.
    const int flags = connection == Connection::create
                          ? SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE
                          : SQLite::OPEN_READWRITE;
    return std::make_unique<SQLite::Database>(path, flags, timeout_ms);
  });
}

}  // namespace

/// A statement and whether a Query has it.
struct Query::Slot {
  SQLite::Statement statement;
  bool in_use = false;
};

Query::Query(const StorageContext& context, Slot& slot) : context_(&context), slot_(&slot) {
  slot_->in_use = true;
}

Query::Query(Query&& other) noexcept
    : context_(other.context_), slot_(std::exchange(other.slot_, nullptr)) {}

Query::~Query() {
  if (slot_ != nullptr) {
    slot_->statement.tryReset();  // repeats the error of the last step, which was reported there
    slot_->in_use = false;
  }
}

bool Query::step() {
  return translate(*context_, [&] { return slot_->statement.executeStep(); });
}

void Query::run() {
  translate(*context_, [&] {
    while (slot_->statement.executeStep()) {
    }
    slot_->statement.reset();
  });
}

std::int64_t Query::integer(int column) const {
  return slot_->statement.getColumn(column).getInt64();
}

double Query::real(int column) const {
  return slot_->statement.getColumn(column).getDouble();
}

std::string Query::text(int column) const {
  return slot_->statement.getColumn(column).getString();
}

bool Query::is_null(int column) const {
  return slot_->statement.isColumnNull(column);
}

void Query::bind(int index, std::int64_t value) {
  translate(*context_, [&] { slot_->statement.bind(index, value); });
}

void Query::bind(int index, double value) {
  translate(*context_, [&] { slot_->statement.bind(index, value); });
}

void Query::bind(int index, const std::string& value) {
  translate(*context_, [&] { slot_->statement.bind(index, value); });
}

void Query::bind(int index, const Bytes& value) {
  // An empty view may have no address, which SQLite would take for NULL.
  const char* const start = value.bytes.empty() ? "" : value.bytes.data();
  translate(*context_, [&] {
    slot_->statement.bind(index, static_cast<const void*>(start),
                          static_cast<int>(value.bytes.size()));
  });
}

void Query::bind_null(int index) {
  translate(*context_, [&] { slot_->statement.bind(index); });
}

Storage::Storage(const StorageContext& context, Connection connection)
    : context_(context), database_(connect(context, connection)) {
  if (connection == Connection::read) {
    execute("PRAGMA query_only = ON");
  }
  if (connection == Connection::write || connection == Connection::create) {
    // The cache (in KiB, 64 MiB) holds the hash indexes of a million units, into which an import
    // writes at random.
    execute("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536");
  }
}

Storage::~Storage() = default;

Query Storage::query(std::string_view sql) {
  const auto [begin, end] = slots_.equal_range(sql);
  for (auto slot = begin; slot != end; ++slot) {
    if (!slot->second->in_use) {
      return Query(context_, *slot->second);
    }
  }
  const std::string text(sql);
  auto slot = translate(context_, [&] {
    return std::make_unique<Query::Slot>(Query::Slot{SQLite::Statement(*database_, text)});
  });
  return Query(context_, *slots_.emplace(text, std::move(slot))->second);
}

void Storage::execute(const char* sql) {
  translate(context_, [&] { database_->exec(sql); });
}

std::int64_t Storage::value(std::string_view sql) {
  Query result = query(sql);
  return result.step() ? result.integer(0) : 0;
}

std::int64_t Storage::last_id() const {
  return database_->getLastInsertRowid();
}

std::int64_t Storage::changes() const {
  return database_->getTotalChanges();
}

bool Storage::is_read_only() const {
  return sqlite3_db_readonly(database_->getHandle(), "main") == 1;
}

void Storage::set_checkpoint_on_close(bool on) {
  // Only the configuration's name can be wrong, and it is not.
  sqlite3_db_config(database_->getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, on ? 0 : 1, nullptr);
}

Transaction::Transaction(Storage& storage, TransactionKind kind) : storage_(storage) {
  if (kind == TransactionKind::read && storage_.in_transaction_) {
    return;
  }
  assert(!storage_.in_transaction_);
  storage_.execute(kind == TransactionKind::read ? "BEGIN" : "BEGIN IMMEDIATE");
  open_ = true;
  storage_.in_transaction_ = true;
}

Transaction::~Transaction() {
  roll_back();
}

void Transaction::commit() {
  storage_.execute("COMMIT");
  open_ = false;
  storage_.in_transaction_ = false;
}

void Transaction::roll_back() noexcept {
  if (open_) {
    // Fails only where SQLite has rolled back by itself, as after a disk that is full.
    storage_.database_->tryExec("ROLLBACK");
    open_ = false;
    storage_.in_transaction_ = false;
  }
}

}  // namespace targman::memory
