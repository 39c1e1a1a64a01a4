#include "exchange/text/front_matter.h"

#include "base/sanitize.h"
#include "domain/calendar.h"
#include "domain/template.h"
#include "exchange/rows/cell_text.h"
#include "exchange/rows/column_settings.h"

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

struct ReadPeriod
{
    Period period;
    QString rest; // what stands behind it
};

// date [（曜）] ～ date [（曜）] [まで]; the second date may leave its year out, also across New
// Year.
std::optional<ReadPeriod> readPeriod(const QString &text)
{
    static const QRegularExpression kBetween(
        QStringLiteral("^\\s*(?:[(（][月火水木金土日](?:曜日?)?(?:[・･]祝日?)?[)）])?\\s*"
                       "(?:から|より)?\\s*[～〜~\\-－―—–]?\\s*"));
    static const QRegularExpression kAfter(QStringLiteral(
        "^\\s*(?:[(（][月火水木金土日](?:曜日?)?(?:[・･]祝日?)?[)）])?\\s*(?:まで)?\\s*"));
    const auto from = readDate(text);
    if (!from)
        return std::nullopt;
    QString rest = text.mid(from->length);
    rest.remove(kBetween);
    auto to = readDate(rest);
    if (!to) {
        to = readDate(rest, from->date);
        if (to && to->date < from->date)
            to->date = to->date.addYears(1);
    }
    if (!to || to->date < from->date)
        return std::nullopt;
    rest = rest.mid(to->length);
    rest.remove(kAfter);
    return ReadPeriod{{from->date, to->date}, rest};
}

// Takes "… 3件" off the end of a legend entry.
std::optional<int> takeCount(QString &text)
{
    static const QRegularExpression kCount(
        QStringLiteral("[\\s・…:：（(]*([0-9０-９,，]+)\\s*件\\s*[)）]?$"),
        QRegularExpression::UseUnicodePropertiesOption);
    const auto match = kCount.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto count = readCount(match.capturedView(1));
    if (count)
        text.truncate(match.capturedStart());
    return count;
}

} // namespace

bool FrontMatter::take(int line, const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.size() > kLongestLine)
        return false;
    const bool taken =
        takePeriod(line, trimmed) || takeCounts(trimmed) || takeLegend(line, trimmed);
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
    if (++m_titleLines > kMostTitleLines)
        return false;
    if (!consultation.title.isEmpty())
        consultation.title += u' ';
    consultation.title += line;
    return true;
}

bool FrontMatter::takePeriod(int line, const QString &text)
{
    static const QRegularExpression kLabel(
        QStringLiteral("^(?:[ご御]?意見(?:等)?の?)?(?:募集|提出|実施|受付)期間\\s*[：:]?\\s*"),
        QRegularExpression::UseUnicodePropertiesOption);
    const auto label = kLabel.match(text);
    if (!label.hasMatch() || m_builder.consultation().period)
        return false;
    const auto read = readPeriod(text.mid(label.capturedLength()));
    if (!read)
        return false;
    m_builder.consultation().period = read->period;
    if (!read->rest.isEmpty())
        m_builder.reportNotUnderstood(line, read->rest);
    return true;
}

bool FrontMatter::takeCounts(const QString &text)
{
    static const QRegularExpression kCounts = whole(QStringLiteral(
        "(?:(?:提出(?:された)?|寄せられた)?[ご御]?意見(?:等)?の?(?:総?件数|総?数)?|件数)\\s*[：:]?"
        "\\s*"
        "([0-9０-９,，]+)\\s*件\\s*(?:[(（]\\s*([0-9０-９,，]+)\\s*(名|人|者)\\s*[)）])?"));
    const auto match = kCounts.match(text);
    if (!match.hasMatch() || m_builder.consultation().declaredOpinions)
        return false;
    const auto opinions = readCount(match.capturedView(1));
    if (!opinions)
        return false;
    m_builder.consultation().declaredOpinions = opinions;
    if (match.hasCaptured(2)) {
        m_builder.consultation().declaredSubmitters = readCount(match.capturedView(2));
        setSubmitterCounter(m_builder.consultation(), match.captured(3));
    }
    return true;
}

bool FrontMatter::takeLegend(int line, const QString &text)
{
    static const QRegularExpression kMarker = whole(
        QStringLiteral("[<＜〈《【［\\[（(]?\\s*(?:対応区分の?)?\\s*凡例\\s*[>＞〉》】］\\]）)]?|"
                       "[<＜〈《【［\\[（(]\\s*対応区分\\s*[>＞〉》】］\\]）)]"));
    static const QRegularExpression kDotted =
        whole(QStringLiteral("(\\S{0,8}?)\\s*(?:[・･·]{2,}|[…⋯]+|\\.{3,})\\s*(\\S.*)"));
    static const QRegularExpression kSpaced = whole(QStringLiteral("(\\S{1,3}?)[\\s：:]+(\\S.*)"));
    if (kMarker.match(text).hasMatch()) {
        m_legendOpen = true;
        return true;
    }
    QString rest = text;
    const bool counted = takeCount(rest).has_value();
    if (!m_legendOpen && !counted)
        return false;
    auto match = kDotted.match(text);
    if (!match.hasMatch() && m_legendOpen && counted)
        match = kSpaced.match(text);
    if (!match.hasMatch())
        return false;
    addLegendEntry(line, match.captured(1), match.captured(2));
    return true;
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
    fillSymbols();
    for (const LegendEntry &entry : m_legend)
        m_builder.declareCategory(entry.symbol, entry.text, entry.declared);
    m_legend.clear();
}

} // namespace gaiyo
