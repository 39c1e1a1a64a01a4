#include "session/moved_words.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

struct MovedWords
{
    Q_DECLARE_TR_FUNCTIONS(MovedWords)
};

} // namespace

QString movedWords(size_t opinions, const std::optional<NodeId> &node, const DocumentView &view)
{
    const Node *place = node ? view.index.findNode(*node) : nullptr;
    return place ? MovedWords::tr("%1 opinions were moved to “%2”.")
                       .arg(opinions)
                       .arg(view.heading(*place))
                 : MovedWords::tr("%1 opinions have no decided place now.").arg(opinions);
}

} // namespace gaiyo
