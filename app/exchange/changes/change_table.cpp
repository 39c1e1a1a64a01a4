#include "exchange/changes/change_table.h"

#include "domain/numbering.h"
#include "domain/template.h"
#include "domain/work/plan_changes.h"
#include "exchange/originals/opinion_names.h"

namespace gaiyo {

namespace {

// What stands in place of words that there are none of.
const QString kNothingBefore = QStringLiteral("（新規）");
const QString kNothingAfter = QStringLiteral("（削除）");
const QString kNoOpinion = QStringLiteral("意見によらない修正");

// 意見No.3、No.12, and below it what else is to be said.
QString reasonWords(const std::vector<const Opinion *> &opinions, const OpinionNames &names,
                    const QString &reason)
{
    QStringList numbers;
    for (const Opinion *opinion : opinions) {
        if (const QString name = names.nameOf(opinion->id); !numbers.contains(name))
            numbers += name;
    }
    QStringList lines{numbers.isEmpty() ? kNoOpinion
                                        : QStringLiteral("意見") + numbers.join(u'、')};
    if (!reason.isEmpty())
        lines += reason;
    return lines.join(u'\n');
}

void addLines(std::vector<Paragraph> &paragraphs, const QString &text, Mark mark)
{
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0 || paragraphs.empty())
            paragraphs.emplace_back();
        if (!lines[i].isEmpty())
            paragraphs.back().runs.push_back({lines[i], {}, mark});
    }
}

} // namespace

std::vector<Paragraph> changeCell(const ChangeTable &table, size_t row, qsizetype column)
{
    using Kind = DifferencePiece::Kind;
    const QString &cell = table.rows[row][column];
    const bool isBefore = column == kWordsBefore;
    const Kind own = isBefore ? Kind::Removed : Kind::Added;
    std::vector<Paragraph> paragraphs;
    if (isBefore || column == kWordsAfter) {
        for (const DifferencePiece &piece : table.differences[row]) {
            if (piece.kind == Kind::Same || piece.kind == own)
                addLines(paragraphs, piece.text, piece.kind == own ? Mark::Underlined : Mark::None);
        }
    }
    if (paragraphs.empty() && !cell.isEmpty()) // also what stands in place of no words
        addLines(paragraphs, cell, Mark::None);
    return paragraphs;
}

QStringList changeColumns()
{
    return {QStringLiteral("番号"),         QStringLiteral("該当箇所"),
            QStringLiteral("素案のページ"), QStringLiteral("計画のページ"),
            QStringLiteral("修正前"),       QStringLiteral("修正後"),
            QStringLiteral("修正の理由")};
}

Result<ChangeTable> makeChangeTable(const Snapshot &values)
{
    const auto settings = resolveSettings(values.consultation);
    if (!settings)
        return settings.error();
    const OpinionNames names(values);
    const SnapshotIndex &index = names.index();
    const PlanChanges changes(values, index);
    const auto numbers = nodeNumbers(values.nodes);
    ChangeTable table;
    table.watermark = settings->watermark;
    table.title = {values.consultation.title, QStringLiteral("修正箇所一覧（新旧対照表）")};
    table.title.removeAll(QString());
    for (const PlanChange *change : changes.inPlanOrder()) {
        table.differences.push_back(findDifference(change->oldText, change->newText));
        table.rows.push_back(
            {QString::number(table.rows.size() + 1), placeWords(*change, values, index, numbers),
             pageOf(*change, PlanEdition::Draft, index), pageOf(*change, PlanEdition::Final, index),
             change->oldText.isEmpty() ? kNothingBefore : change->oldText,
             change->newText.isEmpty() ? kNothingAfter : change->newText,
             reasonWords(changes.opinionsOf(*change), names, change->reason)});
    }
    return table;
}

} // namespace gaiyo
