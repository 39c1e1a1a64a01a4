#pragma once

#include <QStringList>

namespace gaiyo {

// What the tests ask of a second process of this program (`--child WHAT …`); answers its exit code.
//
//   unprivileged rw|ro|create FILE   opens or makes a document as a user without privileges:
//                                    0, or 100 + the kind of error
//   unprivileged upgrade|read-older FILE   likewise, as the program of the version after this
//   is-locked FILE                   0 if another process has the file locked for writing
//   create FILE NTH                  makes a large document, killed at its n-th file operation;
//                                    with NTH 0 prints how many there are
//   commit FILE NTH                  one change, likewise; prints "done" when acknowledged
//   upgrade FILE NTH                 brings it to the version after this, likewise
//   small-disk create|commit FILE BYTES   no file may grow beyond that: 0, or 100 + kind
int runChild(const QStringList &arguments);

} // namespace gaiyo
