#include "outline/outline_text.h"

#include "base/sanitize.h"
#include "exchange/rows/numbered_heading.h"
#include "exchange/rows/own_number.h"
#include "outline/node_levels.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <set>

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
const QString kRoman = QStringLiteral("Ⅰ");
const QString kKanji = QStringLiteral("一");
const QString kMark = QStringLiteral("mark ");

// A line as it was pasted, before its level is known.
struct Line
{
    int indent = 0;
    bool isKnown = false; // to the grammar
    Heading heading;
    QString form = {}; // of a number of its own, or of the mark before it
};

// ● 緑を守る: the mark is no part of the words; ○○計画 and a mark alone are words.
QString takeMark(QString &text)
{
    static const QRegularExpression kMarked(
        QRegularExpression::anchoredPattern(
            QStringLiteral("([●○◯〇◎◉・･•‣◦■□▪▫◼◻◆◇▶►▷▸▼▽★☆]|[\\x{F000}-\\x{F0FF}]|"
                           "[-－–—*＊](?=\\s))\\s*(?!\\1)(\\S.*)")),
        QRegularExpression::UseUnicodePropertiesOption);
    const auto match = kMarked.match(text);
    if (!match.hasMatch())
        return {};
    text = match.captured(2);
    return match.captured(1);
}

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
    QString text = sanitizeLine(line).trimmed();
    const QString mark = takeMark(text);
    const int indent = indentOf(line);
    if (isBesideChapters(text))
        return {indent, true, {NodeKind::Chapter, QString(), {}, text}, kBeside};
    if (const auto own = readOwnNumber(text))
        return {indent, false, {NodeKind::Item, own->number, {}, own->title}, own->form};
    if (const auto heading = readHeading(text))
        return {indent, true, *heading};
    // ① title, as plans have it under their headings.
    const Heading item = readHeadingOf(NodeKind::Item, text);
    if (const auto numeral = readNumeral(NodeKind::Item, text))
        return {indent, false, item, numeral->form == NumberForm::Roman ? kRoman : kKanji};
    return {indent, item.number.has_value(), item,
            mark.isEmpty() || item.number ? QString() : kMark + mark};
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
    std::vector<NodeKind> kinds;
    for (const Line &line : lines) {
        while (!open.empty() && open.back() >= line.indent)
            open.pop_back();
        rows.push_back({int(open.size()), line.heading});
        NodeKind &kind = rows.back().heading.kind;
        if (!line.isKnown)
            kind = kindOfLevel(rows.back().level, outermost);
        kinds.resize(open.size());
        if (!kinds.empty() && kind <= kinds.back())
            kind = childKind(kinds.back());
        kinds.push_back(kind);
        open.push_back(line.indent);
    }
    return rows;
}

std::vector<OutlineRow> levelByKind(const std::vector<Line> &lines, NodeKind outermost)
{
    const auto known =
        std::find_if(lines.begin(), lines.end(), [](const Line &line) { return line.isKnown; });
    std::vector<OutlineRow> rows;
    for (auto line = lines.begin(); line != lines.end(); ++line) {
        Heading heading = line->heading;
        if (line < known) // it stands beside the first one that has a number
            heading.kind = known == lines.end() ? outermost : known->heading.kind;
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

// What stands before 第1部, Ⅰ and the like without a number is beside them, and so is what stands
// before any other number if nothing behind has none.
std::vector<Line>::const_iterator endOfLead(const std::vector<Line> &lines)
{
    const auto isPlain = [](const Line &line) { return formOf(line).isEmpty(); };
    const auto first = std::ranges::find_if_not(lines, isPlain);
    if (first == lines.end() || first->form.startsWith(kMark))
        return lines.begin();
    const bool isOutermost = first->form == kRoman || first->form == kKanji ||
                             first->heading.number.value_or(QString()).startsWith(u'第');
    return isOutermost || std::none_of(first, lines.end(), isPlain) ? first : lines.begin();
}

// Each form stands on the level where it stands first, below what is open there. その他 stands
// beside the row above it.
std::vector<OutlineRow> levelByForm(const std::vector<Line> &lines, NodeKind outermost)
{
    std::map<QString, int> levels;
    std::vector<OutlineRow> rows;
    int above = -1; // the level of the row above; nothing stands below what is beside the chapters
    const auto lead = endOfLead(lines);
    for (auto at = lines.begin(); at != lines.end(); ++at) {
        const Line &line = *at;
        if (line.form == kBeside || at < lead) {
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

// コラム, コラム１　緑の日, トピックス
bool isAside(const QString &title)
{
    static const QRegularExpression kAside(
        QRegularExpression::anchoredPattern(
            QStringLiteral("[【〔]?(?:コラム|トピックス?)(?:[\\s0-9０-９①-⑳：:】〕].*)?")),
        QRegularExpression::UseUnicodePropertiesOption);
    return kAside.match(title).hasMatch();
}

// Where the plan has given its numbers, a heading without one has none: コラム between 第2章 and
// 第3章 would be printed as the eighth chapter.
void leaveUncounted(std::vector<OutlineRow> &rows)
{
    std::set<NodeKind> numbered;
    for (const OutlineRow &row : rows) {
        if (!row.heading.number.value_or(QString()).isEmpty())
            numbered.insert(row.heading.kind);
    }
    for (OutlineRow &row : rows) {
        Heading &heading = row.heading;
        const bool hasNone = numbered.contains(heading.kind) || isAside(heading.title);
        if (!heading.number && heading.kind != NodeKind::Other && hasNone)
            heading.number = QString();
    }
}

} // namespace

std::vector<OutlineRow> readOutlineText(const QString &text, NodeKind outermost,
                                        PastedLines *pasted)
{
    const PastedLines found = outlineLines(sanitizeText(text));
    std::vector<Line> lines;
    lines.reserve(size_t(found.lines.size()));
    for (const QString &line : found.lines)
        lines.push_back(readLine(line));
    if (pasted)
        *pasted = found;
    auto rows = tellsLevels(lines)  ? levelByIndent(lines, outermost)
                : needsForms(lines) ? levelByForm(lines, outermost)
                                    : levelByKind(lines, outermost);
    leaveUncounted(rows);
    return rows;
}

} // namespace gaiyo
