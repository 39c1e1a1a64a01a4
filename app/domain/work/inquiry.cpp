#include "domain/work/inquiry.h"

#include <QDateTime>
#include <QStringList>

#include <algorithm>

namespace gaiyo {

bool isListOfAsks(const QString &text)
{
    QStringList words = text.split(u' ');
    const bool areKnown = std::ranges::all_of(words, [](const QString &word) {
        return std::ranges::find(kAskedWords, word, [](const char16_t *known) {
                   return QString::fromUtf16(known);
               }) != kAskedWords.end();
    });
    return areKnown && words.removeDuplicates() == 0;
}

bool correctsSummary(const Reply &reply)
{
    return reply.summary &&
           !reply.flag.value_or(QString()).split(u' ').contains(QStringLiteral("unmatched"));
}

bool cameFor(const Reply &reply, const Sheet &own, const Sheet &sheet)
{
    return own.id == sheet.id || (own.round == sheet.round && own.department == sheet.department &&
                                  reply.cameAt >= sheet.issuedAt);
}

// Nothing where none is known yet.
bool isMoment(const QString &text)
{
    return text.isEmpty() ||
           (text.endsWith(u'Z') && QDateTime::fromString(text, Qt::ISODateWithMs).isValid());
}

} // namespace gaiyo
