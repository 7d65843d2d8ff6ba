#include "tmx/inline_codes.h"

#include <string_view>

#include <tinyxml2.h>

namespace targman::tmx {
namespace {

/// Walks the children of a seg or hi; other elements are listed and not entered.
class CodeLister : public tinyxml2::XMLVisitor {
 public:
  bool VisitEnter(const tinyxml2::XMLElement& element,
                  const tinyxml2::XMLAttribute* /*first*/) override {
    const std::string_view name = element.Name();
    if (name == "seg") {
      return true;
    }
    const char* detail = nullptr;
    if (name == "bpt" || name == "ept") {
      detail = element.Attribute("i");
    } else if (name == "it") {
      detail = element.Attribute("pos");
    }
    codes.push_back(std::string(name) + (detail == nullptr ? "" : std::string(":") + detail));
    return name == "hi";
  }

  bool VisitExit(const tinyxml2::XMLElement& element) override {
    if (std::string_view(element.Name()) == "hi") {
      codes.emplace_back("/hi");
    }
    return true;
  }

  std::vector<std::string> codes;
};

}  // namespace

std::vector<std::string> inline_codes(const std::string& markup) {
  if (markup.empty()) {
    return {};
  }
  const std::string xml = "<seg>" + markup + "</seg>";
  tinyxml2::XMLDocument document(true, tinyxml2::PRESERVE_WHITESPACE);
  CodeLister lister;
  if (document.Parse(xml.data(), xml.size()) == tinyxml2::XML_SUCCESS) {
    document.Accept(&lister);
  }
  return lister.codes;
}

}  // namespace targman::tmx
