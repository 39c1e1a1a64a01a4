#include "exchange/inquiry/inquiry_workbook.h"

#include "exchange/inquiry/guide.h"
#include "exchange/xlsx/workbook_writer.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Inquiry)
};

const QString kLegendHeadings[] = {QStringLiteral("対応区分"), QStringLiteral("意味")};
const QString kClosedFill = QStringLiteral("F4F5F7");
const QString kClosedHeading = QStringLiteral("DDE3EB");
const QString kOpenHeading = QStringLiteral("FFE699");

SheetForm guideForm()
{
    SheetForm form;
    form.name = kGuideSheet;
    form.columns = {{20}, {100}};
    form.headingRows = 0;
    form.hasFilter = false;
    form.isProtected = true;
    return form;
}

// Row 1 is hidden and names the columns for the reader, row 2 for people.
SheetForm answersForm(const InquirySheet &sheet, const std::vector<InquiryColumn> &columns)
{
    SheetForm form;
    form.name = kAnswersSheet;
    for (size_t i = 0; i < columns.size(); ++i) {
        form.columns.push_back({columns[i].width, columns[i].field == InquiryField::Key});
        if (columns[i].field == InquiryField::Category && !sheet.choices.empty())
            form.choices.push_back(
                {int(i), QStringLiteral("凡例!$A$2:$A$%1").arg(sheet.choices.size() + 1)});
    }
    form.headingRows = 2;
    form.frozenColumns = 3;
    form.isProtected = true;
    form.adviceOnLength = Sentences::tr(
        "Divide it, or ask by Word documents (docx), which take texts of any length.");
    return form;
}

SheetForm legendForm()
{
    SheetForm form;
    form.name = kLegendSheet;
    form.columns = {{14}, {100}};
    form.hasFilter = false;
    form.isProtected = true;
    return form;
}

SheetForm identityForm()
{
    SheetForm form;
    form.name = kIdentitySheet;
    form.columns = {{40}, {24}, {24}};
    form.headingRows = 0;
    form.hasFilter = false;
    form.isHidden = true;
    form.isProtected = true;
    return form;
}

class InquiryWorkbook
{
public:
    InquiryWorkbook(const InquirySheet &sheet, QIODevice &out, const QDateTime &date,
                    const Progress &progress)
        : m_sheet(sheet)
        , m_columns(inquiryColumns(sheet))
        , m_writer(out, {sheet.title, date, {{kIdentityProperty, sheet.sheet}}}, forms(), progress)
    {
        CellStyle style;
        style.fill = kClosedFill;
        m_closed = m_writer.style(style);
        style.align = CellStyle::Align::Centre;
        m_closedCentred = m_writer.style(style);
        style = {};
        style.locked = false;
        m_open = m_writer.style(style);
        style.align = CellStyle::Align::Centre;
        m_openCentred = m_writer.style(style);
        style = {};
        m_words = m_writer.style(style);
        style.bold = true;
        style.fill = kClosedHeading;
        m_title = m_writer.style(style);
        style.align = CellStyle::Align::Centre;
        m_heading = m_writer.style(style);
        style.fill = kOpenHeading;
        m_openHeading = m_writer.style(style);
        style = {};
        style.border = false;
        m_plain = m_writer.style(style);
        style.bold = true;
        style.size = 16;
        style.wraps = false;
        m_largest = m_writer.style(style);
    }

    Result<void> run()
    {
        for (const auto part : {&InquiryWorkbook::writeGuide, &InquiryWorkbook::writeAnswers,
                                &InquiryWorkbook::writeLegend, &InquiryWorkbook::writeIdentity}) {
            if (const auto done = (this->*part)(); !done)
                return done;
            m_writer.endSheet();
        }
        return m_writer.finish();
    }

private:
    std::vector<SheetForm> forms() const
    {
        std::vector<SheetForm> all{guideForm(), answersForm(m_sheet, m_columns), legendForm(),
                                   identityForm()};
        for (SheetForm &form : all) {
            form.paper = m_sheet.paper;
            form.footer = m_sheet.department + QStringLiteral("　") + m_sheet.round;
        }
        return all;
    }

    Result<void> addPairs(const std::vector<std::pair<QString, QString>> &pairs)
    {
        for (const auto &[title, words] : pairs) {
            if (const auto done = m_writer.addRow({{title, m_title}, {words, m_words}}, title);
                !done)
                return done;
        }
        return m_writer.addRow({{QString(), m_plain}}, {});
    }

    Result<void> writeGuide()
    {
        const InquiryGuide guide = guideOf(m_sheet, true);
        if (const auto done = m_writer.addRow({{guide.title, m_largest}}, guide.title); !done)
            return done;
        if (const auto done = addPairs(guide.facts); !done)
            return done;
        return addPairs(guide.rules);
    }

    Result<void> writeAnswers()
    {
        std::vector<SheetCell> names;
        std::vector<SheetCell> headings;
        for (const InquiryColumn &column : m_columns) {
            names.push_back({column.name, m_closed});
            headings.push_back({column.heading, column.isOpen ? m_openHeading : m_heading});
        }
        if (const auto done = m_writer.addRow(names, {}, {true}); !done)
            return done;
        Result<void> outcome = m_writer.addRow(headings, {});
        for (size_t i = 0; i < m_sheet.rows.size() && outcome; ++i)
            outcome = addOpinion(m_sheet.rows[i]);
        return outcome;
    }

    Result<void> addOpinion(const InquiryRow &row)
    {
        std::vector<SheetCell> cells;
        for (const InquiryColumn &column : m_columns)
            cells.push_back(cellOf(row, column));
        return m_writer.addRow(
            cells, Sentences::tr("No. %1 (%2)")
                       .arg(row.no > 0 ? QString::number(row.no) : QStringLiteral("？"), row.ref));
    }

    // Numbers are words, too: what a program takes for a number may come back as a date.
    SheetCell cellOf(const InquiryRow &row, const InquiryColumn &column) const
    {
        const int words = column.isOpen ? m_open : m_closed;
        switch (column.field) {
        case InquiryField::Key:
            return {inquiryKey(m_sheet.sheet, row.opinion), m_closed};
        case InquiryField::Ref:
            return {row.ref, m_closedCentred};
        case InquiryField::No:
            return {row.no > 0 ? QString::number(row.no) : QString(), m_closedCentred};
        case InquiryField::Place:
            return {row.place, words};
        case InquiryField::Summary:
            return {row.summary, words};
        case InquiryField::Draft:
            return draftOf(row);
        case InquiryField::Answer:
            return {row.answer, words};
        case InquiryField::Category:
            return {row.category, m_openCentred};
        case InquiryField::Change:
        case InquiryField::Remark:
        case InquiryField::By:
            return {QString(), words};
        }
        Q_UNREACHABLE();
    }

    // 見え消し: also told apart without colours.
    SheetCell draftOf(const InquiryRow &row) const
    {
        std::vector<CellRun> runs;
        for (const DifferencePiece &piece : row.marked) {
            switch (piece.kind) {
            case DifferencePiece::Kind::Same:
                runs.push_back({piece.text, false, false, {}});
                break;
            case DifferencePiece::Kind::Removed:
                runs.push_back({piece.text, true, false, QStringLiteral("C00000")});
                break;
            case DifferencePiece::Kind::Added:
                runs.push_back({piece.text, false, true, QStringLiteral("1F4E9E")});
                break;
            }
        }
        if (runs.size() < 2)
            return {row.answer, m_closed};
        return {runs, m_closed};
    }

    Result<void> writeLegend()
    {
        Result<void> outcome =
            m_writer.addRow({{kLegendHeadings[0], m_heading}, {kLegendHeadings[1], m_heading}}, {});
        for (size_t i = 0; i < m_sheet.choices.size() && outcome; ++i)
            outcome = m_writer.addRow(
                {{m_sheet.choices[i].word, m_closedCentred}, {m_sheet.choices[i].text, m_words}},
                m_sheet.choices[i].word);
        return outcome;
    }

    // What stands beside the table, by which words of the department's are told apart.
    QStringList ownWords() const
    {
        const InquiryGuide guide = guideOf(m_sheet, true);
        QStringList own{guide.title};
        for (const auto *pairs : {&guide.facts, &guide.rules}) {
            for (const auto &[title, words] : *pairs)
                own << title << words;
        }
        own << kLegendHeadings[0] << kLegendHeadings[1];
        for (const auto &choice : m_sheet.choices)
            own << choice.word << choice.text;
        for (QString &words : own)
            words = wordsHash(words.trimmed());
        own.removeDuplicates();
        return own;
    }

    Result<void> writeIdentity()
    {
        const std::pair<QString, QString> facts[] = {
            {QStringLiteral("format"), QString::number(kInquiryFormat)},
            {QStringLiteral("document"), m_sheet.document},
            {QStringLiteral("sheet"), m_sheet.sheet},
            {QStringLiteral("revision"), QString::number(m_sheet.revision)},
            {QStringLiteral("operation"), m_sheet.operation}};
        for (const auto &[name, value] : facts) {
            if (const auto done = m_writer.addRow({{name, m_plain}, {value, m_plain}}, name); !done)
                return done;
        }
        Result<void> outcome =
            m_writer.addRow({{kOwnWords, m_plain}, {ownWords().join(u' '), m_plain}}, kOwnWords);
        for (size_t i = 0; i < m_sheet.rows.size() && outcome; ++i) {
            const InquiryRow &row = m_sheet.rows[i];
            outcome =
                m_writer.addRow({{inquiryKey(m_sheet.sheet, row.opinion), m_plain},
                                 {lockedHash(row.ref, row.no, row.place, row.summary), m_plain},
                                 {sentHash(row.answer, row.category), m_plain}},
                                row.ref);
        }
        return outcome;
    }

    const InquirySheet &m_sheet;
    std::vector<InquiryColumn> m_columns;
    WorkbookWriter m_writer;
    int m_closed = 0;
    int m_closedCentred = 0;
    int m_open = 0;
    int m_openCentred = 0;
    int m_words = 0;
    int m_title = 0;
    int m_heading = 0;
    int m_openHeading = 0;
    int m_plain = 0;
    int m_largest = 0;
};

} // namespace

Result<void> writeInquiryWorkbook(const InquirySheet &sheet, QIODevice &out, const QDateTime &date,
                                  const Progress &progress)
{
    return InquiryWorkbook(sheet, out, date, progress).run();
}

} // namespace gaiyo
