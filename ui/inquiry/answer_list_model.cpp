#include "inquiry/answer_list_model.h"

#include "session/work_words.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QPalette>

#include <algorithm>
#include <set>
#include <unordered_map>

namespace gaiyo {

namespace {

QString firstLineOf(const QString &text)
{
    return text.section(u'\n', 0, 0).trimmed();
}

} // namespace

AnswerListModel::AnswerListModel(Session &session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
    connect(&session, &Session::changed, this, &AnswerListModel::onChanged);
}

void AnswerListModel::show(const SheetListModel::Line *line)
{
    beginResetModel();
    m_chosen = line ? std::optional(*line) : std::nullopt;
    read();
    endResetModel();
}

void AnswerListModel::setFilter(Filter filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    read();
    endResetModel();
}

AnswerListModel::Shown AnswerListModel::shownOf(const Sheet &sheet, const SheetRow *row,
                                                const Reply *reply) const
{
    const auto view = m_session.view();
    Shown shown;
    shown.line = {sheet.id, row ? std::optional(row->id) : std::nullopt,
                  reply ? std::optional(reply->id) : std::nullopt};
    const QString id = reply ? reply->opinion.value_or(QString()) : row->opinion;
    const Opinion *opinion = view->index.findOpinion(OpinionId(id));
    if (const auto no = opinion ? view->index.findNo(opinion->id) : std::nullopt)
        shown.no = QString::number(*no);
    shown.ref = opinion ? opinion->ref : row ? row->ref : QString();
    shown.words = opinion ? view->firstLine(*opinion)
                  : id.isEmpty()
                      ? tr("(no number) %1").arg(firstLineOf(reply->response.value_or(QString())))
                      : tr("(opinion is gone)");
    const DepartmentId asked =
        reply ? reply->department.value_or(sheet.department) : sheet.department;
    if (const auto *department = m_session.work().findDepartment(asked))
        shown.department = department->name;
    shown.isWaiting = reply && reply->state == u"open";
    shown.isFlagged = shown.isWaiting && (reply->flag || !opinion);
    shown.state = !reply ? tr("No answer yet")
                  : shown.isFlagged
                      ? tr("To look at")
                      : listedValueWords(Entity::Reply, QStringLiteral("state"), reply->state);
    return shown;
}

// Every row with its answers, and below them the answers that belong to none.
void AnswerListModel::readSheet(const Sheet &sheet, const InquiryIndex &index,
                                std::vector<Shown> &all) const
{
    std::unordered_map<QString, std::vector<const Reply *>> answers;
    for (const Reply *reply : index.repliesOf(sheet.id))
        answers[reply->opinion.value_or(QString())].push_back(reply);
    std::set<QString> asked;
    for (const SheetRow *row : index.rowsOf(sheet.id)) {
        asked.insert(row->opinion);
        const auto found = answers.find(row->opinion);
        if (found == answers.end()) {
            all.push_back(shownOf(sheet, row, nullptr));
            continue;
        }
        for (const Reply *reply : found->second)
            all.push_back(shownOf(sheet, row, reply));
    }
    for (const Reply *reply : index.repliesOf(sheet.id)) {
        if (!reply->opinion || !asked.contains(*reply->opinion))
            all.push_back(shownOf(sheet, nullptr, reply));
    }
}

bool AnswerListModel::passes(const Shown &shown) const
{
    switch (m_filter) {
    case Filter::All:
        return true;
    case Filter::ToDecide:
        return shown.isWaiting;
    case Filter::Flagged:
        return shown.isFlagged;
    case Filter::Unanswered:
        break;
    }
    return !shown.line.reply;
}

void AnswerListModel::read()
{
    const Work &work = m_session.work().work();
    const InquiryIndex index(work);
    std::vector<Shown> all;
    int sheets = 0;
    if (m_chosen) {
        for (const Sheet *sheet : index.sheetsOf(m_chosen->round)) {
            if (!m_chosen->sheet || m_chosen->sheet == sheet->id) {
                readSheet(*sheet, index, all);
                ++sheets;
            }
        }
    }
    m_hasMany = sheets > 1;
    m_all = int(all.size());
    m_waiting.clear();
    for (const Shown &shown : all) {
        if (shown.isWaiting)
            m_waiting.push_back(*shown.line.reply);
    }
    m_rows.clear();
    for (Shown &shown : all) {
        if (passes(shown))
            m_rows.push_back(std::move(shown));
    }
}

std::vector<AnswerListModel::Line> AnswerListModel::lines() const
{
    std::vector<Line> lines;
    for (const Shown &shown : m_rows)
        lines.push_back(shown.line);
    return lines;
}

// What was decided stays where it stood as long as the same lines are shown.
void AnswerListModel::onChanged(const ChangeSet &changes)
{
    if (!touchesInquiries(changes) && changes.opinions.isEmpty() && changes.nodes.isEmpty())
        return;
    const auto before = lines();
    std::vector<Shown> shown = std::move(m_rows);
    read();
    if (lines() == before) {
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
        return;
    }
    std::swap(shown, m_rows); // as they were, until everybody is told
    beginResetModel();
    std::swap(shown, m_rows);
    endResetModel();
}

const AnswerListModel::Line *AnswerListModel::lineAt(int row) const
{
    return row >= 0 && row < int(m_rows.size()) ? &m_rows[size_t(row)].line : nullptr;
}

bool AnswerListModel::isWaiting(int row) const
{
    return row >= 0 && row < int(m_rows.size()) && m_rows[size_t(row)].isWaiting;
}

int AnswerListModel::rowOf(const Line &line) const
{
    const auto found =
        std::ranges::find_if(m_rows, [&](const Shown &shown) { return shown.line == line; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int AnswerListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AnswerListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AnswerListModel::data(const QModelIndex &index, int role) const
{
    if (index.row() < 0 || index.row() >= int(m_rows.size()))
        return {};
    const Shown &shown = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case No:
            return shown.no;
        case Ref:
            return shown.ref;
        case Words:
            return shown.words;
        case Department:
            return shown.department;
        default:
            return shown.state;
        }
    case Qt::ToolTipRole:
        return index.column() == Words ? QVariant(shown.words) : data(index, Qt::DisplayRole);
    case Qt::AccessibleTextRole:
        return index.column() == No ? QVariant(tr("No.%1, %2, %3, %4")
                                                   .arg(shown.no.isEmpty() ? tr("none") : shown.no,
                                                        shown.department, shown.state, shown.words))
                                    : data(index, Qt::DisplayRole);
    case Qt::ForegroundRole:
        return index.column() == State && shown.isFlagged
                   ? QVariant(attentionColor(QApplication::palette()))
               : !shown.isWaiting ? QVariant(mutedColor(QApplication::palette()))
                                  : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == No ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

QVariant AnswerListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case No:
        return tr("No.");
    case Ref:
        return tr("Reference");
    case Words:
        return tr("Opinion");
    case Department:
        return tr("Department");
    case State:
        return tr("Answer");
    default:
        return {};
    }
}

} // namespace gaiyo
