#include "exchange/text/marked_text_import.h"

#include "base/sanitize.h"
#include "exchange/rows/column_names.h"
#include "exchange/rows/column_settings.h"
#include "exchange/rows/counted_words.h"
#include "exchange/rows/heading_path.h"
#include "exchange/rows/report_lines.h"
#include "exchange/rows/snapshot_builder.h"
#include "exchange/text/front_matter.h"
#include "exchange/text/heading_run.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace gaiyo {

namespace {

constexpr qsizetype kWrapped = 20;         // characters of a line that may be broken, not ended
constexpr qsizetype kLongestCategory = 40; // of its cell
constexpr qsizetype kShown = 30;

// The translation context of what is said of published texts.
class MarkedText
{
    Q_DECLARE_TR_FUNCTIONS(PublishedText)
};

struct FoundMark
{
    size_t line = 0; // its position
    TextMark mark;
    std::optional<size_t> numberLine = {}; // of an opinion, above: No.1
    QString lineNumber = {};               // that stands there

    size_t begin() const { return numberLine.value_or(line); }
};

class MarkedTextReader
{
public:
    MarkedTextReader(const std::vector<SourceLine> &lines, MarkForms forms,
                     const TextImportOptions &options)
        : m_lines(lines)
        , m_forms(std::move(forms))
        , m_countNote(options.countNote)
        , m_progress(options.progress)
        , m_addedTo(options.addedTo)
        , m_builder(options.ids)
        , m_front(m_builder)
    {}

    Result<Imported> run()
    {
        findMarks();
        if (m_marks.empty())
            return nothingFound();
        findNumbers();
        takeHead();
        for (size_t i = 0; i < m_marks.size(); ++i) {
            if (m_progress.isStopAsked())
                return stoppedError();
            take(i);
        }
        endRow();
        if (m_builder.opinionCount() == 0)
            return nothingFound();
        noteForms();
        placeWithoutHeadings();
        setTitles();
        auto imported = m_builder.finish();
        if (imported)
            takeCountedWords(*imported, m_countNote);
        return imported;
    }

private:
    static Error nothingFound()
    {
        return {ErrorKind::Unreadable,
                MarkedText::tr("The text has marks of opinions and responses, but no opinion below "
                               "any of them.")};
    }

    // From the first opinion on.
    void findMarks()
    {
        for (size_t i = 0; i < m_lines.size(); ++i) {
            const auto mark = readTextMark(m_lines[i].text);
            if (!mark || (m_marks.empty() && mark->side != MarkedSide::Opinion))
                continue;
            if (m_forms.hold(*mark))
                m_marks.push_back({i, *mark});
            else if (mark->form != u":" && mark->form != u"A" && mark->form != u"Q")
                noteOther(m_lines[i]);
        }
    }

    // The number of an opinion in a line of its own, above its mark. Where the first has none, such
    // lines are something else.
    void findNumbers()
    {
        for (size_t i = 0; i < m_marks.size(); ++i) {
            FoundMark &found = m_marks[i];
            const size_t above = i == 0 ? 0 : m_marks[i - 1].line + 1;
            for (size_t at = found.line; found.mark.side == MarkedSide::Opinion && at-- > above;) {
                const auto number = readNumberLine(m_lines[at].text);
                if (!number)
                    continue;
                found.numberLine = at;
                found.lineNumber = *number;
                break;
            }
            if (!m_marks.front().numberLine)
                return;
        }
    }

    void noteOther(const SourceLine &line)
    {
        m_builder.notes().add(
            Notes::Kind::Broken,
            MarkedText::tr("Line %1: “%2” is marked in another way than the "
                           "other opinions and responses, and was left where "
                           "it stands.")
                .arg(QString::number(line.number), sanitizeLine(line.text).trimmed().left(kShown)));
    }

    // Title, period, counts, legend, and the headings of the first opinion.
    void takeHead()
    {
        const size_t end = m_marks.front().begin();
        const size_t sections = takeSections(end);
        const size_t headings = headingsBegin(m_lines, sections, end, aboveRun(sections, end));
        for (size_t i = sections; i < headings; ++i)
            takeFrontLine(m_lines[i]);
        std::vector<SourceLine> left;
        for (size_t i = headings; i < end; ++i) {
            if (m_lines[i].text.trimmed().isEmpty())
                m_front.takeBlank();
            else if (!m_front.take(m_lines[i].number, m_lines[i].text))
                left.push_back(m_lines[i]);
        }
        m_front.closeLegend();
        enter(left);
        takeBelowNumber(m_marks.front());
    }

    // With what stands above them; answers the first line behind what belongs to the last.
    size_t takeSections(size_t end)
    {
        size_t sections = sectionsEnd(m_lines, end);
        for (size_t i = 0; i < sections; ++i)
            takeFrontLine(m_lines[i]);
        for (size_t i = sections; sections > 0 && i < end; ++i) {
            if (m_lines[i].text.trimmed().isEmpty())
                m_front.takeBlank();
            else if (m_front.takeBelow(m_lines[i].number, m_lines[i].text))
                sections = i + 1;
            else
                break;
        }
        return sections;
    }

    // Below a section, headings may follow at once; but for the plan's name where no title was yet.
    // A text that begins with Ⅰ　総論 or 第1章　総論 has no title.
    RunAbove aboveRun(size_t sections, size_t end) const
    {
        size_t first = sections;
        while (first < end && m_lines[first].text.trimmed().isEmpty())
            ++first;
        const bool isTitle = m_front.isWithoutTitle() && first < end &&
                             !isHeadingLine(m_lines[first].text) && isPlanName(m_lines[first].text);
        const auto numbered = first < end ? readNumberedHeading(m_lines[first].text) : std::nullopt;
        if (numbered && numbered->form <= NumberForm::Kanji && !isPlanName(m_lines[first].text))
            return RunAbove::Section;
        return sections == 0 || isTitle ? RunAbove::Nothing : RunAbove::Section;
    }

    void takeFrontLine(const SourceLine &line)
    {
        if (line.text.trimmed().isEmpty())
            m_front.takeBlank();
        else if (!m_front.take(line.number, line.text) && !m_front.takeTitle(line.text))
            m_builder.reportNotUnderstood(line.number, line.text);
    }

    // Headings stand between the number of an opinion and its mark, too.
    void takeBelowNumber(const FoundMark &found)
    {
        if (!found.numberLine)
            return;
        for (size_t i = *found.numberLine + 1; i < found.line; ++i) {
            const SourceLine &line = m_lines[i];
            if (isHeadingLine(line.text))
                enter(line, {});
            else if (!line.text.trimmed().isEmpty())
                m_builder.reportNotUnderstood(line.number, line.text);
        }
    }

    void take(size_t at)
    {
        const FoundMark &found = m_marks[at];
        const bool isLast = at + 1 == m_marks.size();
        const size_t begin = found.line + 1;
        const size_t end = isLast ? m_lines.size() : m_marks[at + 1].begin();
        const bool endsRow = !isLast && m_marks[at + 1].mark.side == MarkedSide::Opinion;
        const bool hasWords = !found.mark.rest.isEmpty();
        const RunAbove above = hasWords ? RunAbove::Words : RunAbove::Nothing;
        const size_t headings = endsRow ? headingsBegin(m_lines, begin, end, above) : end;
        put(found, wordsOf(found.mark.rest, begin, headings));
        if (isLast)
            noteTail(begin);
        enter({m_lines.begin() + std::ptrdiff_t(headings), m_lines.begin() + std::ptrdiff_t(end)});
        if (endsRow)
            takeBelowNumber(m_marks[at + 1]);
    }

    void put(const FoundMark &found, const QString &words)
    {
        const SourceLine &line = m_lines[found.line];
        switch (found.mark.side) {
        case MarkedSide::Opinion:
            endRow();
            m_headings.part();
            m_row = SourceRow();
            m_row->line = line.number;
            m_row->label = labelOf(found);
            m_row->node = m_path.current();
            m_row->summary = words + found.mark.counted;
            m_opinionName = m_opinionName.isEmpty() ? found.mark.name : m_opinionName;
            return noteNumber();
        case MarkedSide::Response:
            return putResponse(found.mark, line, words);
        case MarkedSide::Category:
            if (words.size() <= kLongestCategory && m_row->category.isEmpty())
                m_row->category = words;
            else
                m_builder.reportNotUnderstood(line.number, words);
        }
    }

    // A mark with another number is the one that the responses name.
    QString labelOf(const FoundMark &found)
    {
        const QString &number = found.mark.number;
        if (!number.isEmpty() && found.numberLine && number != found.lineNumber) {
            const SourceLine &line = m_lines[*found.numberLine];
            m_builder.reportNotUnderstood(line.number, line.text);
        }
        return number.isEmpty() ? found.lineNumber : number;
    }

    void putResponse(const TextMark &mark, const SourceLine &line, const QString &words)
    {
        m_responseName = m_responseName.isEmpty() ? mark.name : m_responseName;
        if (!mark.number.isEmpty() && mark.number != m_row->label)
            m_builder.notes().add(
                Notes::Kind::Number,
                MarkedText::tr("Line %1: the response has the number %2, and "
                               "stands below the opinion “%3”.")
                    .arg(QString::number(line.number), mark.number, m_row->label));
        if (!m_row->response.isEmpty())
            m_builder.notes().add(
                Notes::Kind::Other,
                MarkedText::tr("Line %1: a second response of one opinion; both were taken as one.")
                    .arg(line.number));
        m_row->response += (m_row->response.isEmpty() ? QString() : QStringLiteral("\n")) + words;
    }

    // A place with words, which is in the document from here on; one without is told of.
    void endRow()
    {
        if (!m_row)
            return;
        SourceRow row = *std::exchange(m_row, std::nullopt);
        if (row.summary.trimmed().isEmpty()) {
            m_builder.reportNotUnderstood(row.line, m_lines[size_t(row.line) - 1].text);
            for (const QString &words : {row.category, row.response}) {
                if (!words.isEmpty())
                    m_builder.reportNotUnderstood(row.line, words);
            }
            return;
        }
        if (row.response.isEmpty())
            m_builder.notes().add(
                Notes::Kind::Unanswered,
                MarkedText::tr("Line %1: no response stands below this opinion.").arg(row.line));
        if (!row.node && m_firstOutside == 0)
            m_firstOutside = row.line;
        m_builder.add(row);
    }

    // The lines below a mark: those that end with a sentence, or are short, are paragraphs; others
    // were broken by the page.
    QString wordsOf(const QString &rest, size_t begin, size_t end) const
    {
        QString words = rest.trimmed();
        qsizetype last = words.size();
        bool isApart = false;
        for (size_t i = begin; i < end; ++i) {
            const QString line = m_lines[i].text.trimmed();
            if (line.isEmpty()) {
                isApart = true;
                continue;
            }
            const bool isIndented = m_lines[i].text.startsWith(u'　');
            if (words.isEmpty())
                words = line;
            else if (isApart || isIndented || last < kWrapped)
                words += u'\n' + line;
            else
                words = joinPieces(words, line);
            last = line.size();
            isApart = false;
        }
        return words;
    }

    // Headings, and blank lines between them.
    void enter(std::vector<SourceLine> run)
    {
        std::erase_if(run, [](const SourceLine &line) { return line.text.trimmed().isEmpty(); });
        for (size_t i = 0; i < run.size(); ++i)
            enter(run[i], i + 1 < run.size() ? run[i + 1].text : QString());
    }

    void enter(const SourceLine &line, const QString &next)
    {
        endRow();
        if (readNumberLine(line.text)) // of no opinion
            return m_builder.reportNotUnderstood(line.number, line.text);
        bool isPlain = false;
        const Heading heading = m_headings.take(line.text, next, &isPlain);
        if (isPlain)
            m_builder.notes().add(
                Notes::Kind::Other,
                MarkedText::tr("Line %1: “%2” was taken for a heading.")
                    .arg(QString::number(line.number), heading.title.left(kShown)));
        m_path.enter(m_builder, heading);
        m_hasHeadings = true;
    }

    // What stands at the end of a text is often no response any more.
    void noteTail(size_t begin)
    {
        for (size_t i = begin + 1; i < m_lines.size(); ++i) {
            if (m_lines[i].text.trimmed().isEmpty() || !m_lines[i - 1].text.trimmed().isEmpty())
                continue;
            m_builder.notes().add(Notes::Kind::Other,
                                  MarkedText::tr("Line %1: the words from here to the end of the "
                                                 "text were taken for the last response.")
                                      .arg(m_lines[i].number));
            return;
        }
    }

    void noteNumber()
    {
        bool isNumber = false;
        const int number = m_row->label.toInt(&isNumber);
        if (!isNumber)
            return;
        if (number != m_lastNumber + 1)
            m_builder.notes().add(Notes::Kind::Number,
                                  MarkedText::tr("Line %1: the number %2 follows %3; the rows were "
                                                 "taken in the order of the text.")
                                      .arg(m_row->line)
                                      .arg(number)
                                      .arg(m_lastNumber));
        m_lastNumber = number;
    }

    void noteForms()
    {
        const auto shown = [this](MarkedSide side) {
            const auto found = std::ranges::find_if(
                m_marks, [side](const FoundMark &each) { return each.mark.side == side; });
            const QString line = sanitizeLine(m_lines[found->line].text).trimmed();
            return line.chopped(std::min(line.size(), found->mark.rest.size())).trimmed();
        };
        m_builder.notes().add(
            Notes::Kind::Other,
            MarkedText::tr("The text has no table: what stands below “%1” was taken for an "
                           "opinion, and what stands below “%2” for its response.")
                .arg(shown(MarkedSide::Opinion), shown(MarkedSide::Response)));
    }

    void placeWithoutHeadings()
    {
        if (!m_hasHeadings) {
            m_builder.placeWithoutHeadings(m_addedTo);
        } else if (m_firstOutside > 0) {
            m_builder.notes().add(Notes::Kind::Other,
                                  MarkedText::tr("Line %1: opinions stand before the first "
                                                 "heading; their place is left undecided.")
                                      .arg(m_firstOutside));
        }
    }

    void setTitles()
    {
        const bool isAsked = m_opinionName.isEmpty();
        std::vector<PrintedColumn> columns{
            {ColumnField::Summary, isAsked ? QStringLiteral("質問") : m_opinionName},
            {ColumnField::Response,
             m_responseName.isEmpty() ? QStringLiteral("回答") : m_responseName}};
        if (const QString institution = institutionOf(m_responseName); !institution.isEmpty())
            m_builder.consultation().institution = institution;
        const bool hasCategories = std::ranges::any_of(m_marks, [](const FoundMark &found) {
            return found.mark.side == MarkedSide::Category;
        });
        if (hasCategories || !m_builder.categories().empty())
            columns.push_back({ColumnField::Category, QStringLiteral("対応区分")});
        setColumns(m_builder.consultation(), columns);
    }

    const std::vector<SourceLine> &m_lines;
    const MarkForms m_forms;
    const std::optional<QString> m_countNote;
    const Progress &m_progress;
    const SnapshotPtr m_addedTo;
    SnapshotBuilder m_builder;
    FrontMatter m_front;
    HeadingPath m_path;
    std::vector<FoundMark> m_marks;
    std::optional<SourceRow> m_row; // that is not added yet
    RunHeadings m_headings;
    QString m_opinionName;
    QString m_responseName;
    bool m_hasHeadings = false;
    int m_firstOutside = 0; // the first row before a heading
    int m_lastNumber = 0;
};

} // namespace

Result<Imported> importMarkedText(const std::vector<SourceLine> &lines, const MarkForms &forms,
                                  const TextImportOptions &options)
{
    return MarkedTextReader(lines, forms, options).run();
}

} // namespace gaiyo
