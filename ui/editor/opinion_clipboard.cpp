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

// Of a table for Word and spreadsheets. The cell says that it is text: an opinion that begins with
// = is no formula, 1-2 is no date, and its lines stay in one cell. Excel reads the style, Calc
// the number format.
QString htmlCell(const QString &text)
{
    const QString lineBreak = QStringLiteral("<br style=\"mso-data-placement:same-cell\">");
    return QStringLiteral("<td sdnum=\"1041;0;@\" "
                          "style=\"mso-number-format:'\\@';vertical-align:top\">%1</td>")
        .arg(text.toHtmlEscaped().replace(u'\n', lineBreak));
}

QString htmlTable(const QStringList &rows)
{
    return QStringLiteral("<table border=\"1\" style=\"border-collapse:collapse\">%1</table>")
        .arg(rows.join(QString()));
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

// The parts of the response, and what each of them prints.
QJsonArray partsOf(const QString &markup, const DocumentView &view)
{
    QJsonArray all;
    const auto parts = parseMarkup(markup);
    for (const MarkupPart &part : parts ? *parts : std::vector<MarkupPart>()) {
        const QString source = part.isWords() ? escapeMarkup(part.text) : markupOf(part);
        all.append(QJsonObject{
            {QStringLiteral("markup"), source},
            {QStringLiteral("plain"), view.index.plainText(source)},
            {QStringLiteral("opinion"), part.reference ? part.reference->value() : QString()}});
    }
    return all;
}

QJsonObject toJson(const Opinion &opinion, const DocumentView &view)
{
    QJsonObject json{{QStringLiteral("id"), opinion.id.value()},
                     {QStringLiteral("summary"), opinion.summary},
                     {QStringLiteral("parts"), partsOf(view.markup(opinion), view)},
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

// The parts as they can be here; `rows` is where the other opinions of the clipboard stand.
std::vector<PastedOpinions::Part> partsHere(const QJsonArray &parts, const DocumentView &view,
                                            const QHash<QString, size_t> &rows, int &lost)
{
    std::vector<PastedOpinions::Part> here;
    here.reserve(size_t(parts.size()));
    for (const auto &each : parts) {
        const QJsonObject part = each.toObject();
        const QString markup = part[u"markup"].toString();
        const auto row = rows.constFind(part[u"opinion"].toString());
        if (knowsReferences(markup, view)) {
            here.push_back({markup, {}});
        } else if (row != rows.cend()) {
            here.push_back({{}, *row});
        } else {
            here.push_back({escapeMarkup(part[u"plain"].toString()), {}});
            ++lost;
        }
    }
    return here;
}

// The numbers of the new opinions are not known before all of them are there.
QString firstWords(const std::vector<PastedOpinions::Part> &parts)
{
    QString words;
    for (const PastedOpinions::Part &part : parts)
        words += part.refersTo ? escapeMarkup(referenceText({})) : part.markup;
    return words;
}

bool refersToRows(const std::vector<PastedOpinions::Part> &parts)
{
    return std::ranges::any_of(parts, [](const auto &part) { return part.refersTo.has_value(); });
}

Operation addition(const QJsonObject &row, const DocumentView &view,
                   const std::optional<NodeId> &place, const std::optional<OpinionId> &before,
                   const QString &response)
{
    Operation add = operations::addOpinion(place, row[u"summary"].toString(), before);
    if (!response.isEmpty())
        add.arguments.insert(QStringLiteral("response"), response);
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
    QStringList htmlRows;
    QJsonArray rows;
    for (const OpinionId &id : ids) {
        const Opinion &opinion = *view.index.findOpinion(id);
        const auto no = view.index.findNo(id);
        QStringList line{no ? QString::number(*no) : QString()};
        QString html = QStringLiteral("<tr><td style=\"vertical-align:top\">%1</td>").arg(line[0]);
        for (const QString &text :
             {opinion.summary, view.plainResponse(opinion), categoryOf(opinion, view)}) {
            line += cell(text);
            html += htmlCell(text);
        }
        lines += line.join(u'\t');
        htmlRows += html + QStringLiteral("</tr>");
        rows.append(toJson(opinion, view));
    }
    auto data = std::make_unique<QMimeData>();
    data->setText(lines.join(u'\n'));
    data->setHtml(htmlTable(htmlRows));
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
    pasted.responses.reserve(size_t(rows.size()));
    QHash<QString, size_t> places; // of the opinions
    for (const OpinionId &id : idsOnClipboard(data))
        places.insert(id.value(), size_t(places.size()));
    QHash<QString, size_t> first; // with the response
    for (const auto &value : rows) {
        const QJsonObject row = value.toObject();
        const QString response = row[kSharedResponse].toString();
        const auto found = first.constFind(response);
        const bool shares = !response.isEmpty() && found != first.cend();
        std::vector<PastedOpinions::Part> parts;
        if (!shares) { // else it has that of the other
            first.insert(response, pasted.additions.size());
            parts = partsHere(row[u"parts"].toArray(), view, places, pasted.lost);
        }
        pasted.sharesWith.push_back(shares ? std::optional(*found) : std::nullopt);
        pasted.additions.push_back(addition(row, view, place, before, firstWords(parts)));
        if (!refersToRows(parts))
            parts.clear();
        pasted.responses.push_back(std::move(parts));
    }
    return pasted;
}

Document::NextOperation nextOf(const PastedOpinions &pasted)
{
    std::vector<size_t> sharing;
    std::vector<size_t> referring;
    for (size_t row = 0; row < pasted.additions.size(); ++row) {
        if (pasted.sharesWith[row])
            sharing.push_back(row);
        if (!pasted.responses[row].empty())
            referring.push_back(row);
    }
    return [pasted, sharing, referring](const QStringList &made) -> std::optional<Operation> {
        const auto opinionIn = [&made](size_t row) { return OpinionId(made[qsizetype(row)]); };
        size_t step = size_t(made.size());
        if (step < pasted.additions.size())
            return pasted.additions[step];
        step -= pasted.additions.size();
        if (step < sharing.size()) {
            const size_t row = sharing[step];
            return operations::shareResponse(opinionIn(row), opinionIn(*pasted.sharesWith[row]));
        }
        step -= sharing.size();
        if (step >= referring.size())
            return std::nullopt;
        QString markup;
        for (const PastedOpinions::Part &part : pasted.responses[referring[step]])
            markup += part.refersTo ? referenceMarkup(opinionIn(*part.refersTo)) : part.markup;
        return operations::setResponse(opinionIn(referring[step]), markup, {});
    };
}

} // namespace gaiyo
