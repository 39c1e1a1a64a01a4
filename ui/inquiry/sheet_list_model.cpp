#include "inquiry/sheet_list_model.h"

#include "session/date_words.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QFont>
#include <QPalette>

#include <algorithm>
#include <unordered_map>

namespace gaiyo {

bool touchesInquiries(const ChangeSet &changes)
{
    return !changes.departments.isEmpty() || !changes.rounds.isEmpty() ||
           !changes.sheets.isEmpty() || !changes.sheetRows.isEmpty() || !changes.replies.isEmpty();
}

SheetListModel::SheetListModel(Session &session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
    read();
    connect(&session, &Session::changed, this, &SheetListModel::onChanged);
}

void SheetListModel::read()
{
    const Work &work = m_session.work().work();
    const InquiryIndex index(work);
    const QDate today = m_session.clock().nowUtc().toLocalTime().date();
    std::unordered_map<DepartmentId, QString> names;
    for (const Department &department : work.departments)
        names.emplace(department.id, department.name);
    m_rows.clear();
    for (const Round &round : work.rounds) {
        const size_t head = m_rows.size();
        m_rows.push_back({{round.id, {}}, round.name, {}, {}});
        if (round.dueOn)
            m_rows[head].due = tr("%1/%2").arg(round.dueOn->month()).arg(round.dueOn->day());
        for (const Sheet *sheet : index.sheetsOf(round.id)) {
            Shown shown{
                {round.id, sheet->id}, names[sheet->department], index.countsOf(sheet->id), {}};
            if (sheet->dueOn)
                shown.due = tr("%1/%2").arg(sheet->dueOn->month()).arg(sheet->dueOn->day());
            if (const auto back = lastReturn(work, *sheet))
                shown.back = dayOfMoment(back->cameAt);
            shown.isLate = isOverdue(*sheet, today) && shown.counts.unanswered > 0 && !shown.back;
            shown.isClosed = sheet->closedAt.has_value();
            InquiryIndex::Counts &all = m_rows[head].counts;
            all.rows += shown.counts.rows;
            all.unanswered += shown.back ? 0 : shown.counts.unanswered;
            all.open += shown.counts.open;
            m_rows.push_back(std::move(shown));
        }
    }
}

void SheetListModel::onChanged(const ChangeSet &changes)
{
    if (!touchesInquiries(changes))
        return;
    std::vector<Line> before;
    for (const Shown &shown : m_rows)
        before.push_back(shown.line);
    const auto now = [this, &before] {
        read();
        return before.size() == m_rows.size() &&
               std::equal(before.begin(), before.end(), m_rows.begin(),
                          [](const Line &line, const Shown &shown) { return line == shown.line; });
    };
    const bool isOther = !changes.rounds.isEmpty() || !changes.sheets.added.empty() ||
                         !changes.sheets.removed.empty() || !changes.departments.isEmpty();
    if (isOther) {
        beginResetModel();
        read();
        endResetModel();
    } else if (now() && !m_rows.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
    }
}

const SheetListModel::Line *SheetListModel::lineAt(int row) const
{
    return row >= 0 && row < int(m_rows.size()) ? &m_rows[size_t(row)].line : nullptr;
}

int SheetListModel::rowOf(const Line &line) const
{
    const auto found =
        std::ranges::find_if(m_rows, [&](const Shown &shown) { return shown.line == line; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int SheetListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SheetListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

// The whole row, for who does not see it.
QString SheetListModel::spoken(const Shown &shown) const
{
    QString words = tr("%1: %2 opinions, %3 without an answer, %4 answers to decide on")
                        .arg(shown.name)
                        .arg(shown.counts.rows)
                        .arg(shown.counts.unanswered)
                        .arg(shown.counts.open);
    if (shown.isLate)
        words = tr("%1; the day is past").arg(words);
    if (shown.back)
        words = tr("%1; came back without any change (%2)").arg(words, dateWords(*shown.back));
    return shown.isClosed ? tr("%1; closed").arg(words) : words;
}

QString SheetListModel::nameOf(const Shown &shown)
{
    if (shown.isClosed)
        return tr("    %1 (closed)").arg(shown.name);
    return tr("    %1").arg(shown.name);
}

QVariant SheetListModel::data(const QModelIndex &index, int role) const
{
    if (index.row() < 0 || index.row() >= int(m_rows.size()))
        return {};
    const Shown &shown = m_rows[size_t(index.row())];
    const bool isRound = !shown.line.sheet;
    const auto number = [](int value) { return value == 0 ? QString() : QString::number(value); };
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Name:
            return isRound ? shown.name : nameOf(shown);
        case Rows:
            return number(shown.counts.rows);
        case Unanswered:
            return shown.back ? tr("unchanged") : number(shown.counts.unanswered);
        case Open:
            return number(shown.counts.open);
        default:
            return shown.isLate ? tr("%1 late").arg(shown.due) : shown.due;
        }
    case Qt::ToolTipRole:
        return spoken(shown);
    case Qt::AccessibleTextRole:
        return index.column() == Name ? QVariant(spoken(shown)) : data(index, Qt::DisplayRole);
    case Qt::FontRole: {
        QFont font = QApplication::font();
        font.setBold(isRound);
        return font;
    }
    case Qt::ForegroundRole:
        return index.column() == Due && shown.isLate
                   ? QVariant(attentionColor(QApplication::palette()))
                   : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Name || index.column() == Due
                   ? QVariant()
                   : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant SheetListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Department");
    case Rows:
        return tr("Rows");
    case Unanswered:
        return tr("Missing");
    case Open:
        return tr("Decide");
    case Due:
        return tr("Due");
    default:
        return {};
    }
}

} // namespace gaiyo
