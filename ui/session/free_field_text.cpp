#include "session/free_field_text.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QStringList>

namespace gaiyo {

namespace {

const QString kName = QStringLiteral("name");
const QString kChoices = QStringLiteral("choices");
const QString kLegendTitle = QStringLiteral("legend_title");

QJsonArray choicesFromText(const QString &text)
{
    static const QRegularExpression kBetween(QStringLiteral("[、，,]"));
    static const QRegularExpression kBehindSymbol(QStringLiteral("[＝=]"));
    QJsonArray choices;
    for (const QString &part : text.split(kBetween, Qt::SkipEmptyParts)) {
        const QString symbol = part.section(kBehindSymbol, 0, 0).trimmed();
        if (!symbol.isEmpty()) // it is not finished yet
            choices.append(
                QJsonObject{{QStringLiteral("symbol"), symbol},
                            {QStringLiteral("words"), part.section(kBehindSymbol, 1).trimmed()}});
    }
    return choices;
}

} // namespace

QString freeFieldText(const QJsonObject &field)
{
    QStringList choices;
    for (const QJsonValue &choice : field[kChoices].toArray()) {
        const QString words = choice[u"words"].toString();
        choices += choice[u"symbol"].toString() +
                   (words.isEmpty() ? QString() : QStringLiteral("＝") + words);
    }
    const QString name = field[kName].toString();
    return choices.isEmpty() ? name
                             : name + QStringLiteral("：") + choices.join(QStringLiteral("、"));
}

QJsonObject freeFieldFromText(const QString &text, const QJsonObject &former)
{
    if (!former.isEmpty() && text == freeFieldText(former))
        return former;
    static const QRegularExpression kBehindName(QStringLiteral("[：:]"));
    QJsonObject field{{kName, text.section(kBehindName, 0, 0).trimmed()}};
    const QJsonArray choices = choicesFromText(text.section(kBehindName, 1));
    if (!choices.isEmpty())
        field[kChoices] = choices;
    if (former.contains(kLegendTitle) && !choices.isEmpty())
        field[kLegendTitle] = former[kLegendTitle];
    return field;
}

} // namespace gaiyo
