#include "tmx/reader.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "tmx/unit_reader.h"
#include "tmx/utf8_source.h"
#include "tmx/xml_reader.h"

namespace targman::tmx {
namespace {

// Enough to see what is wrong with a file; a report of thousands would help nobody.
constexpr std::size_t kMaxRemarks = 20;

// How often progress is told, in bytes of the file.
constexpr std::size_t kProgressBytes = std::size_t{64} * 1024;

bool is_known_version(std::string_view version) {
  constexpr std::array<std::string_view, 5> kVersions = {"1.1", "1.2", "1.3", "1.4", "1.4b"};
  return std::ranges::find(kVersions, version) != kVersions.end();
}

// Reads one file, once.
class FileReader {
 public:
  FileReader(const std::string& path, const Visitor& visitor)
      : source_(path), xml_(source_), visitor_(visitor) {}

  ReadReport run() {
    if (!source_.warning().empty()) {
      warn(1, source_.warning());
    }
    read_root();
    for (XmlEvent event = xml_.next(); event != XmlEvent::end; event = xml_.next()) {
      if (event == XmlEvent::start) {
        read_part();
      }
    }
    if (!has_body_) {
      xml_.fail("the file has no <body>, so there are no translations in it; export it again");
    }
    xml_.next();  // throws if anything but white space and comments is left
    tell_progress(0);
    return std::move(report_);
  }

 private:
  void read_root() {
    xml_.next();
    if (xml_.name() != "tmx") {
      xml_.fail("this is no TMX file but one that starts with <" + xml_.name() +
                ">; name a file with translation units");
    }
    const std::string* version = xml_.find_attribute("version");
    header_.version = version != nullptr ? *version : std::string();
    if (!is_known_version(header_.version)) {
      warn(xml_.line(), header_.version.empty()
                            ? "the file does not say which version of TMX it is; taken for 1.4"
                            : "version " + header_.version + " of TMX is not known; taken for 1.4");
    }
    xml_.take_flaw();
  }

  void read_part() {
    if (xml_.name() == "body") {
      has_body_ = true;
      read_body();
    } else if (xml_.name() == "header" && !is_header_told_) {
      xml_.bound_element();
      const std::size_t line = xml_.line();
      Header header = read_header(xml_);
      header.version = std::move(header_.version);
      header_ = std::move(header);
      if (const auto flaw = xml_.take_flaw()) {
        warn(line, "the header is used as it stands although " + *flaw);
      }
      tell_header();
    } else {
      const std::string name = xml_.name();
      warn(xml_.line(), name == "header" ? "this header was left out: it stands behind another one "
                                           "or behind the units"
                                         : "the element <" + name + "> is not known; left out");
      xml_.skip_element();
    }
  }

  void read_body() {
    if (!is_header_told_) {
      warn(xml_.line(),
           "there is no <header> before the units, so their source language is known "
           "only where they say it");
      tell_header();
    }
    const std::size_t outside = xml_.depth() - 1;
    for (XmlEvent event = xml_.next(); event != XmlEvent::end || xml_.depth() != outside;
         event = xml_.next()) {
      if (event != XmlEvent::start) {
        continue;
      }
      if (xml_.name() == "tu") {
        visit_unit();
      } else {
        warn(xml_.line(), "the element <" + xml_.name() + "> is not known; left out");
        xml_.skip_element();
      }
      tell_progress(kProgressBytes);
    }
  }

  void visit_unit() {
    const std::size_t line = xml_.line();
    xml_.take_flaw();  // of what was passed over before
    xml_.bound_element();
    ReadUnit read = read_unit(xml_, header_);
    if (read.unusable) {
      ++report_.skipped;
      remember(report_.first_skipped, {line, std::move(*read.unusable)});
      return;
    }
    if (read.left_out) {
      warn(line, "a variant was left out of this unit: " + *read.left_out);
    }
    ++report_.units;
    visitor_.unit(std::move(read.unit), line);
  }

  void tell_header() {
    is_header_told_ = true;
    if (visitor_.header) {
      visitor_.header(header_);
    }
  }

  // Tells it if at least `step` bytes have been read since the last time.
  void tell_progress(std::size_t step) {
    if (visitor_.progress && source_.bytes_read() - told_bytes_ >= step) {
      told_bytes_ = source_.bytes_read();
      visitor_.progress(told_bytes_);
    }
  }

  void warn(std::size_t line, std::string message) {
    ++report_.warnings;
    remember(report_.first_warnings, {line, std::move(message)});
  }

  static void remember(std::vector<Remark>& remarks, Remark remark) {
    if (remarks.size() < kMaxRemarks) {
      remarks.push_back(std::move(remark));
    }
  }

  Utf8Source source_;
  XmlReader xml_;
  const Visitor& visitor_;
  Header header_;
  ReadReport report_;
  bool has_body_ = false;
  bool is_header_told_ = false;
  std::size_t told_bytes_ = 0;
};

}  // namespace

ReadReport read(const std::string& path, const Visitor& visitor) {
  return FileReader(path, visitor).run();
}

}  // namespace targman::tmx
