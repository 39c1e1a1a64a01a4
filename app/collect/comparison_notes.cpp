#include "collect/comparison_notes.h"

#include <QSet>

#include <algorithm>
#include <map>

namespace gaiyo {

namespace {

QString kindWords(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Text:
        return QStringLiteral("字句の修正");
    case ChangeKind::Moved:
        return QStringLiteral("移動");
    case ChangeKind::Added:
        return QStringLiteral("追加");
    case ChangeKind::Removed:
        return QStringLiteral("削除");
    case ChangeKind::Category:
        return QStringLiteral("対応区分の変更");
    case ChangeKind::Split:
        return QStringLiteral("分割");
    case ChangeKind::Joined:
        return QStringLiteral("統合");
    }
    Q_UNREACHABLE();
}

// 字句の修正20件、移動30件: opinions, each once of a kind.
QString countWords(const Comparison &comparison, const QString &counter)
{
    std::map<ChangeKind, QSet<QString>> opinions;
    for (const OpinionChange &change : comparison.opinions)
        opinions[change.kind].insert(change.opinion.value());
    QStringList words;
    for (const auto &[kind, ids] : opinions)
        words += kindWords(kind) + QString::number(ids.size()) + counter;
    return words.isEmpty() ? QStringLiteral("意見に変更はありません。")
                           : QStringLiteral("変更のあった意見：") + words.join(u'、');
}

QString subjectWords(const OtherChange &change)
{
    if (change.entity == Entity::Node)
        return QStringLiteral("見出し");
    if (change.entity == Entity::Category)
        return QStringLiteral("凡例");
    static constexpr std::pair<QStringView, QStringView> kSubjects[] = {
        {u"title", u"表題"},
        {u"subtitle", u"副題"},
        {u"period", u"募集期間"},
        {u"period_label", u"募集期間の見出し"},
        {u"count_label", u"意見件数の見出し"},
        {u"legend_title", u"凡例の見出し"},
        {u"legend_notes", u"凡例の注記"},
        {u"front_notes", u"表紙の注記"},
        {u"front_blocks", u"表の前の文"},
        {u"back_blocks", u"表の後の文"},
    };
    for (const auto &[field, words] : kSubjects) {
        if (change.field == field)
            return words.toString();
    }
    return change.field;
}

// Of several lines, or more than a note can quote.
bool isLong(const QString &words)
{
    constexpr qsizetype kLongest = 60;
    return words.size() > kLongest || words.contains(u'\n');
}

QString otherWords(const OtherChange &change)
{
    const QString subject = subjectWords(change);
    if (isLong(change.before) || isLong(change.after))
        return QStringLiteral("%1の変更").arg(subject);
    switch (change.kind) {
    case ChangeKind::Added:
        return QStringLiteral("%1の追加：「%2」").arg(subject, change.after);
    case ChangeKind::Removed:
        return QStringLiteral("%1の削除：「%2」").arg(subject, change.before);
    case ChangeKind::Moved:
        return QStringLiteral("%1の移動：「%2」").arg(subject, change.after);
    default:
        return QStringLiteral("%1の変更：「%2」を「%3」に")
            .arg(subject, change.before, change.after);
    }
}

// Behind the titles, whatever else the front page has.
std::vector<FrontPart> partsWithNotes(std::vector<FrontPart> parts)
{
    std::erase(parts, FrontPart::Notes);
    auto at = parts.begin();
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        if (*part == FrontPart::Title || *part == FrontPart::Subtitle)
            at = part + 1;
    }
    parts.insert(at, FrontPart::Notes);
    return parts;
}

} // namespace

void addComparisonNotes(Collected &booklet, const Comparison &comparison,
                        const ComparisonForm &form)
{
    QStringList notes{QStringLiteral("見え消し：「%1」から「%2」まで").arg(form.before, form.after),
                      kLookNote.toString() +
                          QStringLiteral("「%1」だけにある字句、下線は「%2」だけにある字句です。")
                              .arg(form.before, form.after),
                      countWords(comparison, booklet.settings.opinionCounter)};
    for (const OtherChange &change : comparison.others)
        notes += otherWords(change);
    booklet.front.notes = notes + booklet.front.notes;
    booklet.settings.frontParts = partsWithNotes(booklet.settings.frontParts);
}

} // namespace gaiyo
