#include "editor/opinion_clipboard.h"

#include "domain/markup.h"
#include "domain/words/symbol_look.h"
#include "session/operations.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>

#include <algorithm>

namespace gaiyo {

namespace {

const QString kRowsMime = QStringLiteral("application/x-gaiyo-opinion-rows");

QString cell(QString text)
{
    const bool plain = std::none_of(text.begin(), text.end(),
                                    [](QChar c) { return c == u'\n' || c == u'\t' || c == u'"'; });
    return plain ? text : u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

// A category that has no symbol is called by its words.
QString nameOf(const Category &category)
{
    return category.symbol.isEmpty() ? category.text : category.symbol;
}

QString categoryOf(const Opinion &opinion, const DocumentView &view)
{
    for (const Category &category : view.values().categories) {
        if (opinion.category == category.id)
            return nameOf(category);
    }
    return {};
}

QString freeKey(size_t field)
{
    return QStringLiteral("free%1").arg(field + 1);
}

QJsonObject toJson(const Opinion &opinion, const DocumentView &view)
{
    QJsonObject json{{QStringLiteral("id"), opinion.id.value()},
                     {QStringLiteral("summary"), opinion.summary},
                     {QStringLiteral("response"), view.markup(opinion)},
                     {QStringLiteral("plain"), view.plainResponse(opinion)},
                     {QStringLiteral("category"), categoryOf(opinion, view)},
                     {QStringLiteral("count"), opinion.count},
                     {QStringLiteral("note"), opinion.note.value_or(QString())}};
    for (size_t i = 0; i < kFreeTexts.size(); ++i)
        json[freeKey(i)] = opinion.*kFreeTexts[i];
    return json;
}

bool knowsReferences(const QString &markup, const DocumentView &view)
{
    const auto parts = parseMarkup(markup);
    return parts && std::all_of(parts->begin(), parts->end(), [&](const MarkupPart &part) {
               return (!part.reference || view.index.findOpinion(*part.reference)) &&
                      (!part.page || view.index.findNode(*part.page));
           });
}

Operation addition(const QJsonObject &row, const DocumentView &view,
                   const std::optional<NodeId> &place, const std::optional<OpinionId> &before)
{
    Operation add = operations::addOpinion(place, row[u"summary"].toString(), before);
    const QString markup = row[u"response"].toString();
    if (!markup.isEmpty())
        add.arguments.insert(
            QStringLiteral("response"),
            knowsReferences(markup, view) ? markup : escapeMarkup(row[u"plain"].toString()));
    const QString wanted = row[u"category"].toString();
    for (const Category &category : view.values().categories) {
        if (!wanted.isEmpty() && looksTheSame(nameOf(category), wanted))
            add.arguments.insert(QStringLiteral("category"), category.id.value());
    }
    if (row[u"count"].toInt(1) != 1)
        add.arguments.insert(QStringLiteral("count"), row[u"count"]);
    if (!row[u"note"].toString().isEmpty())
        add.arguments.insert(QStringLiteral("note"), row[u"note"]);
    for (size_t i = 0; i < kFreeTexts.size(); ++i) {
        if (!row[freeKey(i)].toString().isEmpty())
            add.arguments.insert(freeKey(i), row[freeKey(i)]);
    }
    return add;
}

} // namespace

std::unique_ptr<QMimeData> copyOpinions(const std::vector<OpinionId> &ids, const DocumentView &view)
{
    QStringList lines;
    QJsonArray rows;
    for (const OpinionId &id : ids) {
        const Opinion &opinion = *view.index.findOpinion(id);
        const auto no = view.index.findNo(id);
        lines += QStringList{no ? QString::number(*no) : QString(), cell(opinion.summary),
                             cell(view.plainResponse(opinion)), cell(categoryOf(opinion, view))}
                     .join(u'\t');
        rows.append(toJson(opinion, view));
    }
    auto data = std::make_unique<QMimeData>();
    data->setText(lines.join(u'\n'));
    data->setData(kRowsMime, QJsonDocument(rows).toJson(QJsonDocument::Compact));
    return data;
}

bool hasOpinions(const QMimeData &data)
{
    return data.hasFormat(kRowsMime);
}

std::vector<OpinionId> idsOnClipboard(const QMimeData &data)
{
    std::vector<OpinionId> ids;
    const QJsonArray rows = QJsonDocument::fromJson(data.data(kRowsMime)).array();
    ids.reserve(size_t(rows.size()));
    for (const auto &row : rows)
        ids.emplace_back(row.toObject().value(u"id").toString());
    return ids;
}

std::vector<Operation> pastedOpinions(const QMimeData &data, const DocumentView &view,
                                      const std::optional<NodeId> &place,
                                      const std::optional<OpinionId> &before)
{
    const QJsonArray rows = QJsonDocument::fromJson(data.data(kRowsMime)).array();
    std::vector<Operation> additions;
    additions.reserve(size_t(rows.size()));
    for (const auto &row : rows)
        additions.push_back(addition(row.toObject(), view, place, before));
    return additions;
}

} // namespace gaiyo
