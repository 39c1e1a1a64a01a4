#include "dialogs/return_preview.h"

#include "domain/words/code_points.h"
#include "session/row_words.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <utility>

namespace gaiyo {

namespace {

constexpr qsizetype kBeside = 8;        // characters around what differs
constexpr qsizetype kMostShown = 60;    // of one text
constexpr qsizetype kLongestWhole = 30; // shown as it is
constexpr qsizetype kMostNamed = 5;     // opinions in one line

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ReturnPreview)
};

QString inOneLine(QString text)
{
    return text.replace(u'\n', u' ').trimmed();
}

QString orEmpty(const QString &text)
{
    return text.isEmpty() ? Words::tr("(empty)") : text;
}

QString stretch(const QString &text, qsizetype begin, qsizetype end)
{
    begin = boundaryBefore(text, std::max<qsizetype>(0, begin - kBeside));
    end = boundaryBehind(text, std::min({text.size(), end + kBeside, begin + kMostShown}));
    return (begin > 0 ? QStringLiteral("…") : QString()) + text.mid(begin, end - begin) +
           (end < text.size() ? QStringLiteral("…") : QString());
}

// The stretches in which they differ.
std::pair<QString, QString> differing(const QString &from, const QString &to)
{
    if (from.size() <= kLongestWhole && to.size() <= kLongestWhole)
        return {from, to};
    const qsizetype most = std::min(from.size(), to.size());
    qsizetype begin = 0;
    while (begin < most && from[begin] == to[begin])
        ++begin;
    qsizetype behind = 0;
    while (behind < most - begin && from[from.size() - 1 - behind] == to[to.size() - 1 - behind])
        ++behind;
    return {stretch(from, begin, from.size() - behind), stretch(to, begin, to.size() - behind)};
}

class ReturnList
{
public:
    ReturnList(const TableReturn &table, const TableUpdateReport &report, const DocumentView &view)
        : m_table(table)
        , m_report(report)
        , m_view(view)
        , m_rows(table.returned.values)
    {}

    std::vector<ImportLine> make()
    {
        for (const LeftField &left : m_report.left)
            addLeft(left);
        for (const UnmatchedRow &row : m_table.unmatched)
            addUnmatched(row);
        for (const TakenField &taken : m_report.taken)
            addTaken(taken);
        for (const OpinionId &id : m_report.newRows)
            addNew(id);
        for (const OpinionId &id : m_report.gone)
            addOpinion(Words::tr("Without a row"), id);
        for (const OpinionId &id : m_report.unchanged)
            addOpinion(Words::tr("The same"), id);
        return std::move(m_lines);
    }

private:
    QString placeOf(const OpinionId &id) const
    {
        const Opinion *opinion = m_view.index.findOpinion(id);
        const auto no = m_view.index.findNo(id);
        const QString ref = opinion ? opinion->ref : QString();
        if (!no)
            return ref;
        return ref.isEmpty() ? Words::tr("No.%1").arg(*no)
                             : Words::tr("No.%1 (%2)").arg(QString::number(*no), ref);
    }

    QString fieldOf(const QString &field) const
    {
        return fieldWords(Entity::Opinion, field, m_view.values().consultation);
    }

    void add(const QString &kind, const QString &place, const QString &words,
             const QString &whole = {})
    {
        m_lines.push_back({kind, place, words, whole.isEmpty() ? words : whole});
    }

    void addLeft(const LeftField &left)
    {
        const QString kind = Words::tr("Stays as it is here");
        if (left.field == u"opinion") {
            add(kind, {},
                Words::tr("It was removed here, and changed in the table: %1")
                    .arg(inOneLine(left.table)));
            return;
        }
        if (left.reason != LeftField::Reason::Both) {
            add(kind, placeOf(left.opinion), whyLeft(left));
            return;
        }
        const auto [here, there] = differing(inOneLine(left.document), inOneLine(left.table));
        const QString sentence =
            Words::tr("“%1” was changed here and in the table. Here: %2 / in the table: %3");
        add(kind, placeOf(left.opinion),
            sentence.arg(fieldOf(left.field), orEmpty(here), orEmpty(there)),
            sentence.arg(fieldOf(left.field), orEmpty(left.document), orEmpty(left.table)));
    }

    QString whyLeft(const LeftField &left) const
    {
        const QString field = fieldOf(left.field);
        switch (left.reason) {
        case LeftField::Reason::Unread:
            return Words::tr("“%1”: the cell shows an error, or a formula without a result, or it "
                             "shares the answer of such a cell")
                .arg(field);
        case LeftField::Reason::Cleared:
            return Words::tr("“%1” is empty in every row of the table that had words; take the "
                             "words away here if they shall go")
                .arg(field);
        case LeftField::Reason::UnknownCategory:
            return Words::tr("The document has no category “%1”: add it here, and take the table "
                             "back once more")
                .arg(left.table);
        case LeftField::Reason::Both:
            break; // it has the words of both
        }
        Q_UNREACHABLE();
    }

    static QString sentenceOf(UnmatchedRow::Reason reason)
    {
        switch (reason) {
        case UnmatchedRow::Reason::Twice:
            return Words::tr("The reference number %1 stands in several rows: %2");
        case UnmatchedRow::Reason::Unknown:
            return Words::tr("No opinion has the reference number %1: %2");
        case UnmatchedRow::Reason::OtherWords:
            return Words::tr("The opinion with the reference number %1 says something else: %2");
        case UnmatchedRow::Reason::MovedWords:
        case UnmatchedRow::Reason::NoNumber:
            break; // they may have none to say
        }
        Q_UNREACHABLE();
    }

    static QString wordsOf(const UnmatchedRow &row)
    {
        const QString text = inOneLine(row.text);
        if (row.reason == UnmatchedRow::Reason::NoNumber)
            return Words::tr("Without a reference number, but in the words of an opinion that is "
                             "here: %1")
                .arg(text);
        if (row.reason == UnmatchedRow::Reason::MovedWords)
            return Words::tr("It has the words of another opinion, as where a part of the columns "
                             "was sorted: put the columns in order, or write the change here: %1")
                .arg(text);
        return sentenceOf(row.reason).arg(row.ref, text);
    }

    void addUnmatched(const UnmatchedRow &row)
    {
        add(Words::tr("Nobody's row"), returnLine(row.line), wordsOf(row));
    }

    void addTaken(const TakenField &taken)
    {
        const auto [from, to] = differing(inOneLine(taken.document), inOneLine(taken.table));
        const QString sentence = Words::tr("%1: %2 → %3");
        add(Words::tr("Changed"), placeOf(taken.opinion),
            sentence.arg(fieldOf(taken.field), orEmpty(from), orEmpty(to)),
            sentence.arg(fieldOf(taken.field), orEmpty(taken.document), orEmpty(taken.table)));
    }

    void addNew(const OpinionId &id)
    {
        const Opinion *row = m_rows.findOpinion(id);
        const auto where = m_table.returned.rows.constFind(id);
        add(Words::tr("New"),
            where == m_table.returned.rows.cend() ? QString() : returnLine(where->line),
            inOneLine(row->summary));
    }

    void addOpinion(const QString &kind, const OpinionId &id)
    {
        if (const Opinion *opinion = m_view.index.findOpinion(id))
            add(kind, placeOf(id), m_view.firstLine(*opinion));
    }

    const TableReturn &m_table;
    const TableUpdateReport &m_report;
    const DocumentView &m_view;
    SnapshotIndex m_rows;
    std::vector<ImportLine> m_lines;
};

} // namespace

std::vector<ImportLine> returnLines(const TableReturn &table, const TableUpdateReport &report,
                                    const DocumentView &view)
{
    return ReturnList(table, report, view).make();
}

QString returnLine(int line)
{
    return Words::tr("line %1").arg(line);
}

QString returnCounts(const TableReturn &table, const TableUpdateReport &report)
{
    QStringList counts;
    const auto add = [&](const QString &words, qsizetype count) {
        if (count > 0)
            counts += words.arg(count);
    };
    add(Words::tr("New: %1"), report.added);
    add(Words::tr("Changed: %1"), report.changed);
    add(Words::tr("The same: %1"), report.same);
    add(Words::tr("Without a row: %1"), qsizetype(report.gone.size()));
    add(Words::tr("Places that stay as they are here: %1"), qsizetype(report.left.size()));
    add(Words::tr("Nobody's rows: %1"), qsizetype(table.unmatched.size()));
    return counts.join(Words::tr(", ", "between counts"));
}

QString returnedWords(const TableReturn &table, const TableUpdateReport &report,
                      const DocumentView &view)
{
    QStringList names; // of opinions with places that stay, each once
    bool isMore = false;
    for (const LeftField &left : report.left) {
        const QString name =
            view.index.findOpinion(left.opinion) ? view.name(left.opinion) : QString();
        if (name.isEmpty() || names.contains(name))
            continue;
        isMore = names.size() == kMostNamed;
        if (isMore)
            break;
        names += name;
    }
    QString words = Words::tr("Taken back out of the table: %1").arg(returnCounts(table, report));
    if (!names.isEmpty())
        words += Words::tr(" As here stays: %1")
                     .arg(names.join(Words::tr(", ", "between opinions")) +
                          (isMore ? QStringLiteral("…") : QString()));
    return words;
}

} // namespace gaiyo
