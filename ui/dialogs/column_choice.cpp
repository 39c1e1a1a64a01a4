#include "dialogs/column_choice.h"

#include "dialogs/column_guess.h"
#include "session/preferences.h"
#include "widgets/metrics.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHeaderView>
#include <QSet>

#include <array>

namespace gaiyo {

namespace {

constexpr int kChoiceRow = 0;
constexpr int kMostShown = 60; // characters of a cell

const QString kIgnore = QStringLiteral("ignore");
const QString kFree = QStringLiteral("free"); // free1 to free3

struct FieldChoice
{
    const char *field;
    const char *words;
};

constexpr std::array kChoices{
    FieldChoice{"ignore", QT_TRANSLATE_NOOP("ColumnChoice", "Leave out")},
    FieldChoice{"summary", QT_TRANSLATE_NOOP("ColumnChoice", "Opinion")},
    FieldChoice{"response", QT_TRANSLATE_NOOP("ColumnChoice", "Response")},
    FieldChoice{"category", QT_TRANSLATE_NOOP("ColumnChoice", "Category")},
    FieldChoice{"no", QT_TRANSLATE_NOOP("ColumnChoice", "No.")},
    FieldChoice{"ref", QT_TRANSLATE_NOOP("ColumnChoice", "Reference number")},
    FieldChoice{"count", QT_TRANSLATE_NOOP("ColumnChoice", "Identical opinions")},
    FieldChoice{"note", QT_TRANSLATE_NOOP("ColumnChoice", "Internal note")},
    FieldChoice{"path1", QT_TRANSLATE_NOOP("ColumnChoice", "Chapter")},
    FieldChoice{"path2", QT_TRANSLATE_NOOP("ColumnChoice", "Section")},
    FieldChoice{"path3", QT_TRANSLATE_NOOP("ColumnChoice", "Subsection")},
    FieldChoice{"path4", QT_TRANSLATE_NOOP("ColumnChoice", "Item")},
    FieldChoice{"draft_number", QT_TRANSLATE_NOOP("ColumnChoice", "Draft number")},
    FieldChoice{"shared_with", QT_TRANSLATE_NOOP("ColumnChoice", "Response shared with")}};

} // namespace

ColumnChoice::ColumnChoice(Preferences &preferences, QWidget *parent)
    : QTableWidget(parent)
    , m_preferences(preferences)
{
    setAccessibleName(tr("The first rows, and what each column holds"));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::NoSelection);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    verticalHeader()->hide();
    horizontalHeader()->hide();
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
}

QComboBox *ColumnChoice::choice(int column) const
{
    return static_cast<QComboBox *>(cellWidget(kChoiceRow, column));
}

// What was chosen for the name before; what nobody may know is left out; else what it was taken
// for.
QString ColumnChoice::firstField(const TableHead &head, int column) const
{
    if (head.fields.value(column).startsWith(kFree)) // the document calls it so
        return head.fields[column];
    const QString remembered =
        m_hasHeadings ? m_preferences.fieldOfColumn(m_names[column]) : QString();
    if (!remembered.isEmpty())
        return remembered;
    return guessFields(head)[column];
}

void ColumnChoice::setHead(const TableHead &head, const QStringList &freeNames)
{
    clear();
    m_head = head;
    m_freeNames = freeNames;
    m_hasHeadings = !head.names.isEmpty();
    m_names = head.names;
    for (const QStringList &row : head.rows) {
        while (!m_hasHeadings && m_names.size() < row.size())
            m_names += tr("Column %1").arg(m_names.size() + 1);
    }
    const int above = m_hasHeadings ? 2 : 1;
    setRowCount(above + int(head.rows.size()));
    setColumnCount(int(m_names.size()));
    QFont bold = font();
    bold.setBold(true);
    QSet<QString> taken; // a field comes from one column
    for (int column = 0; column < m_names.size(); ++column) {
        const QString field = firstField(head, column);
        addChoice(column, taken.contains(field) ? kIgnore : field);
        if (field != kIgnore)
            taken.insert(field);
        if (m_hasHeadings) {
            auto *name = new QTableWidgetItem(m_names[column]);
            name->setFont(bold);
            setItem(1, column, name);
        }
        for (int row = 0; row < int(head.rows.size()); ++row) {
            const QString cell = head.rows[size_t(row)].value(column);
            auto *item = new QTableWidgetItem(QString(cell.left(kMostShown)).replace(u'\n', u' '));
            item->setToolTip(cell);
            setItem(above + row, column, item);
        }
        setColumnWidth(column, qBound(ems(9), sizeHintForColumn(column) + kGap, ems(22)));
    }
    m_suggested.clear();
    for (int column = 0; column < m_names.size(); ++column) {
        const QString field = head.inNew.value(column);
        const bool isOpen = choice(column)->currentData() == kIgnore ||
                            choice(column)->currentData() == head.fields.value(column);
        const bool isKnown =
            m_hasHeadings && !m_preferences.fieldOfColumn(m_names[column]).isEmpty();
        if (field.startsWith(kFree) && isOpen && !isKnown)
            m_suggested.insert(column, {field, choice(column)->currentData().toString()});
    }
    setRowHeight(kChoiceRow, choice(0) ? choice(0)->sizeHint().height() : rowHeight(kChoiceRow));
    showLeftOut();
}

// Columns that a document of their own would have as free fields, and an open one has not: as long
// as nobody chose otherwise.
void ColumnChoice::setForNew(bool isNew)
{
    for (auto it = m_suggested.cbegin(); it != m_suggested.cend(); ++it) {
        const auto &[field, otherwise] = it.value();
        QComboBox &box = *choice(it.key());
        if (box.currentData() != (isNew ? otherwise : field))
            continue;
        const QSignalBlocker blocked(&box);
        box.setCurrentIndex(qMax(0, box.findData(isNew ? field : otherwise)));
    }
    showLeftOut();
}

void ColumnChoice::addFreeFields(QComboBox &box) const
{
    constexpr int kMost = 3;
    for (int i = 0; i < kMost; ++i) {
        const QString name = m_freeNames.value(i);
        box.addItem(name.isEmpty() ? tr("Free field %1").arg(i + 1) : name,
                    kFree + QString::number(i + 1));
    }
}

void ColumnChoice::addChoice(int column, const QString &field)
{
    auto *box = new QComboBox;
    box->setObjectName(QStringLiteral("column%1").arg(column + 1));
    box->setAccessibleName(m_names[column]);
    for (const FieldChoice &one : kChoices)
        box->addItem(QCoreApplication::translate("ColumnChoice", one.words),
                     QString::fromLatin1(one.field));
    addFreeFields(*box);
    box->setCurrentIndex(qMax(0, box->findData(field)));
    connect(box, &QComboBox::currentIndexChanged, this, [this, column] { onChosen(column); });
    setCellWidget(kChoiceRow, column, box);
}

// A field comes from one column.
void ColumnChoice::onChosen(int column)
{
    const QString field = choice(column)->currentData().toString();
    for (int other = 0; other < columnCount(); ++other) {
        if (other == column || field == kIgnore || choice(other)->currentData() != field)
            continue;
        const QSignalBlocker blocked(choice(other));
        choice(other)->setCurrentIndex(0);
    }
    showLeftOut();
    Q_EMIT changed();
}

void ColumnChoice::showLeftOut()
{
    for (int column = 0; column < columnCount(); ++column) {
        const bool leftOut = choice(column)->currentData() == kIgnore;
        const QBrush ink =
            palette().brush(leftOut ? QPalette::Disabled : QPalette::Active, QPalette::Text);
        for (int row = 1; row < rowCount(); ++row) {
            if (QTableWidgetItem *cell = item(row, column))
                cell->setForeground(ink);
        }
    }
}

QMap<QString, QString> ColumnChoice::columns() const
{
    QMap<QString, QString> fields;
    for (int column = 0; column < columnCount(); ++column) {
        if (!m_names[column].isEmpty())
            fields.insert(m_names[column], choice(column)->currentData().toString());
    }
    return fields;
}

QStringList ColumnChoice::headings() const
{
    return m_hasHeadings ? QStringList() : m_names;
}

QStringList ColumnChoice::leftOut() const
{
    QStringList names;
    for (int column = 0; column < columnCount(); ++column) {
        if (choice(column)->currentData() == kIgnore && holdsOtherWords(m_head, column))
            names += m_names[column].trimmed().isEmpty() ? tr("Column %1").arg(column + 1)
                                                         : m_names[column];
    }
    return names;
}

void ColumnChoice::remember() const
{
    for (int column = 0; m_hasHeadings && column < columnCount(); ++column) {
        const QString field = choice(column)->currentData().toString();
        const auto suggested = m_suggested.value(column);
        const bool isOffered = // which depends on the document, not on the clerk
            m_suggested.contains(column) && (field == suggested.first || field == suggested.second);
        if (!m_names[column].isEmpty() && !isOffered)
            m_preferences.setFieldOfColumn(m_names[column], field);
    }
}

} // namespace gaiyo
