#pragma once

namespace gaiyo {

// Untouched: as ReadOnly, of a file that is somebody else's matter. Where a save to it was cut
// short, a reader undoes that save; this one leaves it, and is refused.
enum class Access { ReadWrite, ReadOnly, Untouched };

constexpr bool isForReading(Access access)
{
    return access != Access::ReadWrite;
}

} // namespace gaiyo
