#include "intake/letter_operation.h"

#include <QJsonArray>

namespace gaiyo {

namespace {

const QString kId = QStringLiteral("id");

QJsonArray masksOf(const ReceivedOriginal &original)
{
    QJsonArray masks;
    for (const PersonalStretch &stretch : original.masks)
        masks.append(QJsonObject{{QStringLiteral("start"), stretch.start},
                                 {QStringLiteral("end"), stretch.end},
                                 {QStringLiteral("reason"), wordOf(stretch.reason)}});
    return masks;
}

} // namespace

Operation letterOperation(const ReceivedLetter &letter, const Admission *ids)
{
    QJsonArray originals;
    for (const ReceivedOriginal &original : letter.originals) {
        QJsonObject fields{{QStringLiteral("title"), original.title},
                           {QStringLiteral("origin"), original.origin},
                           {QStringLiteral("text"), original.masked()},
                           {QStringLiteral("masks"), masksOf(original)}};
        if (ids)
            fields.insert(kId, ids->originals[originals.size()]);
        originals.append(fields);
    }
    QJsonObject submitter{{QStringLiteral("class"), letter.classWord},
                          {QStringLiteral("kind"), letter.kind},
                          {QStringLiteral("persons"), letter.persons}};
    QJsonObject arguments{{QStringLiteral("method"), letter.method},
                          {QStringLiteral("place"), letter.place},
                          {QStringLiteral("originals"), originals}};
    if (letter.receivedOn)
        arguments.insert(QStringLiteral("received_on"), letter.receivedOn->toString(Qt::ISODate));
    if (ids) {
        submitter.insert(kId, ids->submitter);
        arguments.insert(kId, ids->letter);
    }
    arguments.insert(QStringLiteral("submitter"), submitter);
    return {QStringLiteral("add_letter"), arguments, {}};
}

} // namespace gaiyo
