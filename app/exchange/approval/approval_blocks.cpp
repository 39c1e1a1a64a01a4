#include "exchange/approval/approval_blocks.h"

#include "collect/collect.h"
#include "collect/heading_cells.h"
#include "domain/snapshot_index.h"
#include "domain/work/responsible.h"
#include "domain/work/work.h"
#include "exchange/approval/approval_facts.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>

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

void setForm(Settings &settings)
{
    settings.columns.clear();
    for (const Form &form : kForms)
        settings.columns.push_back({form.field, QString::fromUtf16(form.title), form.width});
    settings.orientation = Orientation::Landscape;
    settings.tableOnNewPage = true;
    settings.paragraphIndent = false;
}

std::vector<Paragraph> wordsOf(const QString &words)
{
    std::vector<Paragraph> paragraphs;
    if (!words.isEmpty())
        paragraphs.push_back({{{words, {}}}});
    return paragraphs;
}

class ApprovalRows
{
public:
    ApprovalRows(const Snapshot &values, const Collected &booklet)
        : m_index(values)
        , m_responsible(values)
        , m_legend(booklet.legend)
    {
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
        const Opinion *opinion = m_index.findOpinion(printed.opinion);
        row.cells = {wordsOf(printed.label),
                     wordsOf(refsOf(*opinion)),
                     wordsOf(departmentsOf(*opinion)),
                     printed.summary,
                     responseOf(printed),
                     wordsOf(categoryOf(printed)),
                     wordsOf(lettersOf(*opinion))};
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

    QString categoryOf(const RowBlock &printed) const
    {
        return printed.category && *printed.category < m_legend.size()
                   ? m_legend[*printed.category].symbol
                   : QString();
    }

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

Result<Collected> collectApproval(const Snapshot &values)
{
    Snapshot apart = values;
    keepRowsApart(apart.consultation);
    auto booklet = collect(apart);
    if (!booklet)
        return booklet.error();
    booklet->front.notes = approvalFacts(values, *booklet) + booklet->front.notes;
    booklet->front.subtitle = booklet->front.subtitle.isEmpty()
                                  ? QStringLiteral("決裁版")
                                  : booklet->front.subtitle + QStringLiteral("　決裁版");
    ApprovalRows rows(values, *booklet);
    for (Block &block : booklet->blocks) {
        if (auto *printed = std::get_if<RowBlock>(&block))
            *printed = rows.rowOf(*printed);
    }
    booklet->form = BodyForm::Table;
    setForm(booklet->settings);
    return booklet;
}

} // namespace gaiyo
