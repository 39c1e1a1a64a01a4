#pragma once

#include <QLatin1String>
#include <QStringView>

namespace gaiyo {

// The language of a paragraph that is not Japanese, as a tag of BCP 47 (en, ko, zh-Hans …), so that
// it is read aloud and set in it: WCAG 2.1, 3.1.2, and ISO 14289-1, 7.2. Empty for Japanese, for
// names and terms alone, and where it cannot be told: a wrong one would be worse than none. A
// paragraph with any kana is Japanese.
QLatin1String passageLanguage(QStringView words);

} // namespace gaiyo
