#include "tmx/utf8_source.h"

#include <algorithm>
#include <array>
#include <optional>

#include <unicode/ucnv.h>

#include "core/error.h"
#include "core/text/encoding_guess.h"
#include "core/text/utf8.h"
#include "tmx/byte_source.h"
#include "tmx/encoding.h"

namespace targman::tmx {
namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

// Null where ICU has no such converter.
Converter open_converter(const char* name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name, &status));
  if (U_FAILURE(status)) {
    return nullptr;
  }
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  return U_FAILURE(status) ? nullptr : std::move(converter);
}

// Converts one encoding to UTF-8, with what is left of a character kept between pieces.
class Decoder {
 public:
  struct Result {
    std::string text;
    std::optional<std::size_t> bad_offset;  // of the first byte that is no text, in the whole file
  };

  explicit Decoder(Converter from) : from_(std::move(from)), to_(open_converter("UTF-8")) {}

  // In two steps, not with ucnv_convertEx(), which loses the text before a bad byte.
  Result decode(std::string_view bytes, bool at_end) {
    Result result;
    const char* source = bytes.data();
    const char* const source_end = source + bytes.size();
    UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
    while (status == U_BUFFER_OVERFLOW_ERROR) {
      status = U_ZERO_ERROR;
      UChar* end = units_.data();
      ucnv_toUnicode(from_.get(), &end, units_.data() + units_.size(), &source, source_end, nullptr,
                     at_end ? 1 : 0, &status);
      append_utf8(result.text, end);
    }
    if (U_FAILURE(status)) {
      result.bad_offset = consumed_ + static_cast<std::size_t>(source - bytes.data()) - bad_bytes();
    }
    consumed_ += bytes.size();
    return result;
  }

 private:
  // Appends the first units_, up to `end`. Half a surrogate pair waits for the next call.
  void append_utf8(std::string& text, const UChar* end) {
    const UChar* unit = units_.data();
    UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
    while (status == U_BUFFER_OVERFLOW_ERROR) {
      status = U_ZERO_ERROR;
      std::array<char, 16384> piece{};
      char* target = piece.data();
      ucnv_fromUnicode(to_.get(), &target, piece.data() + piece.size(), &unit, end, nullptr, 0,
                       &status);
      text.append(piece.data(), target);
    }
  }

  // How many bytes before the place where the converter stopped are no text.
  [[nodiscard]] std::size_t bad_bytes() const {
    std::array<char, 32> bytes{};
    auto length = static_cast<std::int8_t>(bytes.size());
    UErrorCode status = U_ZERO_ERROR;
    ucnv_getInvalidChars(from_.get(), bytes.data(), &length, &status);
    return U_FAILURE(status) ? 0 : static_cast<std::size_t>(length);
  }

  Converter from_;
  Converter to_;
  std::array<UChar, 8192> units_{};  // UTF-16 between the two
  std::size_t consumed_ = 0;
};

// What to say of a file that starts with `bytes` and is packed; empty if it is not.
std::string describe_compression(std::string_view bytes) {
  if (bytes.starts_with("\x1F\x8B")) {
    return "the file is compressed with gzip; unpack it first";
  }
  if (bytes.starts_with("PK\x03\x04")) {
    return "the file is a zip archive; unpack it first";
  }
  return {};
}

}  // namespace

struct Utf8Source::Impl {
  explicit Impl(const std::string& path) : bytes(path) {}

  // A place in the file where reading must stop.
  struct Failure {
    std::size_t byte = 0;
    std::string message;
  };

  void start();
  void take_utf8(std::string_view block);
  void take_other(std::string_view block);
  void stop_at_zero_byte();
  void normalise_line_ends();
  [[nodiscard]] std::string describe_bad_bytes(std::string_view sample) const;

  ByteSource bytes;
  Encoding encoding;
  std::unique_ptr<Decoder> decoder;  // none for UTF-8, which is checked and passed on
  std::string first_block;
  bool started = false;
  bool ended = false;
  std::string carried;        // the start of a UTF-8 character whose end is in the next block
  std::string text;           // what read() gives
  std::size_t text_byte = 0;  // offset in the file of the start of `text`, where it is UTF-8
  bool after_carriage_return = false;
  std::size_t line = 1;
  std::optional<Failure> failure;
};

void Utf8Source::Impl::start() {
  first_block = bytes.read();
  if (first_block.empty()) {
    throw InputError({bytes.path(), 1, {}}, "the file is empty; export it again");
  }
  if (const std::string packed = describe_compression(first_block); !packed.empty()) {
    throw InputError({bytes.path(), 1, {}}, packed);
  }
  encoding = sniff_encoding(first_block);
  if (!is_utf8(encoding.name)) {
    Converter converter = open_converter(encoding.name.c_str());
    if (!converter) {
      throw InputError({bytes.path(), 1, {}}, "the encoding \"" + encoding.name +
                                                  "\" is not known; convert the file to UTF-8");
    }
    decoder = std::make_unique<Decoder>(std::move(converter));
  }
}

std::string Utf8Source::Impl::describe_bad_bytes(std::string_view sample) const {
  const std::string guess = text::guess_encoding(sample);
  const std::string found =
      encoding.declared ? "the file says that it is in " + encoding.name + ", which it is not"
                        : std::string("the file is not UTF-8 and declares no other encoding");
  if (guess.empty() || ucnv_compareNames(guess.c_str(), encoding.name.c_str()) == 0) {
    return found + "; convert it to UTF-8";
  }
  return found + "; it looks like " + guess + ": start it with <?xml version=\"1.0\" encoding=\"" +
         guess + "\"?> or convert it to UTF-8";
}

void Utf8Source::Impl::take_utf8(std::string_view block) {
  // The longest start of a character that the next block may complete.
  constexpr std::size_t kMaxIncomplete = 3;
  text = carried;
  text_byte = bytes.bytes_read() - block.size() - carried.size();
  text += block;
  carried.clear();
  const auto invalid = text::find_invalid_utf8(text);
  if (!invalid) {
    return;
  }
  if (!ended && text.size() - *invalid <= kMaxIncomplete) {
    carried = text.substr(*invalid);
  } else {
    failure = Failure{text_byte + *invalid, describe_bad_bytes(text)};
  }
  text.resize(*invalid);
}

void Utf8Source::Impl::take_other(std::string_view block) {
  Decoder::Result decoded = decoder->decode(block, ended);
  text = std::move(decoded.text);
  if (decoded.bad_offset) {
    failure = Failure{*decoded.bad_offset + encoding.bom_bytes, describe_bad_bytes(block)};
  }
}

void Utf8Source::Impl::stop_at_zero_byte() {
  const std::size_t zero = text.find('\0');
  if (zero != std::string::npos) {
    failure = Failure{decoder ? bytes.bytes_read() : text_byte + zero,
                      "there is a zero byte in the file, so it is damaged or no text file; "
                      "export it again"};
    text.resize(zero);
  }
}

void Utf8Source::Impl::normalise_line_ends() {
  if (!after_carriage_return && text.find('\r') == std::string::npos) {
    return;
  }
  auto out = text.begin();
  for (const char c : text) {
    if (c != '\n' || !after_carriage_return) {
      *out++ = c == '\r' ? '\n' : c;
    }
    after_carriage_return = c == '\r';
  }
  text.erase(out, text.end());
}

Utf8Source::Utf8Source(const std::string& path) : impl_(std::make_unique<Impl>(path)) {
  impl_->start();
}

Utf8Source::~Utf8Source() = default;

std::string_view Utf8Source::read() {
  Impl& source = *impl_;
  source.text.clear();
  while (source.text.empty() && !source.failure && !source.ended) {
    std::string_view block;
    if (source.started) {
      block = source.bytes.read();
    } else {
      block = std::string_view(source.first_block).substr(source.encoding.bom_bytes);
      source.started = true;
    }
    source.ended = block.empty();
    if (source.decoder) {
      source.take_other(block);
    } else {
      source.take_utf8(block);
    }
    source.stop_at_zero_byte();
    source.normalise_line_ends();
  }
  if (source.text.empty() && source.failure) {
    throw InputError({source.bytes.path(), source.line, source.failure->byte},
                     source.failure->message);
  }
  source.line += static_cast<std::size_t>(std::ranges::count(source.text, '\n'));
  return source.text;
}

const std::string& Utf8Source::path() const {
  return impl_->bytes.path();
}

std::size_t Utf8Source::bytes_read() const {
  return impl_->bytes.bytes_read();
}

const std::string& Utf8Source::warning() const {
  return impl_->encoding.warning;
}

}  // namespace targman::tmx
