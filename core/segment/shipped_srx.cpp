#include "core/segment/embedded_rules.h"
#include "core/segment/srx.h"

namespace targman::segment {

const Srx& shipped_srx() {
  static const Srx srx = Srx::parse(embedded_rules(), "targman.srx", Patterns::right);
  return srx;
}

}  // namespace targman::segment
