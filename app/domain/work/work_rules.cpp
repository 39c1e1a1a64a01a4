#include "domain/work/work_rules.h"

#include "domain/row_values.h"
#include "domain/work/coverage.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>

namespace gaiyo {

namespace {

class WorkArranger
{
    Q_DECLARE_TR_FUNCTIONS(Outline)
public:
    explicit WorkArranger(Snapshot &values)
        : m_values(values)
    {}

    Result<void> run()
    {
        if (const auto joined = checkJoined(); !joined)
            return joined;
        if (const auto answered = checkDepartments(); !answered)
            return answered;
        if (m_values.work == WorkPtr())
            return {};
        gatherIds();
        forEachType<WorkRowTypes>([this]<typename Row>() { checkRows<Row>(); });
        checkPassages();
        if (m_fault)
            return *m_fault;
        forEachType<WorkRowTypes>([this]<typename Row>() { sortRows<Row>(); });
        compute();
        return {};
    }

private:
    void fail(const QString &sentence)
    {
        if (!m_fault)
            m_fault = Error{ErrorKind::Invalid, sentence};
    }

    Result<void> checkJoined() const
    {
        QHash<QString, bool> joined; // of each opinion that is named
        for (const Opinion &opinion : std::as_const(m_values.opinions)) {
            if (opinion.joined)
                joined.insert(opinion.joined->value(), true);
        }
        if (joined.isEmpty())
            return {};
        qsizetype found = 0;
        for (const Opinion &opinion : std::as_const(m_values.opinions)) {
            if (!joined.contains(opinion.id.value()))
                continue;
            ++found;
            if (opinion.joined)
                return Error{ErrorKind::Invalid,
                             tr("Opinions are joined to “%1”, which is joined to another itself.")
                                 .arg(opinion.id.value())};
        }
        if (found < joined.size())
            return Error{ErrorKind::Invalid,
                         tr("An opinion is joined to one that is not in the document.")};
        return {};
    }

    // Of the headings: all other links to the work are its own.
    Result<void> checkDepartments() const
    {
        QSet<QString> departments;
        for (const Department &department : m_values.work->departments)
            departments.insert(department.id.value());
        for (const Node &node : std::as_const(m_values.nodes)) {
            if (node.department && !departments.contains(node.department->value()))
                return Error{ErrorKind::Invalid,
                             tr("The row “%1” names “%2”, which is not in the document.")
                                 .arg(node.id.value(), node.department->value())};
        }
        return {};
    }

    void gatherIds()
    {
        forEachType<ListedRowTypes>([this]<typename Row>() {
            QSet<QString> &ids = m_ids[RowInfo<Row>::entity];
            for (const Row &row : listOf<Row>(std::as_const(m_values)))
                ids.insert(row.id.value());
        });
    }

    template <typename Row>
    void checkRows()
    {
        for (const Row &row : listOf<Row>(std::as_const(m_values))) {
            forEachMember<Row>([&](const auto &field, const QString &) {
                const QJsonValue value =
                    field.field.isDeferred ? QJsonValue(QString()) : jsonOf(field.get(row));
                const bool isBroken = field.field.link && !value.isNull() &&
                                      !m_ids[*field.field.link].contains(value.toString());
                if (isBroken)
                    fail(tr("The row “%1” names “%2”, which is not in the document.")
                             .arg(row.id.value(), value.toString()));
                else if (!isPossibleValue(field.field, value))
                    fail(tr("“%2” cannot stand in the row “%1”.")
                             .arg(row.id.value(), value.toVariant().toString()));
            });
        }
    }

    void checkPassages()
    {
        for (const Passage &passage : m_values.work->passages) {
            if (passage.opinion.has_value() == passage.reason.has_value())
                fail(tr("The passage “%1” must have an opinion or a reason, and not both.")
                         .arg(passage.id.value()));
            checkStretch(passage);
        }
        for (const Mask &mask : m_values.work->masks)
            checkStretch(mask);
    }

    template <typename Row>
    void checkStretch(const Row &row)
    {
        if (row.start >= row.end)
            fail(tr("The stretch “%1” ends before it starts.").arg(row.id.value()));
    }

    template <typename Row>
    void sortRows()
    {
        const auto &rows = listOf<Row>(std::as_const(m_values));
        const auto isBefore = [](const Row &a, const Row &b) {
            if constexpr (hasRank<Row>())
                return placeOf(a) < placeOf(b);
            else
                return a.id < b.id;
        };
        if (std::is_sorted(rows.begin(), rows.end(), isBefore))
            return;
        std::vector<Row> sorted(rows.begin(), rows.end());
        std::stable_sort(sorted.begin(), sorted.end(), isBefore);
        ownListOf<Row>(m_values) = std::move(sorted);
    }

    // What follows from the words: only where they were read.
    void compute()
    {
        const auto &originals = m_values.work->originals;
        if (std::none_of(originals.begin(), originals.end(),
                         [](const Original &original) { return original.text.has_value(); }))
            return;
        std::map<OriginalId, std::vector<Mask>> masks;
        for (const Mask &mask : m_values.work->masks)
            masks[mask.original].push_back(mask);
        std::map<OriginalId, std::vector<Passage>> passages;
        Work &work = m_values.work.own();
        std::map<OriginalId, const Original *> texts;
        for (const Original &original : std::as_const(work.originals))
            texts.emplace(original.id, &original);
        for (size_t i = 0; i < work.passages.size(); ++i) {
            const Passage &passage = std::as_const(work.passages)[i];
            const QString text = texts.at(passage.original)->text.value_or(QString());
            const QString quote = quoteOf(wordsOf(text, {passage.start, passage.end}));
            // What was proved once stays: a quote that no longer fits is what tells of it.
            if (passage.quote.isEmpty())
                work.passages[i].quote = quote;
            passages[passage.original].push_back(passage);
        }
        std::map<LetterId, int> unused;
        for (const auto &[id, original] : texts)
            unused[original->letter] +=
                coverageOf(original->text.value_or(QString()), masks[id], passages[id]).unused;
        for (size_t i = 0; i < work.letters.size(); ++i) {
            const Letter &letter = std::as_const(work.letters)[i];
            if (letter.unused != unused[letter.id])
                work.letters[i].unused = unused[letter.id];
        }
    }

    Snapshot &m_values;
    std::map<Entity, QSet<QString>> m_ids;
    std::optional<Error> m_fault;
};

} // namespace

Result<void> arrangeWork(Snapshot &values)
{
    return WorkArranger(values).run();
}

int plainRef(const QString &ref)
{
    bool isNumber = false;
    const int number = ref.toInt(&isNumber);
    return isNumber ? number : 0;
}

namespace {

// 12-3 was given: the next opinion of letter 12 is 12-4, whatever `parts` says.
void countParts(Snapshot &arranged)
{
    QHash<int, int> given;
    for (const Opinion &opinion : std::as_const(arranged.opinions)) {
        const qsizetype hyphen = opinion.ref.indexOf(u'-');
        if (hyphen < 0)
            continue;
        int &last = given[opinion.ref.left(hyphen).toInt()];
        last = std::max(last, opinion.ref.mid(hyphen + 1).toInt());
    }
    const size_t count = arranged.work->letters.size();
    for (size_t i = 0; i < count; ++i) {
        const Letter &letter = arranged.work->letters[i];
        if (letter.parts < given.value(letter.no))
            arranged.work.own().letters[i].parts = given.value(letter.no);
    }
}

} // namespace

void giveNumbers(Snapshot &arranged)
{
    countParts(arranged);
    int last = 0;
    for (const Opinion &opinion : std::as_const(arranged.opinions))
        last = std::max(last, plainRef(opinion.ref));
    for (size_t i = 0; i < arranged.opinions.size(); ++i) {
        if (std::as_const(arranged.opinions)[i].ref.isEmpty())
            arranged.opinions[i].ref = QString::number(++last);
    }
    const auto &letters = arranged.work->letters;
    const auto isNew = [](const Letter &letter) { return letter.no == 0; };
    if (std::none_of(letters.begin(), letters.end(), isNew))
        return;
    int lastLetter = 0;
    for (const Letter &letter : letters)
        lastLetter = std::max(lastLetter, letter.no);
    Work &work = arranged.work.own();
    for (size_t i = 0; i < work.letters.size(); ++i) {
        if (isNew(std::as_const(work.letters)[i]))
            work.letters[i].no = ++lastLetter;
    }
}

} // namespace gaiyo
