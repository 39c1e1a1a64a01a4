#include "session/undo_remark.h"

#include <QCoreApplication>
#include <QHash>

namespace gaiyo {

namespace {

struct RemarkSentences
{
    Q_DECLARE_TR_FUNCTIONS(UndoRemark)
};

constexpr qsizetype kMostNamed = 3;

bool isNull(const std::optional<QJsonObject> &fields, const QString &name)
{
    return !fields || fields->value(name).isNull();
}

// By which people know the row; the opinions that share a response for that.
QStringList namesOf(const RowChange &change, const DocumentView &view)
{
    if (change.entity == Entity::Opinion)
        return {view.name(OpinionId(change.id))};
    QStringList names;
    for (const Opinion *sharer : view.index.sharers(ResponseId(change.id)))
        names += view.name(sharer->id);
    return names;
}

QString namesInLine(QStringList names)
{
    names.removeDuplicates();
    const qsizetype more = names.size() - kMostNamed;
    const QString listed = names.first(qMin(names.size(), kMostNamed))
                               .join(RemarkSentences::tr(", ", "between opinions"));
    return more > 0 ? RemarkSentences::tr("%1 and %2 more").arg(listed, QString::number(more))
                    : listed;
}

bool canStay(const RowChange &change, const DocumentView &view)
{
    if (!change.before || !change.after)
        return false;
    if (change.entity == Entity::Opinion)
        return view.index.findOpinion(OpinionId(change.id)) != nullptr;
    return change.entity == Entity::Response &&
           view.index.findResponse(ResponseId(change.id)) != nullptr;
}

} // namespace

QString undoRemark(const UndoStep &step, const UndoStep &reverted, const DocumentView &view)
{
    const QString node = QStringLiteral("node");
    QHash<QString, const RowChange *> done;
    for (const RowChange &change : reverted.changes)
        done.insert(change.id, &change);
    int inTray = 0;
    QStringList stayed;
    for (const RowChange &change : step.changes) {
        const RowChange *back = done.value(change.id);
        if (!back && canStay(change, view))
            stayed += namesOf(change, view);
        const bool isBack = back && change.entity == Entity::Opinion && !change.after;
        if (isBack && !isNull(change.before, node) && isNull(back->after, node))
            ++inTray;
    }
    QStringList remarks;
    if (inTray > 0)
        remarks += RemarkSentences::tr("The heading is gone, so %1 opinions are among those whose "
                                       "place is not decided.")
                       .arg(inTray);
    if (!stayed.isEmpty())
        remarks += RemarkSentences::tr("%1 stayed as it is: somebody else has changed it since.")
                       .arg(namesInLine(std::move(stayed)));
    return remarks.join(RemarkSentences::tr(" ", "between sentences"));
}

} // namespace gaiyo
