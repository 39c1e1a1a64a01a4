#include "widgets/pick_dialog.h"

#include "widgets/labels.h"
#include "widgets/metrics.h"
#include "widgets/text_search.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace gaiyo {

namespace {

constexpr size_t kMostShown = 200;

} // namespace

PickDialog::PickDialog(const QString &name, const QString &title, const QString &label,
                       std::vector<Item> items, QWidget *parent)
    : QDialog(parent)
    , m_items(std::move(items))
    , m_note(new NoteLabel)
    , m_words(new QLineEdit)
    , m_list(new QListWidget)
{
    setObjectName(name);
    setWindowTitle(title);
    build(label);
    fill();
    connect(m_words, &QLineEdit::textChanged, this, &PickDialog::fill);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &QDialog::accept);
}

void PickDialog::build(const QString &label)
{
    auto *above = new QLabel(label);
    above->setBuddy(m_words);
    m_words->setObjectName(QStringLiteral("pickWords"));
    m_words->setAccessibleName(withoutMnemonic(label));
    m_words->installEventFilter(this);
    addClearButton(*m_words);
    m_list->setObjectName(QStringLiteral("pickList"));
    m_list->setAccessibleName(windowTitle());
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setObjectName(QStringLiteral("do"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kWide, kMargin, kWide, kMargin);
    layout->setSpacing(kGap);
    layout->addWidget(m_note);
    layout->addWidget(above);
    layout->addWidget(m_words);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    m_note->hide();
    above->setVisible(hasField());
    m_words->setVisible(hasField());
    resizeToEms(*this, 46, 30);
}

// The exact number first, then numbers that begin so, then words; each in the order given.
void PickDialog::fill()
{
    const QString typed = foldText(m_words->text().trimmed());
    const TextSearch search(m_words->text().trimmed());
    std::vector<std::pair<int, const Item *>> found;
    for (const Item &item : m_items) {
        const QString number = foldText(item.number);
        const int order = typed.isEmpty()                                     ? 0
                          : number == typed                                   ? 0
                          : number.startsWith(typed)                          ? 1
                          : search.isFoundIn(item.shown + u'\n' + item.words) ? 2
                                                                              : -1;
        if (order >= 0)
            found.emplace_back(order, &item);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    m_list->clear();
    for (size_t i = 0; i < std::min(found.size(), kMostShown); ++i) {
        auto *row = new QListWidgetItem(found[i].second->shown, m_list);
        row->setData(Qt::UserRole, found[i].second->id);
        row->setToolTip(found[i].second->shown);
    }
    m_list->setCurrentRow(typed.isEmpty() ? rowOf(m_likely) : 0);
    m_list->scrollToItem(m_list->currentItem(), QAbstractItemView::PositionAtCenter);
    findChild<QPushButton *>(QStringLiteral("do"))->setEnabled(!found.empty());
}

// The first one, too, where it is not among those shown.
int PickDialog::rowOf(const QString &id) const
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toString() == id)
            return row;
    }
    return 0;
}

void PickDialog::setNote(const QString &note, const QString &example)
{
    m_note->setText(note);
    m_note->show();
    m_words->setPlaceholderText(example);
}

void PickDialog::setVerb(const QString &verb)
{
    findChild<QPushButton *>(QStringLiteral("do"))->setText(verb);
}

void PickDialog::setLikely(const QString &id)
{
    m_likely = id;
    fill();
}

// The arrows are the list's while the words are typed.
bool PickDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_words && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown ||
            key == Qt::Key_PageUp) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

std::optional<QString> PickDialog::pick()
{
    if (hasField())
        m_words->setFocus();
    else
        m_list->setFocus();
    if (exec() != QDialog::Accepted || !m_list->currentItem())
        return std::nullopt;
    return m_list->currentItem()->data(Qt::UserRole).toString();
}

} // namespace gaiyo
