#include "session/comparison_words.h"

#include "session/past_rows.h"

#include <QCoreApplication>

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
    for (const DifferencePiece &piece : change.pieces) {
        if (piece.kind == DifferencePiece::Kind::Same)
            continue;
        const QString words = firstWords(piece.text);
        return piece.kind == DifferencePiece::Kind::Removed
                   ? Sentences::tr("no more: %1").arg(words)
                   : Sentences::tr("new: %1").arg(words);
    }
    return {};
}

} // namespace gaiyo
