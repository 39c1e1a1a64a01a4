#include "shell/start_page.h"

#include "shell/recent_files.h"
#include "widgets/metrics.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace gaiyo {

namespace {

constexpr int kColumnWidth = 25; // ems
constexpr int kLow = 40;
constexpr int kPageWidth = 90;

QPushButton *bigButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setStyleSheet(QStringLiteral("text-align: left; padding: 10px 14px;"));
    return button;
}

QLabel *headline(const QString &text, double scale)
{
    auto *label = new QLabel(text);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setBold(true);
    label->setFont(font);
    return label;
}

} // namespace

StartPage::StartPage(Preferences &preferences, const FirstPages &pages, QWidget *parent)
    : QWidget(parent)
    , m_recent(new RecentFiles(preferences, pages))
    , m_columns(new QHBoxLayout)
    , m_actions(new QGridLayout)
{
    setObjectName(QStringLiteral("startPage"));
    m_columns->setSpacing(2 * kWide);
    m_columns->addWidget(buildActions());
    m_columns->addWidget(buildRecent(), 1);
    auto *words = new QLabel(tr("From the opinions that came in to the published booklet: numbers, "
                                "counts and references are kept right for you."));
    words->setWordWrap(true);
    words->setForegroundRole(QPalette::PlaceholderText);
    auto *page = new QWidget;
    page->setMaximumWidth(ems(kPageWidth));
    auto *inner = new QVBoxLayout(page);
    inner->setSpacing(kMargin);
    inner->addWidget(headline(tr("Gaiyo"), 2.0));
    inner->addWidget(words);
    inner->addSpacing(kWide);
    inner->addLayout(m_columns, 1);
    auto *outer = new QHBoxLayout(this);
    outer->addStretch(1);
    outer->addWidget(page, 20);
    outer->addStretch(1);
    arrange();
    refresh();
}

// One above the other they do not keep the window wide, which becomes small in one step.
QSize StartPage::minimumSizeHint() const
{
    const QMargins around = layout()->contentsMargins();
    const QMargins inside = m_columns->parentWidget()->layout()->contentsMargins();
    const int least = qMax(ems(kColumnWidth), m_columns->itemAt(1)->minimumSize().width());
    return {around.left() + inside.left() + least + inside.right() + around.right(),
            QWidget::minimumSizeHint().height()};
}

void StartPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

// The recent files are below what can be begun where there is no room for two cards beside it; the
// buttons stand in pairs then, so that there is room for a whole card below them. On a screen that
// is low, too, one card beside them is better than none.
void StartPage::arrange()
{
    const int cards = (height() < ems(kLow) ? 1 : 2) * m_recent->cardSize().width();
    const bool isNarrow = width() < 8 * kWide + ems(kColumnWidth) + cards;
    const int margin = isNarrow ? kWide : 2 * kWide;
    layout()->setContentsMargins(margin, margin, margin, margin);
    m_columns->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_columns->setStretch(1, 1);
    m_columns->setSpacing(isNarrow ? kMargin : 2 * kWide);
    placeButtons(isNarrow);
}

void StartPage::placeButtons(bool inPairs)
{
    int widest = 0;
    for (const QPushButton *button : m_buttons)
        widest = qMax(widest, button->sizeHint().width());
    const int columns = inPairs && 2 * widest + kGap + 4 * kWide <= width() ? 2 : 1;
    for (int i = 0; i < int(m_buttons.size()); ++i)
        m_actions->addWidget(m_buttons[i], i / columns, i % columns);
}

QWidget *StartPage::buildActions()
{
    auto *made = bigButton(QStringLiteral("startNew"), tr("&New booklet…"));
    auto *open = bigButton(QStringLiteral("startOpen"), tr("Open a &document…"));
    auto *import = bigButton(QStringLiteral("startImport"), tr("Import a text or a ta&ble…"));
    auto *sample = bigButton(QStringLiteral("startSample"), tr("Look at the &sample"));
    connect(made, &QPushButton::clicked, this, &StartPage::newWanted);
    connect(open, &QPushButton::clicked, this, &StartPage::openWanted);
    connect(import, &QPushButton::clicked, this, &StartPage::importWanted);
    connect(sample, &QPushButton::clicked, this, &StartPage::sampleWanted);
    m_buttons = {made, open, import, sample};
    m_actions->setSpacing(kGap);
    auto *column = new QWidget;
    column->setMinimumWidth(ems(kColumnWidth));
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(headline(tr("Begin"), 1.1));
    layout->addLayout(m_actions);
    layout->addStretch(1);
    return column;
}

QWidget *StartPage::buildRecent()
{
    connect(m_recent, &RecentFiles::fileWanted, this, &StartPage::fileWanted);
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(headline(tr("Recent files"), 1.1));
    layout->addWidget(m_recent, 1);
    return column;
}

void StartPage::refresh()
{
    m_recent->refresh();
}

} // namespace gaiyo
