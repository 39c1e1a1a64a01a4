#include "exchange/text/front_matter.h"

#include "base/sanitize.h"
#include "domain/template.h"
#include "exchange/rows/cell_text.h"
#include "exchange/rows/heading_grammar.h"
#include "exchange/rows/legend_rows.h"
#include "exchange/rows/numbered_heading.h"
#include "exchange/rows/report_lines.h"
#include "exchange/text/text_marks.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace gaiyo {

namespace {

constexpr int kMostTitleLines = 5;
constexpr qsizetype kLongestLine = 1000; // nothing longer is front matter

QRegularExpression whole(const QString &text)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(text),
                              QRegularExpression::UseUnicodePropertiesOption);
}

// Takes "… 3件" off the end of a legend entry.
std::optional<int> takeCount(QString &text)
{
    static const QRegularExpression kCount(
        QStringLiteral("[\\s・…:：（(]*([0-9０-９,，]+)\\s*件\\s*[)）]?"
                       "(?:[（(][0-9０-９.．]+\\s*[%％][)）])?$"),
        QRegularExpression::UseUnicodePropertiesOption);
    const auto match = kCount.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto count = readCount(match.capturedView(1));
    if (count)
        text.truncate(match.capturedStart());
    return count;
}

bool isLegendMarker(const QString &text)
{
    static const QRegularExpression kMarker = whole(
        QStringLiteral("[<＜〈《【［\\[（(]?\\s*(?:対応区分の?)?\\s*凡例\\s*[>＞〉》】］\\]）)]?|"
                       "[<＜〈《【［\\[（(]\\s*対応区分\\s*[>＞〉》】］\\]）)]"));
    return kMarker.match(text).hasMatch();
}

} // namespace

bool FrontMatter::take(int line, const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.size() > kLongestLine)
        return false;
    if (takeSection(line, text))
        return true;
    const bool taken = takeFact(line, trimmed) || takeLegend(line, trimmed);
    m_titleOpen &= !taken;
    return taken;
}

bool FrontMatter::takeTitle(const QString &text)
{
    Consultation &consultation = m_builder.consultation();
    const QString line = sanitizeLine(text).trimmed();
    if (!m_titleOpen || line.size() > kLongestLine)
        return false;
    if (line.startsWith(QStringLiteral("に対する")) && consultation.subtitle.isEmpty()) {
        consultation.subtitle = line;
        m_titleOpen = false;
        return true;
    }
    const bool isFirst = consultation.title.isEmpty();
    if ((isFirst && isEnclosure(line)) || readNumberLine(line))
        return false;
    // A sentence leads over to what follows, as a numbered line does.
    if (line.endsWith(u'。') || (!isFirst && (readHeading(line) || readNumberedHeading(line))) ||
        ++m_titleLines > kMostTitleLines) {
        m_titleOpen = false;
        return false;
    }
    if (!isFirst)
        consultation.title += u' ';
    consultation.title += line;
    return true;
}

bool FrontMatter::takeFact(int line, const QString &words)
{
    const auto rest = takeReportFact(m_builder.consultation(), words);
    if (rest && !rest->isEmpty())
        m_builder.reportNotUnderstood(line, *rest);
    return rest.has_value();
}

bool FrontMatter::takeSection(int line, const QString &text)
{
    if (takeBelow(line, text))
        return true;
    const auto report = readReportLine(text);
    if (!report)
        return false;
    // What stands first may be the heading of all the rest, with the title below.
    m_titleOpen &=
        report->holdsOpinions && !report->isNumbered && m_builder.consultation().title.isEmpty();
    if (takeFact(line, report->words))
        return true;
    m_isBelowSection = !report->holdsOpinions;
    if (m_isBelowSection && report->isAlone)
        m_name = SectionName{line, text, report->words};
    else
        m_builder.reportNotUnderstood(line, text);
    return true;
}

bool FrontMatter::takeBelow(int line, const QString &text)
{
    const auto report = readReportLine(text);
    if (m_name && !report && takeFact(line, m_name->words + u'　' + text.trimmed())) {
        m_name.reset();
        m_isBelowSection = false;
        return true;
    }
    leaveName();
    const auto heading = readHeading(text);
    const bool isPlace = heading && heading->kind != NodeKind::Subsection;
    m_isBelowSection = m_isBelowSection && !report && !isPlace && !isLegendMarker(text.trimmed());
    if (m_isBelowSection)
        m_builder.reportNotUnderstood(line, text);
    return m_isBelowSection;
}

void FrontMatter::leaveName()
{
    if (m_name)
        m_builder.reportNotUnderstood(m_name->line, m_name->text);
    m_name.reset();
}

bool FrontMatter::takeLegend(int line, const QString &text)
{
    static const QRegularExpression kDotted =
        whole(QStringLiteral("(\\S{0,8}?)\\s*(?:[・･·]{2,}|[…⋯]+|\\.{3,})\\s*(\\S.*)"));
    static const QRegularExpression kSum = whole(QStringLiteral("[合総小]?計"));
    static const QRegularExpression kSpaced = whole(QStringLiteral("(\\S{1,3}?)[\\s：:]+(\\S.*)"));
    if (isLegendMarker(text)) {
        m_legendOpen = true;
        return true;
    }
    if (takeLegendEntry(line, text))
        return true;
    QString rest = text;
    const bool counted = takeCount(rest).has_value();
    if (!m_legendOpen && !counted)
        return false;
    auto match = kDotted.match(text);
    if (!match.hasMatch() && m_legendOpen && counted)
        match = kSpaced.match(text);
    if (!match.hasMatch() || kSum.match(match.captured(1)).hasMatch())
        return false;
    addLegendEntry(line, match.captured(1), match.captured(2));
    return true;
}

// In the forms that tables have, too. A title with nothing below it, and a line of several symbols
// without one, are told of: neither is the title of the booklet.
bool FrontMatter::takeLegendEntry(int line, const QString &text)
{
    const auto several = legendLine(text);
    const bool isNamed = !several.empty() && (m_legendOpen || !legendEntry(text));
    if (!several.empty() && !isNamed) {
        m_builder.reportNotUnderstood(line, text);
        return true;
    }
    for (const LegendWords &entry : several)
        addLegendEntry(line, entry.symbol, entry.text);
    const auto one = legendEntry(text);
    const bool isOne = m_legendOpen && several.empty() && one && !readNumberedHeading(text);
    if (isOne)
        addLegendEntry(line, one->symbol, one->text);
    if (isNamed || isOne) {
        m_legendTitle.reset();
        return true;
    }
    leaveLegendTitle();
    if (m_builder.consultation().title.isEmpty() || !isLegendTitle(text))
        return false;
    m_legendOpen = true;
    m_legendTitle = SectionName{line, text, {}};
    return true;
}

void FrontMatter::leaveLegendTitle()
{
    if (!m_legendTitle)
        return;
    m_builder.reportNotUnderstood(m_legendTitle->line, m_legendTitle->text);
    m_legendTitle.reset();
    m_legendOpen = false;
}

void FrontMatter::addLegendEntry(int line, const QString &symbol, QString text)
{
    const auto declared = takeCount(text);
    m_legend.push_back(
        {line, foldSymbol(sanitizeLine(symbol)), sanitizeLine(text).trimmed(), declared});
}

// What to put where a symbol is missing: the template's symbols where the legend has as many
// entries and none that speaks against it, else a list of usual ones.
QStringList FrontMatter::substituteSymbols() const
{
    const auto form = loadTemplate(m_builder.consultation().templateName);
    bool fits = form.ok() && form->categories.size() == m_legend.size();
    QStringList symbols;
    for (size_t i = 0; fits && i < m_legend.size(); ++i) {
        symbols << form->categories[i].symbol;
        fits = m_legend[i].symbol.isEmpty() || m_legend[i].symbol == symbols.last();
    }
    if (fits)
        return symbols;
    QStringList unused{QStringLiteral("◎"), QStringLiteral("○"), QStringLiteral("□"),
                       QStringLiteral("△"), QStringLiteral("※"), QStringLiteral("●"),
                       QStringLiteral("■"), QStringLiteral("▲"), QStringLiteral("◇"),
                       QStringLiteral("☆"), QStringLiteral("◆"), QStringLiteral("★")};
    unused.removeIf([&](const QString &symbol) {
        return std::any_of(m_legend.begin(), m_legend.end(),
                           [&](const LegendEntry &entry) { return entry.symbol == symbol; });
    });
    symbols.clear();
    for (const LegendEntry &entry : m_legend)
        symbols << (entry.symbol.isEmpty() && !unused.isEmpty() ? unused.takeFirst() : QString());
    return symbols;
}

void FrontMatter::fillSymbols()
{
    if (m_legend.empty()) // at every row of the table but the first
        return;
    const QStringList substitutes = substituteSymbols();
    for (size_t i = 0; i < m_legend.size(); ++i) {
        LegendEntry &entry = m_legend[i];
        if (!entry.symbol.isEmpty())
            continue;
        entry.symbol = substitutes[qsizetype(i)];
        if (entry.symbol.isEmpty())
            entry.symbol = QStringLiteral("（%1）").arg(i + 1);
        m_builder.notes().add(Notes::Kind::Other,
                              QCoreApplication::translate(
                                  "PublishedText",
                                  "Line %1: the symbol of the category “%2” is missing; %3 was "
                                  "taken.")
                                  .arg(QString::number(entry.line), entry.text, entry.symbol));
    }
}

void FrontMatter::closeLegend()
{
    m_legendOpen = false;
    m_titleOpen = false;
    m_isBelowSection = false;
    leaveName();
    leaveLegendTitle();
    fillSymbols();
    for (const LegendEntry &entry : m_legend)
        m_builder.declareCategory(entry.symbol, entry.text, entry.declared);
    m_legend.clear();
}

} // namespace gaiyo
