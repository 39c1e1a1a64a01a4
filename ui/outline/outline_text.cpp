#include "outline/outline_text.h"

#include "base/sanitize.h"

#include <QRegularExpression>

#include <array>

namespace gaiyo {

namespace {

struct Pattern
{
    NodeKind kind;
    QRegularExpression expression;
};

// The number and what separates it from the title.
const std::array<Pattern, 4> &patterns()
{
    static const std::array<Pattern, 4> all{
        Pattern{NodeKind::Chapter,
                QRegularExpression(QStringLiteral("^(第[0-9０-９一二三四五六七八九十]+[章編部])"))},
        Pattern{NodeKind::Item, QRegularExpression(QStringLiteral("^([①-⑳㉑-㉟㊱-㊿])"))},
        Pattern{NodeKind::Subsection,
                QRegularExpression(QStringLiteral("^([(（][0-9０-９]+[)）])"))},
        Pattern{NodeKind::Section,
                QRegularExpression(QStringLiteral("^([0-9０-９]+)(?=[.．、\\s　])"))}};
    return all;
}

int indentOf(const QString &line)
{
    int indent = 0;
    while (indent < line.size() &&
           (line[indent] == u'\t' || line[indent] == u' ' || line[indent] == u'　'))
        ++indent;
    return indent;
}

OutlineRow readRow(const QString &line)
{
    OutlineRow row;
    QString text = sanitizeLine(line).trimmed();
    row.kind = NodeKind::Other;
    for (const Pattern &pattern : patterns()) {
        const auto match = pattern.expression.match(text);
        if (!match.hasMatch())
            continue;
        row.kind = pattern.kind;
        row.number = match.captured(1);
        static const QRegularExpression separator(QStringLiteral("^[.．、:：\\s　]+"));
        text = text.mid(row.number.size()).remove(separator);
        break;
    }
    row.title = text;
    return row;
}

NodeKind kindOfLevel(int level)
{
    return kNodeKinds[size_t(qBound(0, level, 3))];
}

} // namespace

NodeKind childKind(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Chapter:
        return NodeKind::Section;
    case NodeKind::Section:
        return NodeKind::Subsection;
    default:
        return NodeKind::Item;
    }
}

std::vector<OutlineRow> readOutlineText(const QString &text)
{
    std::vector<OutlineRow> rows;
    std::vector<int> indents;
    bool indented = false;
    const QStringList lines = sanitizeText(text).split(u'\n');
    for (const QString &line : lines) {
        if (line.trimmed().isEmpty())
            continue;
        rows.push_back(readRow(line));
        indents.push_back(indentOf(line));
        indented |= indents.back() != indents.front();
    }
    std::vector<int> open; // indents of the rows above
    for (size_t i = 0; i < rows.size(); ++i) {
        while (!open.empty() && open.back() >= indents[i])
            open.pop_back();
        const bool numbered = !rows[i].number.isEmpty();
        if (indented)
            rows[i].level = int(open.size());
        else if (numbered)
            rows[i].level = int(rows[i].kind);
        open.push_back(indents[i]);
        if (!numbered)
            rows[i].kind = kindOfLevel(rows[i].level);
    }
    return rows;
}

} // namespace gaiyo
