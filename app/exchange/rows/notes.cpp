#include "exchange/rows/notes.h"

#include <QCoreApplication>

#include <utility>

namespace gaiyo {

namespace {

constexpr int kMost = 50;

QString moreSentence(Notes::Kind kind)
{
    switch (kind) {
    case Notes::Kind::Number:
        return QCoreApplication::translate("Import", "%1 more numbers jump or repeat.");
    case Notes::Kind::Reference:
        return QCoreApplication::translate(
            "Import", "%1 more references lead to no single opinion and stay as plain text.");
    case Notes::Kind::Unanswered:
        return QCoreApplication::translate(
            "Import", "%1 more opinions have no response and no row above to share one with.");
    case Notes::Kind::Struck:
        return QCoreApplication::translate(
            "Import", "%1 more cells have words that are struck through, which were left out.");
    case Notes::Kind::Broken:
        return QCoreApplication::translate("Import", "%1 more rows are broken over several lines.");
    case Notes::Kind::Other:
        return QCoreApplication::translate("Import", "%1 more places were filled in.");
    }
    Q_UNREACHABLE();
}

} // namespace

void Notes::add(Kind kind, const QString &sentence)
{
    if (++m_counts[kind] <= kMost)
        m_sentences += sentence;
}

QStringList Notes::take()
{
    for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it) {
        if (it.value() > kMost)
            m_sentences += moreSentence(it.key()).arg(it.value() - kMost);
    }
    m_counts.clear();
    return std::exchange(m_sentences, {});
}

} // namespace gaiyo
