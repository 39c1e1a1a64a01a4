#include "editor/category_strip.h"

#include "widgets/flow_layout.h"
#include "widgets/labels.h"
#include "widgets/least_height.h"
#include "widgets/metrics.h"

#include <QKeyEvent>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace gaiyo {

namespace {

constexpr int kMostWords = 14; // characters shown; the rest is in the tool tip
constexpr int kLeastWords = 4;
constexpr int kPerRow = 3;
constexpr int kAround = 4; // symbol, blank and edges of a button, in characters
constexpr int kMostKeys = 9;

QString labelOf(const Category &category, int words)
{
    const QString text =
        category.text.size() > words ? category.text.left(words - 1) + u'…' : category.text;
    return withoutKeys(category.symbol + u' ' + text);
}

} // namespace

CategoryStrip::CategoryStrip(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
{
    setLayout(new FlowLayout(kTight));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&session, &Session::opinionSelected, this, &CategoryStrip::show);
    connect(&session, &Session::changed, this, [this](const ChangeSet &changes) {
        if (!changes.categories.isEmpty())
            rebuild();
        show();
    });
    rebuild();
    show();
}

void CategoryStrip::rebuild()
{
    for (QAbstractButton *button : m_buttons)
        delete button;
    m_buttons.clear();
    const auto &categories = m_session.view()->values().categories;
    for (int i = 0; i < int(categories.size()); ++i) {
        const Category &category = categories[size_t(i)];
        auto *button = new QPushButton;
        button->setObjectName(QStringLiteral("category%1").arg(i + 1));
        button->setCheckable(true);
        button->setAccessibleName(category.symbol + u' ' + category.text);
        button->setToolTip(
            i < kMostKeys ? tr("%1 %2 (Ctrl+%3)").arg(category.symbol, category.text).arg(i + 1)
                          : category.symbol + u' ' + category.text);
        connect(button, &QPushButton::clicked, this, [this, i] {
            Q_EMIT chosen(i);
            show(); // as it is now: it may have been refused
        });
        button->installEventFilter(this);
        layout()->addWidget(button);
        m_buttons.push_back(button);
    }
    label();
    Q_EMIT rebuilt();
}

void CategoryStrip::setSymbolsOnly(bool only)
{
    if (std::exchange(m_symbolsOnly, only) != only)
        label();
}

int CategoryStrip::widthOfSymbol(size_t i) const
{
    const QString words = m_buttons[i]->text();
    const QString symbol = m_session.view()->values().categories[i].symbol;
    const QFontMetrics metrics = m_buttons[i]->fontMetrics();
    const int spared = metrics.horizontalAdvance(words) -
                       metrics.horizontalAdvance(symbol.isEmpty() ? words : symbol);
    return m_buttons[i]->sizeHint().width() - qMax(0, spared) + kTight;
}

int CategoryStrip::rowsOfSymbols(int width) const
{
    const size_t count = qMin(m_buttons.size(), m_session.view()->values().categories.size());
    int rows = 1;
    int used = 0;
    for (size_t i = 0; i < count; ++i) {
        const int wide = widthOfSymbol(i);
        const bool isNext = used > 0 && used + wide > width;
        rows += isNext ? 1 : 0;
        used = isNext ? wide : used + wide;
    }
    return rows;
}

int CategoryStrip::foldableHeight() const
{
    int line = 0;
    for (const QAbstractButton *button : m_buttons)
        line = qMax(line, button->sizeHint().height());
    const int rows = rowsOfSymbols(width());
    return qMax(0, minimumHeight() - rows * line - (rows - 1) * kTight);
}

void CategoryStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    label();
}

// It got its width before it counted as visible.
void CategoryStrip::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    label();
}

// As many words as leave three buttons to a row, where there is room for that.
void CategoryStrip::label()
{
    const int em = fontMetrics().horizontalAdvance(u'国');
    const int words = qBound(kLeastWords, width() / kPerRow / em - kAround, kMostWords);
    const auto &categories = m_session.view()->values().categories;
    for (size_t i = 0; i < m_buttons.size() && i < categories.size(); ++i)
        m_buttons[i]->setText(m_symbolsOnly && !categories[i].symbol.isEmpty()
                                  ? withoutKeys(categories[i].symbol)
                                  : labelOf(categories[i], words));
    // The splitters around know nothing of heights that follow widths; what is written would be
    // pushed together instead.
    if (isVisible())
        setLeastHeight(*this, layout()->heightForWidth(width()));
}

void CategoryStrip::show()
{
    const auto view = m_session.view();
    const auto id = m_session.opinion();
    const Opinion *opinion = id ? view->index.findOpinion(*id) : nullptr;
    const auto &categories = view->values().categories;
    const bool isWritable = opinion && !m_session.isReadOnly();
    // A button that is switched off while it has the keys would give them to a field.
    if (!isWritable && std::ranges::any_of(m_buttons, &QAbstractButton::hasFocus))
        setFocus(Qt::OtherFocusReason);
    for (size_t i = 0; i < m_buttons.size() && i < categories.size(); ++i) {
        m_buttons[i]->setEnabled(isWritable);
        m_buttons[i]->setChecked(opinion && opinion->category == categories[i].id);
    }
    stopAtChosen();
    if (isWritable && hasFocus())
        focusStop();
}

void CategoryStrip::stopAt(const QAbstractButton *button)
{
    for (QAbstractButton *each : m_buttons)
        each->setFocusPolicy(each == button ? Qt::StrongFocus : Qt::ClickFocus);
}

// It was removed and is back.
void CategoryStrip::focusStop()
{
    const auto stop = std::ranges::find_if(m_buttons, [](const QAbstractButton *button) {
        return button->focusPolicy() == Qt::StrongFocus;
    });
    if (stop != m_buttons.end())
        (*stop)->setFocus(Qt::OtherFocusReason);
}

// Where the keys are, else where they would come to.
void CategoryStrip::stopAtChosen()
{
    auto stop = std::ranges::find_if(m_buttons, &QAbstractButton::hasFocus);
    if (stop == m_buttons.end())
        stop = std::ranges::find_if(m_buttons, &QAbstractButton::isChecked);
    if (!m_buttons.empty())
        stopAt(stop == m_buttons.end() ? m_buttons.front() : *stop);
}

bool CategoryStrip::eventFilter(QObject *watched, QEvent *event)
{
    const int key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event)->key() : 0;
    if (key != 0 && step(watched, key))
        return true;
    // Whoever comes here by Tab means to choose, not to clear: that has a key of its own.
    if (key == Qt::Key_Space && qobject_cast<QAbstractButton *>(watched)->isChecked())
        return true;
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        stopAtChosen();
    return QWidget::eventFilter(watched, event);
}

bool CategoryStrip::step(const QObject *from, int key)
{
    const bool forward = key == Qt::Key_Right || key == Qt::Key_Down;
    const auto at = std::ranges::find(m_buttons, from);
    if ((!forward && key != Qt::Key_Left && key != Qt::Key_Up) || at == m_buttons.end())
        return false;
    const size_t count = m_buttons.size();
    QAbstractButton *next =
        m_buttons[(size_t(at - m_buttons.begin()) + (forward ? 1 : count - 1)) % count];
    stopAt(next);
    next->setFocus(Qt::TabFocusReason);
    return true;
}

} // namespace gaiyo
