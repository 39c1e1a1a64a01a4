#include "outline/title_delegate.h"

#include "outline/node_removal.h"
#include "widgets/metrics.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeView>

namespace gaiyo {

namespace {

const QString kFieldName = QStringLiteral("titleField");

} // namespace

TitleDelegate::TitleDelegate(QTreeView &tree)
    : QStyledItemDelegate(&tree)
    , m_tree(tree)
{}

bool TitleDelegate::isOpen() const
{
    const QWidget *field = QApplication::focusWidget();
    return field && field->objectName() == kFieldName;
}

QWidget *TitleDelegate::createEditor(QWidget *, const QStyleOptionViewItem &,
                                     const QModelIndex &index) const
{
    auto *field = new QLineEdit(m_tree.window());
    field->setObjectName(kFieldName);
    field->setAccessibleName(tr("Title of the heading"));
    // It is a child of the window, and yet goes with the tree.
    connect(&m_tree, &QObject::destroyed, field, &QObject::deleteLater);
    connect(field, &QLineEdit::textChanged, this, [this, field] { widen(*field); });
    m_field = field;
    m_at = index;
    m_before = index.data(Qt::EditRole).toString();
    field->setText(m_before);
    Q_EMIT begun(index);
    return field;
}

void TitleDelegate::reopen(const QModelIndex &index, const QString &typed)
{
    m_tree.edit(index);
    if (m_field)
        m_field->setText(typed);
}

QString TitleDelegate::typed() const
{
    return m_field ? m_field->text() : QString();
}

// Asked for whenever anything of the heading changes: its number, how many opinions it has.
void TitleDelegate::setEditorData(QWidget *, const QModelIndex &) const {}

void TitleDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                 const QModelIndex &index) const
{
    const QPersistentModelIndex at(index);
    const QString typed = static_cast<const QLineEdit *>(editor)->text();
    if (typed == m_before)
        return;
    Q_EMIT ending();
    if (!at.isValid()) // removed
        return;
    const QString theirs = at.data(Qt::EditRole).toString();
    if (!model->setData(at, typed, Qt::EditRole) && at.isValid() && !typed.trimmed().isEmpty())
        Q_EMIT refused(at, typed);
    if (at.isValid() && theirs != m_before && at.data(Qt::EditRole).toString() != theirs)
        Q_EMIT overwritten(theirs, at.data(Qt::EditRole).toString());
}

void TitleDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                         const QModelIndex &) const
{
    const int height = qMax(option.rect.height(), editor->sizeHint().height());
    const int above = (height - option.rect.height()) / 2;
    const QPoint at =
        m_tree.viewport()->mapTo(m_tree.window(), option.rect.topLeft() - QPoint(0, above));
    editor->setGeometry(QRect(at, QSize(option.rect.width(), height)));
    widen(*editor);
    editor->raise();
}

// A title is being written: nothing is removed by the keys meanwhile, here or in the list.
bool TitleDelegate::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isRemoval(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

// Never narrower than the row, so that it does not jump about while a title is typed.
void TitleDelegate::widen(QWidget &editor) const
{
    const auto &field = static_cast<const QLineEdit &>(editor);
    const int words = field.fontMetrics().horizontalAdvance(field.text()) + ems(2);
    const int row =
        m_tree.viewport()->mapTo(m_tree.window(), m_tree.viewport()->rect().topRight()).x() -
        editor.x();
    const int room = m_tree.window()->width() - editor.x() - kGap;
    editor.resize(qMin(qMax(words, row), room), editor.height());
}

} // namespace gaiyo
