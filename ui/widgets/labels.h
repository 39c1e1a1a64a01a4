#pragma once

#include <QString>

class QLineEdit;

namespace gaiyo {

// What is read aloud in place of a label: "File (&F)" without its letter.
QString withoutMnemonic(const QString &label);

// Words from outside as a label has them: R&D with its &, which names no key.
QString withoutKeys(const QString &words);

// The cross that empties a field, with a name.
void addClearButton(QLineEdit &field);

} // namespace gaiyo
