#include "letters/letter_list_model.h"

#include "domain/work/coverage.h"
#include "domain/work/letter_rows.h"
#include "session/work_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(LetterState)
};

// Stretches that overlap count once.
int lengthOfAll(std::vector<Stretch> stretches)
{
    std::sort(stretches.begin(), stretches.end(),
              [](const Stretch &a, const Stretch &b) { return a.start < b.start; });
    int length = 0;
    int end = 0;
    for (const Stretch &stretch : stretches) {
        length += std::max(0, stretch.end - std::max(stretch.start, end));
        end = std::max(end, stretch.end);
    }
    return length;
}

QString dayWords(const std::optional<QDate> &day)
{
    return day ? Sentences::tr("%1/%2").arg(day->month()).arg(day->day()) : QString();
}

} // namespace

LetterShares sharesOf(const Letter &letter, const WorkIndex &work)
{
    LetterShares shares;
    shares.unused = letter.unused;
    for (const Original *original : work.originalsOf(letter.id)) {
        std::vector<Stretch> used;
        std::vector<Stretch> aside;
        std::vector<Stretch> masked;
        for (const Passage &passage : work.passagesOf(original->id))
            (passage.opinion ? used : aside).push_back({passage.start, passage.end});
        for (const Mask &mask : work.masksOf(original->id))
            masked.push_back({mask.start, mask.end});
        shares.used += lengthOfAll(used);
        shares.setAside += lengthOfAll(aside);
        shares.masked += lengthOfAll(masked);
    }
    return shares;
}

bool isDone(const Letter &letter, const WorkIndex &work)
{
    return letter.unused == 0 &&
           (letter.parts > 0 || !isCounted(letter) || sharesOf(letter, work).all() > 0);
}

QString letterStateWords(const LetterShares &shares)
{
    if (shares.unused == 0)
        return shares.all() == 0 ? Sentences::tr("No words") : Sentences::tr("Done");
    return shares.used + shares.setAside == 0 ? Sentences::tr("Not begun")
                                              : Sentences::tr("%1 left").arg(shares.unused);
}

LetterListModel::LetterListModel(Session &session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_rows(session.work().letters())
{
    connect(&session, &Session::changed, this, &LetterListModel::onChanged);
}

void LetterListModel::onChanged(const ChangeSet &changes)
{
    if (!touchesLetters(changes))
        return;
    const bool isOther = !changes.letters.added.empty() || !changes.letters.removed.empty();
    if (isOther && !takeAppended(m_session.work().letters())) {
        beginResetModel();
        m_rows = m_session.work().letters();
        endResetModel();
        return;
    }
    std::set<LetterId> changed = changes.letters.changed;
    const auto addOriginal = [&](const OriginalId &id) {
        if (const Original *original = m_session.work().findOriginal(id))
            changed.insert(original->letter);
    };
    for (const auto *ids : {&changes.passages.added, &changes.passages.changed}) {
        for (const PassageId &id : *ids) {
            if (const Passage *passage = m_session.work().findPassage(id))
                addOriginal(passage->original);
        }
    }
    for (const OriginalId &id : changes.originals.changed)
        addOriginal(id);
    for (const LetterId &id : changed)
        tellChanged(id);
    if (!changes.submitters.changed.empty() && !m_rows.empty())
        Q_EMIT dataChanged(index(0, Class), index(int(m_rows.size()) - 1, Class));
}

// What came in stands below the rest; anything else is shown anew.
bool LetterListModel::takeAppended(const std::vector<LetterId> &wanted)
{
    if (wanted.size() <= m_rows.size() || !std::equal(m_rows.begin(), m_rows.end(), wanted.begin()))
        return false;
    beginInsertRows({}, int(m_rows.size()), int(wanted.size()) - 1);
    m_rows = wanted;
    endInsertRows();
    return true;
}

void LetterListModel::tellChanged(const LetterId &id)
{
    if (const int row = rowOf(id); row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

std::optional<LetterId> LetterListModel::letterAt(int row) const
{
    return row >= 0 && row < int(m_rows.size()) ? std::optional(m_rows[size_t(row)]) : std::nullopt;
}

int LetterListModel::rowOf(const LetterId &id) const
{
    const auto found = std::find(m_rows.begin(), m_rows.end(), id);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int LetterListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LetterListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LetterListModel::shown(const Letter &letter, int column) const
{
    const WorkIndex &work = m_session.work();
    switch (column) {
    case No:
        return QString::number(letter.no);
    case Day:
        return dayWords(letter.receivedOn);
    case Method:
        return listedValueWords(Entity::Letter, QStringLiteral("method"), letter.method);
    case Class: {
        const Submitter *submitter = work.findSubmitter(letter);
        return submitter ? submitter->className : QString();
    }
    case State:
        return letter.scope == u"in"
                   ? letterStateWords(sharesOf(letter, work))
                   : listedValueWords(Entity::Letter, QStringLiteral("scope"), letter.scope);
    case Owner:
        return letter.owner;
    default:
        return {};
    }
}

// The whole row, for who does not see it.
QString LetterListModel::spokenRow(const Letter &letter) const
{
    QStringList words{tr("Letter %1").arg(letter.no)};
    for (const int column : {Day, Method, Class, State, Owner}) {
        if (const QString each = shown(letter, column); !each.isEmpty())
            words += each;
    }
    return words.join(QStringLiteral("、"));
}

QVariant LetterListModel::data(const QModelIndex &index, int role) const
{
    const auto id = letterAt(index.row());
    const Letter *letter = id ? m_session.work().findLetter(*id) : nullptr;
    if (!letter)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return shown(*letter, index.column());
    case Qt::ToolTipRole:
        return letter->note ? *letter->note : shown(*letter, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == No ? spokenRow(*letter) : shown(*letter, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == No ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case SharesRole:
        return QVariant::fromValue(sharesOf(*letter, m_session.work()));
    default:
        return {};
    }
}

QVariant LetterListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case No:
        return tr("No.", "of a letter");
    case Day:
        return tr("Day");
    case Method:
        return tr("Way");
    case Class:
        return tr("Class");
    case State:
        return tr("Words");
    case Owner:
        return tr("Owner");
    default:
        return {};
    }
}

} // namespace gaiyo
