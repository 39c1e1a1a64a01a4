#include "session/comparison_words.h"

#include "session/past_rows.h"

#include <QCoreApplication>

#include <algorithm>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(ComparisonWords)
};

} // namespace

QString changeNumbers(const OpinionChange &change)
{
    const auto name = [](std::optional<int> no) {
        return no ? QString::number(*no) : QStringLiteral("―");
    };
    return change.oldNo == change.newNo
               ? name(change.newNo)
               : QStringLiteral("%1 → %2").arg(name(change.oldNo), name(change.newNo));
}

QString changeKindWords(const OpinionChange &change)
{
    switch (change.kind) {
    case ChangeKind::Text:
        if (change.field == kSummaryField)
            return Sentences::tr("Words of the opinion");
        return change.field == kResponseField ? Sentences::tr("Words of the response")
                                              : Sentences::tr("Count");
    case ChangeKind::Moved:
        return Sentences::tr("Moved");
    case ChangeKind::Added:
        return Sentences::tr("Added");
    case ChangeKind::Removed:
        return Sentences::tr("Removed");
    case ChangeKind::Category:
        return Sentences::tr("Category");
    case ChangeKind::Split:
        return Sentences::tr("Divided");
    case ChangeKind::Joined:
        return Sentences::tr("Joined");
    }
    Q_UNREACHABLE();
}

QString changeWords(const OpinionChange &change)
{
    if (change.kind == ChangeKind::Moved)
        return change.after.section(u'／', -1);
    // What the change is about, and not the words before it.
    using Kind = DifferencePiece::Kind;
    const auto &pieces = change.pieces;
    const auto isChange = [](const DifferencePiece &piece) { return piece.kind != Kind::Same; };
    const auto first = std::ranges::find_if(pieces, isChange);
    if (first == pieces.end())
        return {};
    const QString words = firstWords(first->text);
    const auto next = first + 1;
    if (next != pieces.end() && isChange(*next) && next->kind != first->kind) {
        const QString other = firstWords(next->text);
        return first->kind == Kind::Removed ? QStringLiteral("%1 → %2").arg(words, other)
                                            : QStringLiteral("%1 → %2").arg(other, words);
    }
    return first->kind == Kind::Removed ? Sentences::tr("no more: %1").arg(words)
                                        : Sentences::tr("new: %1").arg(words);
}

} // namespace gaiyo
