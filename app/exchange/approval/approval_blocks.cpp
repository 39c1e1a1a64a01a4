#include "exchange/approval/approval_blocks.h"

#include "collect/collect.h"
#include "collect/comparison.h"
#include "collect/heading_cells.h"
#include "domain/calendar.h"
#include "domain/snapshot_index.h"
#include "domain/work/responsible.h"
#include "domain/work/work.h"
#include "exchange/approval/approval_facts.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

namespace gaiyo {

namespace {

// In characters, and what the cells are: the number heads its row, symbols stand in the middle.
struct Form
{
    ColumnField field;
    const char16_t *title;
    int width;
};
constexpr std::array kForms{
    Form{ColumnField::No, u"No.", 3},           Form{ColumnField::Summary, u"整理番号", 4},
    Form{ColumnField::Summary, u"所管課", 5},   Form{ColumnField::Summary, u"意見の概要", 20},
    Form{ColumnField::Summary, u"考え方", 24},  Form{ColumnField::Category, u"対応区分", 4},
    Form{ColumnField::Summary, u"受付番号", 4},
};

constexpr double kLargest = 9.5; // points

void setForm(Settings &settings)
{
    settings.columns.clear();
    for (const Form &form : kForms)
        settings.columns.push_back({form.field, QString::fromUtf16(form.title), form.width});
    settings.orientation = Orientation::Landscape;
    settings.tableOnNewPage = true;
    settings.paragraphIndent = false;
    // The facts say what the legend does; all of them are to stand on one sheet.
    settings.frontParts = {FrontPart::Title, FrontPart::Subtitle, FrontPart::Period,
                           FrontPart::OpinionCount, FrontPart::Notes};
    settings.fontSize = std::min(settings.fontSize, kLargest);
}

std::vector<Paragraph> wordsOf(const QString &words, Mark mark = Mark::None)
{
    std::vector<Paragraph> paragraphs;
    if (!words.isEmpty())
        paragraphs.push_back({{{words, {}, mark}}});
    return paragraphs;
}

// The number, and below it what became of the row: （追加）.
std::vector<Paragraph> labelOf(const RowBlock &printed)
{
    auto paragraphs = wordsOf(printed.label, printed.mark);
    for (Paragraph &note : wordsOf(printed.change->becomes))
        paragraphs.push_back(std::move(note));
    return paragraphs;
}

const QString kApprovers = QStringLiteral("--approvers");

// A box for each who decides, and one for the day.
std::vector<StampBox> approverBoxes(const OptionWords &options)
{
    const QString names = options.value(kApprovers, QStringLiteral("部長,課長,係長,担当"))
                              .replace(u'、', u',')
                              .replace(u'，', u',');
    std::vector<StampBox> boxes;
    for (const QString &name : names.split(u',')) {
        if (!name.trimmed().isEmpty())
            boxes.push_back({name.trimmed(), {}});
    }
    if (!boxes.empty())
        boxes.insert(boxes.begin(), {QStringLiteral("決裁日"), QStringLiteral("　年　月　日")});
    return boxes;
}

// 改訂42（1a2b3c4d）　令和8年11月20日: the number of the document's last change and the beginning
// of its name, by which this state is found again.
QString stateWords(const WriteContext &context)
{
    QStringList words;
    if (!context.state.isEmpty())
        words += QStringLiteral("改訂%1（%2）")
                     .arg(context.state.section(u'-', 0, 0), context.state.section(u'-', 1));
    if (context.date.isValid())
        words += japaneseDate(context.date.toLocalTime().date());
    return words.join(u'　');
}

Result<Collected> collectBooklet(const Snapshot &values, const WriteContext &context)
{
    if (!context.earlier)
        return collect(values);
    const EarlierState &earlier = *context.earlier;
    ComparisonForm form{earlier.name, earlier.laterName};
    form.look.author = earlier.author;
    return collectComparison(earlier.values, values, form);
}

class ApprovalRows
{
public:
    ApprovalRows(const Snapshot &values, const Snapshot *earlier, const Collected &booklet)
        : m_index(values)
        , m_responsible(values)
        , m_legend(booklet.legend)
    {
        if (earlier)
            m_earlier.emplace(*earlier);
        for (const Department &department : values.work->departments)
            m_departments.emplace(department.id, department.name);
        std::unordered_map<LetterId, int> numbers;
        for (const Letter &letter : values.work->letters)
            numbers.emplace(letter.id, letter.no);
        std::unordered_map<OriginalId, int> originals;
        for (const Original &original : values.work->originals)
            originals.emplace(original.id, numbers[original.letter]);
        for (const Passage &passage : values.work->passages) {
            if (passage.opinion)
                m_letters[*passage.opinion].insert(originals[passage.original]);
        }
        for (const Opinion &opinion : values.opinions) {
            if (opinion.joined)
                m_joined[*opinion.joined].push_back(&opinion);
        }
    }

    // A cell over several rows stands in the first of them; the others name it.
    RowBlock rowOf(const RowBlock &printed)
    {
        if (printed.response) {
            m_spanning = printed.no;
            m_response = *printed.response;
        }
        RowBlock row = printed;
        row.response.reset();
        row.category.reset();
        row.change = {};
        const Opinion *opinion = m_index.findOpinion(printed.opinion);
        const bool isGone = !opinion;
        if (isGone)
            opinion = m_earlier->findOpinion(printed.opinion);
        row.cells = {labelOf(printed),
                     wordsOf(isGone ? opinion->ref : refsOf(*opinion), printed.mark),
                     wordsOf(isGone ? QString() : departmentsOf(*opinion), printed.mark),
                     printed.summary,
                     responseOf(printed),
                     categoryOf(printed),
                     wordsOf(isGone ? QString() : lettersOf(*opinion), printed.mark)};
        return row;
    }

private:
    // With those of the opinions that are joined to it.
    QString refsOf(const Opinion &opinion) const
    {
        QStringList refs{opinion.ref};
        const auto found = m_joined.find(opinion.id);
        for (const Opinion *joined :
             found == m_joined.end() ? std::vector<const Opinion *>() : found->second)
            refs += joined->ref;
        refs.removeAll(QString());
        return refs.join(u'、');
    }

    QString departmentsOf(const Opinion &opinion) const
    {
        QStringList names;
        for (const DepartmentId &id : m_responsible.of(opinion)) {
            const auto found = m_departments.find(id);
            if (found != m_departments.end())
                names += found->second;
        }
        return names.join(u'、');
    }

    QString lettersOf(const Opinion &opinion) const
    {
        std::set<int> numbers;
        const auto add = [&](const OpinionId &id) {
            const auto found = m_letters.find(id);
            if (found != m_letters.end())
                numbers.insert(found->second.begin(), found->second.end());
        };
        add(opinion.id);
        const auto joined = m_joined.find(opinion.id);
        for (const Opinion *each :
             joined == m_joined.end() ? std::vector<const Opinion *>() : joined->second)
            add(each->id);
        QStringList words;
        for (const int number : numbers)
            words += QString::number(number);
        return words.join(u'、');
    }

    std::vector<Paragraph> responseOf(const RowBlock &printed) const
    {
        if (!printed.response)
            return wordsOf(QStringLiteral("（No.%1と同じ）").arg(m_spanning));
        return m_response.paragraphs;
    }

    std::vector<Paragraph> categoryOf(const RowBlock &printed) const
    {
        if (!printed.change->category.runs.empty())
            return {printed.change->category};
        return printed.category && *printed.category < m_legend.size()
                   ? wordsOf(m_legend[*printed.category].symbol, printed.mark)
                   : std::vector<Paragraph>();
    }

    std::optional<SnapshotIndex> m_earlier;
    SnapshotIndex m_index;
    ResponsibleDepartments m_responsible;
    const std::vector<LegendEntry> &m_legend;
    std::unordered_map<DepartmentId, QString> m_departments;
    std::unordered_map<OpinionId, std::set<int>> m_letters; // their numbers
    std::unordered_map<OpinionId, std::vector<const Opinion *>> m_joined;
    ResponseCell m_response;
    int m_spanning = 0; // the No. of the row that it stands in
};

} // namespace

Result<Collected> collectApproval(const Snapshot &values, const WriteContext &context,
                                  const OptionWords &options)
{
    Snapshot apart = values;
    keepRowsApart(apart.consultation);
    apart.consultation.settings[u"count_note"] = QString(); // the count has its column
    auto booklet = collectBooklet(apart, context);
    if (!booklet)
        return booklet.error();
    booklet->front.stamps = approverBoxes(options);
    booklet->front.notes = approvalFacts(values, *booklet, context.checked) + booklet->front.notes;
    booklet->front.subtitle = booklet->front.subtitle.isEmpty()
                                  ? QStringLiteral("決裁版")
                                  : booklet->front.subtitle + QStringLiteral("　決裁版");
    booklet->footer = stateWords(context);
    ApprovalRows rows(values, context.earlier ? &context.earlier->values : nullptr, *booklet);
    for (Block &block : booklet->blocks) {
        if (auto *printed = std::get_if<RowBlock>(&block))
            *printed = rows.rowOf(*printed);
    }
    booklet->form = BodyForm::Table;
    setForm(booklet->settings);
    return booklet;
}

const std::vector<WriteOption> &approvalOptions()
{
    static const std::vector<WriteOption> options{{kApprovers, QStringLiteral("NAMES")}};
    return options;
}

} // namespace gaiyo
