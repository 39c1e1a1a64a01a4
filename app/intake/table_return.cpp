#include "intake/table_return.h"

#include "document/earlier_version.h"
#include "document/sharing/former_state.h"
#include "document/sharing/moved_words.h"
#include "domain/calendar.h"
#include "domain/markup.h"
#include "domain/numbering.h"
#include "domain/snapshot_index.h"
#include "exchange/encoding/decode_text.h"
#include "exchange/rows/column_names.h"
#include "exchange/rows/opinion_table.h"
#include "exchange/rows/references.h"
#include "intake/table_loss.h"
#include "store/document_store.h"

#include <QBuffer>
#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(TableReturn)
};

// As the window writes it: 令和8年11月24日 10:32.
QString momentWords(const QDateTime &at)
{
    const QString form = Sentences::tr("yyyy-MM-dd", "how a day is written; 和暦: 令和8年11月24日");
    const QString day =
        form == QStringLiteral("和暦") ? japaneseDate(at.date()) : at.date().toString(form);
    return day + at.time().toString(QStringLiteral(" HH:mm"));
}

// What the reader makes of the table as it was exported: what a table does not hold is lost on
// both sides, and is no difference.
enum class Way { Whole, ThroughCp932 };

Result<Imported> writeAndRead(const Format &format, const Snapshot &base, const Clock &clock,
                              const ImportOptions &asReturned, Way way)
{
    const auto write = format.writer ? format.writer->prepare({}) : Error{ErrorKind::Internal, {}};
    if (!write)
        return write.error();
    QBuffer table;
    table.open(QIODevice::WriteOnly);
    const QString anyState = QStringLiteral("0-0"); // for the column of ids
    if (const auto written = (*write)(base, table, {clock.nowUtc(), {}, anyState}); !written)
        return written.error();
    ImportOptions options = asReturned;
    options.encoding.reset();
    options.freeNames = freeNamesOf(base.consultation);
    if (way == Way::Whole)
        return format.reader->read(table.data(), options);
    const auto text = decodeText(table.data(), {});
    return text ? format.reader->read(throughCp932(*text).toUtf8(), options) : text.error();
}

// A number of a row that is not there led to no row of the table; it is that opinion's still.
void linkToRowsThatAreGone(Snapshot &returned, const Snapshot &exported)
{
    const SnapshotIndex index(exported);
    const auto find = [&](const QString &label) -> std::optional<OpinionId> {
        const Opinion *opinion = index.findOpinionByNo(label.toInt());
        return opinion ? std::optional(opinion->id) : std::nullopt;
    };
    for (size_t i = 0; i < returned.responses.size(); ++i) {
        const QString markup = std::as_const(returned.responses)[i].markup;
        const auto parts = parseMarkup(markup);
        QString linked;
        for (const MarkupPart &part : parts ? *parts : std::vector<MarkupPart>())
            linked += part.isWords() ? linkReferences(part.text, find) : markupOf(part);
        if (parts && linked != markup)
            returned.responses[i].markup = linked;
    }
}

QString nameOfRow(const Opinion &opinion)
{
    return opinion.ref.isEmpty() ? opinion.id.value() : opinion.ref;
}

// Their ids may become others when the table is joined.
QSet<QString> namesOfLostShares(const Imported &table)
{
    QSet<QString> names;
    for (const Opinion &opinion : table.values.opinions) {
        if (table.lostShares.contains(opinion.id))
            names.insert(nameOfRow(opinion));
    }
    return names;
}

QSet<OpinionId> rowsOfNames(const Snapshot &table, const QSet<QString> &names)
{
    QSet<OpinionId> rows;
    for (const Opinion &opinion : table.opinions) {
        if (names.contains(nameOfRow(opinion)))
            rows.insert(opinion.id);
    }
    return rows;
}

bool hasColumn(const Imported &table, SourceField field)
{
    return table.fields.contains(sourceFieldWord(field));
}

// Free fields were called so when the table was written; a name of today is understood, too.
QStringList namesThen(const Snapshot &base, const QStringList &today)
{
    QStringList names = freeNamesOf(base.consultation);
    names.resize(std::max(names.size(), today.size()));
    for (qsizetype i = 0; i < today.size(); ++i) {
        if (names[i].isEmpty() && !names.contains(today[i]))
            names[i] = today[i];
    }
    return names;
}

// Today's first, then the latest.
QList<QStringList> namesEver(const QStringList &today, const std::vector<HistoryEntry> &history)
{
    QList<QStringList> all{today};
    for (auto entry = history.rbegin(); entry != history.rend(); ++entry) {
        if (entry->entity != Entity::Consultation || !entry->before)
            continue;
        Consultation then;
        then.settings = (*entry->before)[u"settings"].toObject();
        const QStringList names = freeNamesOf(then);
        if (!names.isEmpty() && !all.contains(names))
            all += names;
    }
    return all;
}

bool sharesIds(const Snapshot &a, const Snapshot &b)
{
    const SnapshotIndex index(b);
    return std::any_of(a.opinions.begin(), a.opinions.end(),
                       [&](const Opinion &opinion) { return index.findOpinion(opinion.id); });
}

QHash<OpinionId, SaidOfOpinion> saidOf(const Imported &table)
{
    const SnapshotIndex index(table.values);
    QHash<OpinionId, SaidOfOpinion> all;
    for (const Opinion &opinion : table.values.opinions) {
        SaidOfOpinion said{opinion.summary, {}, {}};
        const Response *response = index.responseOf(opinion);
        if (hasColumn(table, SourceField::Response))
            said.response = response ? response->markup : QString();
        for (size_t i = 0; i < kFreeTexts.size(); ++i) {
            if (hasColumn(table, SourceField(size_t(SourceField::Free1) + i)))
                said.free[i] = opinion.*kFreeTexts[i];
        }
        all.insert(opinion.id, said);
    }
    return all;
}

QString namedLines(std::vector<int> lines)
{
    constexpr qsizetype kMost = 10;
    std::ranges::sort(lines);
    QStringList words;
    for (const int line : lines) {
        if (words.size() < kMost)
            words += QString::number(line);
    }
    return words.join(u'、') + (qsizetype(lines.size()) > kMost ? QStringLiteral("…") : QString());
}

QString numberSentence(const std::vector<OpinionId> &against, const TableRows &rows)
{
    std::vector<int> lines;
    lines.reserve(against.size());
    for (const OpinionId &id : against)
        lines.push_back(rows.value(id).line);
    return Sentences::tr("In some rows the number (整理番号) is another opinion's than the id and "
                         "the words: %1 (lines %2). The id and the words were believed; the "
                         "opinions keep their numbers.")
        .arg(QString::number(lines.size()), namedLines(lines));
}

// What became of rows with other opinions' words, and what to do; "" where there is none.
QString movedSentence(const std::vector<UnmatchedRow> &unmatched)
{
    using Reason = UnmatchedRow::Reason;
    std::vector<int> lines;
    for (const UnmatchedRow &row : unmatched) {
        if (row.reason == Reason::OtherWords || row.reason == Reason::MovedWords)
            lines.push_back(row.line);
    }
    if (lines.empty())
        return {};
    return Sentences::tr("Some rows have the words of other opinions than theirs, as where only a "
                         "part of the columns was sorted or moved: %1 (lines %2). Nothing of them "
                         "was taken. Put the columns in order again and take the table back once "
                         "more, or write what was changed in these rows into the document here.")
        .arg(QString::number(lines.size()), namedLines(lines));
}

// One table on its way back.
class ReturnReader
{
public:
    ReturnReader(const Format &format, const QByteArray &bytes, const ImportOptions &options,
                 const QString &path, const Author &author, const Clock &clock)
        : m_format(format)
        , m_bytes(bytes)
        , m_options(options)
        , m_path(path)
        , m_author(author)
        , m_clock(clock)
    {
        m_options.isReturn = true;
        if (format.reader->options.testFlag(ReadOption::Encoding) &&
            isReadAsCp932(bytes, options.encoding))
            m_way = Way::ThroughCp932;
    }

    Result<TableReturn> run()
    {
        auto returned = m_format.reader->read(m_bytes, m_options);
        if (!returned)
            return returned.error();
        const bool hasIds = hasColumn(*returned, SourceField::Id);
        if (!hasIds && !hasColumn(*returned, SourceField::Ref))
            return Error{ErrorKind::Invalid,
                         Sentences::tr("The table has neither a column 整理番号 nor the column "
                                       "gaiyo_id@…, so that its rows are nobody's. Export it from "
                                       "the document once more, or add its rows as new ones.")};
        const auto revision = findRevision(*returned);
        if (!revision)
            return revision.error();
        auto base = readEarlierVersion(m_path, *revision, m_author, m_clock, m_options.progress);
        if (!base)
            return base.error();
        const QStringList names = m_isFound ? m_namesFound : namesThen(*base, m_options.freeNames);
        if (names != m_options.freeNames) {
            m_options.freeNames = names;
            returned = m_format.reader->read(m_bytes, m_options);
            if (!returned)
                return returned.error();
        }
        auto exported = writeAndRead(m_format, *base, m_clock, m_options, m_way);
        if (!exported)
            return exported.error();
        if (takeNumbersThen(*exported, *returned)) {
            returned = m_format.reader->read(m_bytes, m_options);
            if (!returned)
                return returned.error();
        }
        return join(std::move(*base), std::move(*exported), std::move(*returned), hasIds);
    }

private:
    Result<qint64> findRevision(const Imported &returned)
    {
        const auto store =
            DocumentStore::open(m_path, Access::ReadOnly, m_author, m_clock, m_options.progress);
        if (!store)
            return store.error();
        auto now = (*store)->load();
        if (!now)
            return now.error();
        m_now = *now;
        if (!returned.state.isEmpty())
            return requireState(**store, returned.state);
        auto history = readHistory(m_path, std::nullopt, m_options.progress);
        if (!history)
            return history.error();
        std::erase_if(*history, [&](const HistoryEntry &entry) {
            return entry.revision > now->revision; // saved between the two looks
        });
        return searchState(*now, *history);
    }

    // Where the rows were numbered anew, as in a table that some were taken out of, its words still
    // name the numbers that it was written with. True where it is to be read by those.
    bool takeNumbersThen(const Imported &exported, const Imported &returned)
    {
        QHash<QString, QString> then;
        for (auto row = exported.rows.begin(); row != exported.rows.end(); ++row) {
            then.insert(row.key().value(), row->label);
            if (!row->ref.isEmpty())
                then.insert(row->ref, row->label);
        }
        bool isOther = false;
        for (auto row = returned.rows.begin(); row != returned.rows.end() && !isOther; ++row) {
            const QString &name = then.contains(row->ref) ? row->ref : row.key().value();
            isOther = then.value(name, row->label) != row->label;
        }
        if (isOther)
            m_options.numbersThen = std::move(then);
        return isOther;
    }

    // With what the document calls its free fields, or ever called them: as the table says most
    // of what the document said.
    Result<qint64> searchState(const Snapshot &now, const std::vector<HistoryEntry> &history)
    {
        const auto refs = opinionsEverByRef(now, history);
        std::optional<FormerState> best;
        for (const QStringList &names : namesEver(m_options.freeNames, history)) {
            ImportOptions options = m_options;
            options.freeNames = names;
            auto table = m_format.reader->read(m_bytes, options);
            if (!table)
                return table.error();
            settleReturnedIds(table->values, table->rows, refs, m_options.ids);
            linkToRowsThatAreGone(table->values, now);
            const FormerState found = findFormerState(now, history, saidOf(*table));
            if (best && best->matches >= found.matches)
                continue;
            best = found;
            m_namesFound = names;
        }
        m_foundAt = best->at;
        m_isFound = true;
        return best->revision;
    }

    Result<TableReturn> join(Snapshot base, Imported exported, Imported returned, bool hasIds)
    {
        QSet<QString> fields(returned.fields.begin(), returned.fields.end());
        const QSet<QString> lost = namesOfLostShares(returned);
        std::vector<UnmatchedRow> unmatched;
        bool isOurs = true;
        if (hasIds && (!m_isFound || !hasColumn(returned, SourceField::Ref))) {
            const auto against =
                settleReturnedIds(returned.values, returned.rows, opinionsByRef(base),
                                  m_options.ids, &exported.values);
            if (!against.empty())
                returned.assumed.prepend(numberSentence(against, returned.rows));
            isOurs = !m_isFound || sharesIds(returned.values, exported.values);
        } else {
            JoinedRows joined =
                joinByRefs(returned.values, returned.rows, exported.values, m_options.ids);
            isOurs = joined.believed > joined.doubted;
            unmatched = std::move(joined.unmatched);
        }
        if (!isOurs)
            return Error{ErrorKind::Invalid,
                         Sentences::tr("The rows of the table are not those of this document: "
                                       "under their numbers (整理番号) it has other opinions, or "
                                       "none. Take it back into the document that it was exported "
                                       "from, or add its rows as new ones.")};
        linkToRowsThatAreGone(returned.values, exported.values);
        if (auto kept = keepWhatWasLost(base, exported.values, returned, lost); !kept)
            return kept.error();
        QSet<OpinionId> doubted;
        for (const UnmatchedRow &row : unmatched) {
            if (row.opinion)
                doubted.insert(*row.opinion);
        }
        const auto moved =
            takeOutMovedRows(returned.values, returned.rows, exported.values, m_now, doubted,
                             fields.contains(QStringLiteral("response")), m_options.ids);
        unmatched.insert(unmatched.end(), moved.begin(), moved.end());
        std::ranges::stable_sort(unmatched, {}, &UnmatchedRow::line);
        if (const QString sentence = movedSentence(unmatched); !sentence.isEmpty())
            returned.assumed.prepend(sentence);
        if (m_isFound)
            returned.assumed.prepend(stateSentence());
        return TableReturn{std::move(base), std::move(exported.values), std::move(returned),
                           std::move(fields), std::move(unmatched)};
    }

    // Whatever the table lost without anybody's meaning it.
    Result<void> keepWhatWasLost(const Snapshot &base, const Snapshot &exported, Imported &returned,
                                 const QSet<QString> &lostShares)
    {
        keepLostShares(returned.values, rowsOfNames(returned.values, lostShares), exported,
                       m_options.ids);
        if (!hasColumn(returned, SourceField::SharedWith))
            keepShares(returned.values, exported, m_options.ids);
        if (m_way == Way::Whole)
            return {};
        const auto whole = writeAndRead(m_format, base, m_clock, m_options, Way::Whole);
        if (!whole)
            return whole.error();
        keepLostCharacters(returned.values, exported, whole->values);
        if (const QString lost = charactersLost(whole->values); !lost.isEmpty())
            returned.assumed.prepend(
                Sentences::tr("The table was saved in Shift_JIS, which does not have these "
                              "characters: %1. Where it says ? for them, the document keeps them; "
                              "please look for ? in what was written anew.")
                    .arg(lost));
        return {};
    }

    static QString charactersLost(const Snapshot &table)
    {
        constexpr qsizetype kMost = 20;
        QString texts;
        const auto numbers = nodeNumbers(table.nodes);
        for (const Node &node : table.nodes) {
            const auto number = numbers.find(node.id);
            texts += (number == numbers.end() ? QString() : number->second) +
                     node.draftNumber.value_or(QString()) + node.title;
        }
        for (const Opinion &opinion : table.opinions)
            texts += lostCharacters(opinion.summary);
        for (const Response &response : table.responses)
            texts += lostCharacters(response.markup);
        const QString lost = lostCharacters(texts);
        return lost.size() > kMost ? lost.left(kMost) + u'…' : lost;
    }

    QString stateSentence() const
    {
        const QString at = m_foundAt.isValid() ? momentWords(m_foundAt.toLocalTime()) : QString();
        return at.isEmpty()
                   ? Sentences::tr("The table does not say of which state of the document it is; "
                                   "it was compared with the document as it was made, and what was "
                                   "changed here since then stays.")
                   : Sentences::tr("The table does not say of which state of the document it is; "
                                   "it was compared with that of %1, and what was changed here "
                                   "since then stays.")
                         .arg(at);
    }

    const Format &m_format;
    const QByteArray &m_bytes;
    ImportOptions m_options;
    QString m_path;
    const Author &m_author;
    const Clock &m_clock;
    Snapshot m_now;         // the document
    bool m_isFound = false; // the state
    Way m_way = Way::Whole;
    QStringList m_namesFound;
    QDateTime m_foundAt;
};

} // namespace

ReturnedTable TableReturn::table() const
{
    QSet<OpinionId> doubtful;
    for (const UnmatchedRow &row : unmatched) {
        if (row.opinion)
            doubtful.insert(*row.opinion);
    }
    QHash<OpinionId, QSet<QString>> unread;
    for (auto row = returned.rows.begin(); row != returned.rows.end(); ++row) {
        if (!row->unread.isEmpty())
            unread.insert(row.key(), row->unread);
    }
    return {base,     exported, returned.values, fields, &OpinionTable::categoryLabel,
            doubtful, unread};
}

QString reasonWord(UnmatchedRow::Reason reason)
{
    switch (reason) {
    case UnmatchedRow::Reason::Twice:
        return QStringLiteral("twice");
    case UnmatchedRow::Reason::Unknown:
        return QStringLiteral("unknown");
    case UnmatchedRow::Reason::OtherWords:
    case UnmatchedRow::Reason::MovedWords:
        return QStringLiteral("other_words");
    case UnmatchedRow::Reason::NoNumber:
        return QStringLiteral("no_number");
    }
    Q_UNREACHABLE();
}

Result<TableReturn> readTableReturn(const Format &format, const QByteArray &bytes,
                                    const ImportOptions &options, const QString &path,
                                    const Author &author, const Clock &clock)
{
    return ReturnReader(format, bytes, options, path, author, clock).run();
}

} // namespace gaiyo
