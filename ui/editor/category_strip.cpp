#include "editor/category_strip.h"

#include "widgets/flow_layout.h"
#include "widgets/metrics.h"

#include <QPushButton>

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
    return QString(category.symbol + u' ' + text).replace(u'&', QStringLiteral("&&"));
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
        layout()->addWidget(button);
        m_buttons.push_back(button);
    }
    label();
    Q_EMIT rebuilt();
}

void CategoryStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    label();
}

// As many words as leave three buttons to a row, where there is room for that.
void CategoryStrip::label()
{
    const int em = fontMetrics().horizontalAdvance(u'国');
    const int words = qBound(kLeastWords, width() / kPerRow / em - kAround, kMostWords);
    const auto &categories = m_session.view()->values().categories;
    for (size_t i = 0; i < m_buttons.size() && i < categories.size(); ++i)
        m_buttons[i]->setText(labelOf(categories[i], words));
    // The splitters around know nothing of heights that follow widths; what is written would be
    // pushed together instead.
    if (isVisible())
        setMinimumHeight(layout()->heightForWidth(width()));
}

void CategoryStrip::show()
{
    const auto view = m_session.view();
    const auto id = m_session.opinion();
    const Opinion *opinion = id ? view->index.findOpinion(*id) : nullptr;
    const auto &categories = view->values().categories;
    for (size_t i = 0; i < m_buttons.size() && i < categories.size(); ++i) {
        m_buttons[i]->setEnabled(opinion && !m_session.isReadOnly());
        m_buttons[i]->setChecked(opinion && opinion->category == categories[i].id);
    }
}

} // namespace gaiyo
