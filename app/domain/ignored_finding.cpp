#include "domain/ignored_finding.h"

#include "domain/snapshot_index.h"
#include "domain/work/work.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace gaiyo {

namespace {

// Long enough that two texts of one document do not meet.
constexpr qsizetype kHashLength = 16;

QString numberText(const std::optional<int> &number)
{
    return number ? QString::number(*number) : QString();
}

QStringList frontWords(const Snapshot &snapshot)
{
    const Consultation &front = snapshot.consultation;
    QStringList words{front.title, front.subtitle, numberText(front.declaredOpinions),
                      numberText(front.declaredSubmitters)};
    for (const QStringView key : {u"front_notes", u"front_blocks", u"back_blocks", u"legend_notes"})
        words += QString::fromUtf8(
            QJsonDocument(QJsonArray{front.settings[key]}).toJson(QJsonDocument::Compact));
    for (const Category &category : snapshot.categories)
        words << category.symbol << category.text << numberText(category.declared);
    return words;
}

// Of a change of the plan; none where the subject is no such thing.
QStringList changeWords(const Snapshot &snapshot, const QString &subject)
{
    for (const PlanChange &change : snapshot.work->planChanges) {
        if (change.id.value() == subject)
            return {change.oldText, change.newText, change.reason};
    }
    return {};
}

} // namespace

QString subjectWords(const Snapshot &snapshot, const SnapshotIndex &index, const QString &subject)
{
    QStringList words;
    if (const Opinion *opinion = index.findOpinion(OpinionId(subject))) {
        const Response *response = index.responseOf(*opinion);
        words << opinion->summary << (response ? response->markup : QString());
    } else if (const Node *node = index.findNode(NodeId(subject))) {
        words << node->number.value_or(QString()) << node->draftNumber.value_or(QString())
              << node->title;
    } else if (subject.isEmpty()) {
        words = frontWords(snapshot);
    } else {
        words = changeWords(snapshot, subject);
    }
    const QByteArray bytes = QJsonDocument(QJsonArray::fromStringList(words)).toJson();
    return QString::fromLatin1(
        QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(kHashLength));
}

} // namespace gaiyo
