#include "collect/marked_words.h"

namespace gaiyo {

Mark markOf(DifferencePiece::Kind kind)
{
    switch (kind) {
    case DifferencePiece::Kind::Same:
        return Mark::None;
    case DifferencePiece::Kind::Removed:
        return Mark::Removed;
    case DifferencePiece::Kind::Added:
        return Mark::Added;
    }
    Q_UNREACHABLE();
}

void addFigure(Paragraph &words, const QString &before, const QString &after)
{
    const auto add = [&](const QString &figure, Mark mark) {
        if (!figure.isEmpty())
            words.runs.push_back({figure, {}, mark});
    };
    if (before == after)
        return add(after, Mark::None);
    add(before, Mark::Removed);
    add(after, Mark::Added);
}

} // namespace gaiyo
