#include "editor/opinion_clipboard.h"

#include "domain/markup.h"
#include "domain/words/symbol_look.h"
#include "session/operations.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>

#include <algorithm>
#include <utility>

namespace gaiyo {

namespace {

const QString kRowsMime = QStringLiteral("application/x-gaiyo-opinion-rows");
const QString kSharedResponse = QStringLiteral("shared"); // by which sharers know each other

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
    if (opinion.response && !view.markup(opinion).isEmpty())
        json[kSharedResponse] = opinion.response->value();
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

PastedOpinions pastedOpinions(const QMimeData &data, const DocumentView &view,
                              const std::optional<NodeId> &place,
                              const std::optional<OpinionId> &before)
{
    const QJsonArray rows = QJsonDocument::fromJson(data.data(kRowsMime)).array();
    PastedOpinions pasted;
    pasted.additions.reserve(size_t(rows.size()));
    pasted.sharesWith.reserve(size_t(rows.size()));
    QHash<QString, size_t> first; // with the response
    for (const auto &value : rows) {
        QJsonObject row = value.toObject();
        const QString response = row[kSharedResponse].toString();
        const auto found = first.constFind(response);
        const bool shares = !response.isEmpty() && found != first.cend();
        if (shares)
            row.remove(QStringLiteral("response")); // it has that of the other
        else
            first.insert(response, pasted.additions.size());
        pasted.sharesWith.push_back(shares ? std::optional(*found) : std::nullopt);
        pasted.additions.push_back(addition(row, view, place, before));
    }
    return pasted;
}

Document::NextOperation nextOf(const PastedOpinions &pasted)
{
    std::vector<std::pair<size_t, bool>> steps; // the row, and whether it is there and shares now
    std::vector<qsizetype> addedBy;             // the step of each row
    addedBy.reserve(pasted.additions.size());
    for (size_t row = 0; row < pasted.additions.size(); ++row) {
        addedBy.push_back(qsizetype(steps.size()));
        steps.emplace_back(row, false);
        if (pasted.sharesWith[row])
            steps.emplace_back(row, true);
    }
    return [pasted, steps, addedBy](const QStringList &made) -> std::optional<Operation> {
        if (size_t(made.size()) >= steps.size())
            return std::nullopt;
        const auto [row, shares] = steps[size_t(made.size())];
        if (!shares)
            return pasted.additions[row];
        return operations::shareResponse(OpinionId(made[addedBy[row]]),
                                         OpinionId(made[addedBy[*pasted.sharesWith[row]]]));
    };
}

} // namespace gaiyo
