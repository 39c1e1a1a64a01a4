#pragma once

#include <QString>

namespace gaiyo {

// How the system names the person at work: the account's display name where it has one, else its
// login name. Written beside every change, so never empty.
QString accountDisplayName();

} // namespace gaiyo
