#include "outline/outline_text.h"

#include "base/sanitize.h"
#include "exchange/rows/own_number.h"
#include "outline/node_levels.h"
#include "outline/outline_lines.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace gaiyo {

namespace {

int indentOf(const QString &line)
{
    int indent = 0;
    while (indent < line.size() &&
           (line[indent] == u'\t' || line[indent] == u' ' || line[indent] == u'　'))
        ++indent;
    return indent;
}

const QString kBeside = QStringLiteral("beside chapters");

// A line as it was pasted, before its level is known.
struct Line
{
    int indent = 0;
    bool isKnown = false; // to the grammar
    Heading heading;
    QString form = {}; // of a number of its own
};

// What stands before the first chapter and behind the last one, without a number.
bool isBesideChapters(const QString &text)
{
    static const QRegularExpression kNames(QRegularExpression::anchoredPattern(QStringLiteral(
        "(?:はじめに|まえがき|序[章論]?|おわりに|あとがき|終章|結び|むすび|資料編?|参考資料|"
        "巻末資料|付録|附録|附則|用語(?:解説|集|の解説))")));
    return kNames.match(text).hasMatch();
}

Line readLine(const QString &line)
{
    const QString text = sanitizeLine(line).trimmed();
    if (isBesideChapters(text))
        return {indentOf(line), true, {NodeKind::Chapter, QString(), {}, text}, kBeside};
    if (const auto own = readOwnNumber(text))
        return {indentOf(line), false, {NodeKind::Item, own->number, {}, own->title}, own->form};
    if (const auto heading = readHeading(text))
        return {indentOf(line), true, *heading};
    // ① title, as plans have it under their headings.
    const Heading item = readHeadingOf(NodeKind::Item, text);
    return {indentOf(line), item.number.has_value(), item};
}

NodeKind kindOfLevel(int level, NodeKind outermost)
{
    return level == 0 ? outermost : kindOfLevel(level - 1, childKind(outermost));
}

// その他 stands beside the items.
int levelOf(NodeKind kind)
{
    return int(std::min(kind, NodeKind::Item));
}

// Whether indents say the levels: not where headings of two kinds stand equally far in, as in a
// plan with a blank before a line or two.
bool tellsLevels(const std::vector<Line> &lines)
{
    std::map<int, int> levels; // of known kinds, by their indent
    for (const Line &line : lines) {
        const int level = levelOf(line.heading.kind);
        if (line.isKnown && levels.try_emplace(line.indent, level).first->second != level)
            return false;
    }
    return std::ranges::any_of(
        lines, [&](const Line &line) { return line.indent != lines.front().indent; });
}

std::vector<OutlineRow> levelByIndent(const std::vector<Line> &lines, NodeKind outermost)
{
    std::vector<OutlineRow> rows;
    std::vector<int> open; // indents of the rows above
    for (const Line &line : lines) {
        while (!open.empty() && open.back() >= line.indent)
            open.pop_back();
        rows.push_back({int(open.size()), line.heading});
        if (!line.isKnown)
            rows.back().heading.kind = kindOfLevel(rows.back().level, outermost);
        open.push_back(line.indent);
    }
    return rows;
}

std::vector<OutlineRow> levelByKind(const std::vector<Line> &lines, NodeKind outermost)
{
    const bool anyKnown =
        std::any_of(lines.begin(), lines.end(), [](const Line &line) { return line.isKnown; });
    std::vector<OutlineRow> rows;
    for (const Line &line : lines) {
        Heading heading = line.heading;
        if (!anyKnown)
            heading.kind = outermost;
        rows.push_back({levelOf(heading.kind), heading});
    }
    return rows;
}

// What tells rows of one level from those of others: the form of the number, or that there is none.
QString formOf(const Line &line)
{
    if (!line.form.isEmpty() || !line.heading.number)
        return line.form;
    const QString form = QStringLiteral("kind %1").arg(int(line.heading.kind));
    return line.heading.number->startsWith(u'第') ? u'第' + form : form; // 第1節 above 1
}

// Whether kinds do not tell the levels: with numbers of other plans, or with two forms of one kind.
bool needsForms(const std::vector<Line> &lines)
{
    std::map<NodeKind, QString> forms;
    return std::ranges::any_of(lines, [&](const Line &line) {
        if (line.form == kBeside || !line.heading.number || line.heading.kind >= NodeKind::Item)
            return !line.form.isEmpty() && line.form != kBeside;
        const QString form = formOf(line);
        return forms.try_emplace(line.heading.kind, form).first->second != form;
    });
}

// Each form stands on the level where it stands first, below what is open there. その他 stands
// beside the row above it.
std::vector<OutlineRow> levelByForm(const std::vector<Line> &lines, NodeKind outermost)
{
    std::map<QString, int> levels;
    std::vector<OutlineRow> rows;
    int above = -1; // the level of the row above; nothing stands below what is beside the chapters
    for (const Line &line : lines) {
        if (line.form == kBeside) {
            rows.push_back({0, line.heading});
            rows.back().heading.kind = outermost;
            above = -1;
            continue;
        }
        const bool isOther = line.heading.kind == NodeKind::Other;
        const int level = isOther ? std::max(0, above)
                                  : levels.try_emplace(formOf(line), above + 1).first->second;
        rows.push_back({std::min(level, above + 1), line.heading});
        if (!isOther)
            rows.back().heading.kind = kindOfLevel(rows.back().level, outermost);
        above = rows.back().level;
    }
    return rows;
}

} // namespace

std::vector<OutlineRow> readOutlineText(const QString &text, NodeKind outermost,
                                        QStringList *leftOut)
{
    const PastedLines pasted = outlineLines(sanitizeText(text));
    if (leftOut)
        *leftOut = pasted.leftOut;
    std::vector<Line> lines;
    for (const QString &line : pasted.lines)
        lines.push_back(readLine(line));
    if (tellsLevels(lines))
        return levelByIndent(lines, outermost);
    return needsForms(lines) ? levelByForm(lines, outermost) : levelByKind(lines, outermost);
}

} // namespace gaiyo
