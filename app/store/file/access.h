#pragma once

namespace gaiyo {

enum class Access { ReadWrite, ReadOnly };

} // namespace gaiyo
