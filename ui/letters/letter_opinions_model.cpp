#include "letters/letter_opinions_model.h"

#include <QCoreApplication>

#include <algorithm>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(OpinionOfLetter)
};

} // namespace

QString shortNameOf(const Opinion &opinion, const DocumentView &view)
{
    return opinion.node || opinion.ref.isEmpty() ? view.name(opinion.id) : opinion.ref;
}

QString longNameOf(const Opinion &opinion, const DocumentView &view)
{
    if (opinion.ref.isEmpty())
        return view.name(opinion.id);
    return opinion.node ? Sentences::tr("%1 (ref. %2)").arg(view.name(opinion.id), opinion.ref)
                        : Sentences::tr("ref. %1").arg(opinion.ref);
}

LetterOpinionsModel::LetterOpinionsModel(Session &session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
    connect(&session, &Session::changed, this, &LetterOpinionsModel::onChanged);
}

void LetterOpinionsModel::setLetter(const std::optional<LetterId> &letter)
{
    beginResetModel();
    m_letter = letter;
    m_rows = wantedRows();
    endResetModel();
}

std::vector<OpinionId> LetterOpinionsModel::wantedRows() const
{
    std::vector<OpinionId> rows;
    if (!m_letter)
        return rows;
    for (const Original *original : m_session.work().originalsOf(*m_letter)) {
        for (const Passage &passage : m_session.work().passagesOf(original->id)) {
            const bool isNew =
                passage.opinion &&
                std::find(rows.begin(), rows.end(), *passage.opinion) == rows.end() &&
                m_session.view()->index.findOpinion(*passage.opinion);
            if (isNew)
                rows.push_back(*passage.opinion);
        }
    }
    return rows;
}

void LetterOpinionsModel::onChanged()
{
    const auto wanted = wantedRows();
    if (wanted != m_rows) {
        beginResetModel();
        m_rows = wanted;
        endResetModel();
    } else if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
    }
}

std::optional<OpinionId> LetterOpinionsModel::opinionAt(int row) const
{
    return row >= 0 && row < int(m_rows.size()) ? std::optional(m_rows[size_t(row)]) : std::nullopt;
}

int LetterOpinionsModel::rowOf(const OpinionId &id) const
{
    const auto found = std::find(m_rows.begin(), m_rows.end(), id);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int LetterOpinionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LetterOpinionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LetterOpinionsModel::shown(const Opinion &opinion, int column) const
{
    const auto view = m_session.view();
    const Node *node = opinion.node ? view->index.findNode(*opinion.node) : nullptr;
    switch (column) {
    case Name:
        return shortNameOf(opinion, *view);
    case Place:
        return node ? view->heading(*node) : tr("Place not decided");
    case Words:
        return view->firstLine(opinion);
    default:
        return {};
    }
}

QVariant LetterOpinionsModel::data(const QModelIndex &index, int role) const
{
    const auto id = opinionAt(index.row());
    const auto view = m_session.view();
    const Opinion *opinion = id ? view->index.findOpinion(*id) : nullptr;
    if (!opinion)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return shown(*opinion, index.column());
    case Qt::ToolTipRole:
        return index.column() == Name ? longNameOf(*opinion, *view)
                                      : shown(*opinion, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Name ? QStringList{longNameOf(*opinion, *view),
                                                    shown(*opinion, Place), shown(*opinion, Words)}
                                            .join(QStringLiteral("、"))
                                      : shown(*opinion, index.column());
    default:
        return {};
    }
}

QVariant LetterOpinionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("No.", "of an opinion");
    case Place:
        return tr("Place");
    case Words:
        return tr("Summary");
    default:
        return {};
    }
}

} // namespace gaiyo
