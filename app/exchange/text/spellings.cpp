#include "exchange/text/spellings.h"

#include "exchange/rows/notes.h"
#include "exchange/text/table_header.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace gaiyo {

void Spellings::takeColumns(int line, const QStringList &oddNames)
{
    for (const QString &name : oddNames)
        m_oddNames[name] << line;
}

void Spellings::takeHeading(const QString &heading)
{
    static const QRegularExpression kDraft(QStringLiteral("[（(]\\s*素案\\s*[：:][^（）()]*[）)]"));
    static const QRegularExpression kHalf(QStringLiteral("[(:)]"));
    for (auto match = kDraft.globalMatch(heading); match.hasNext();)
        match.next().captured().contains(kHalf) ? ++m_halfWidth : ++m_fullWidth;
}

void Spellings::tell(const TableHeader &header, Notes &notes) const
{
    tellColumns(header, notes);
    if (m_fullWidth == 0 || m_halfWidth == 0)
        return;
    notes.add(Notes::Kind::Other,
              QCoreApplication::translate(
                  "PublishedText",
                  "The headings have （素案：…） in full width %1 times and in half width, or half "
                  "in it, %2 times; the numbers were taken, and all are printed in full width.")
                  .arg(QString::number(m_fullWidth), QString::number(m_halfWidth)));
}

void Spellings::tellColumns(const TableHeader &header, Notes &notes) const
{
    for (auto odd = m_oddNames.cbegin(); odd != m_oddNames.cend(); ++odd) {
        QStringList lines;
        for (const int line : odd.value())
            lines << QString::number(line);
        const QString at = lines.join(
            QCoreApplication::translate("PublishedText", ", ", "between numbers of lines"));
        const QString usual = header.usualName(odd.key());
        notes.add(Notes::Kind::Other,
                  usual.isEmpty()
                      ? QCoreApplication::translate(
                            "PublishedText", "Line %1: the column heading “%2” looks misspelled.")
                            .arg(at, odd.key())
                      : QCoreApplication::translate(
                            "PublishedText", "Line %1: the column heading “%2” was taken for “%3”.")
                            .arg(at, odd.key(), usual));
    }
}

} // namespace gaiyo
