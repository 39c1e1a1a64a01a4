#include "shell/start_page.h"

#include "session/preferences.h"
#include "shell/first_pages.h"
#include "widgets/empty_hint.h"
#include "widgets/metrics.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QThreadPool>
#include <QVBoxLayout>

namespace gaiyo {

namespace {

constexpr int kColumnWidth = 25; // ems
constexpr int kNarrow = 46;      // below it the recent files are below what can be begun
constexpr int kPageWidth = 90;
constexpr double kPageEms = 9; // of a first page

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
    , m_preferences(preferences)
    , m_pages(pages)
    , m_recent(new QListWidget)
    , m_columns(new QHBoxLayout)
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
    outer->setContentsMargins(2 * kWide, 2 * kWide, 2 * kWide, 2 * kWide);
    outer->addStretch(1);
    outer->addWidget(page, 20);
    outer->addStretch(1);
    refresh();
}

// One above the other they do not keep the window wide, which becomes small in one step. They are
// asked and not the layout, which remembers for a while what was before they turned.
QSize StartPage::minimumSizeHint() const
{
    const QMargins around = layout()->contentsMargins();
    const QMargins inside = m_columns->parentWidget()->layout()->contentsMargins();
    const int least = qMax(m_columns->itemAt(0)->minimumSize().width(),
                           m_columns->itemAt(1)->minimumSize().width());
    return {around.left() + inside.left() + least + inside.right() + around.right(),
            QWidget::minimumSizeHint().height()};
}

void StartPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < ems(kNarrow);
    const auto wanted = isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_columns->direction() == wanted)
        return;
    m_columns->setDirection(wanted);
    m_columns->setSpacing(isNarrow ? kMargin : 2 * kWide);
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
    auto *column = new QWidget;
    column->setMinimumWidth(ems(kColumnWidth));
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(headline(tr("Begin"), 1.1));
    for (QPushButton *button : {made, open, import, sample})
        layout->addWidget(button);
    layout->addStretch(1);
    return column;
}

QWidget *StartPage::buildRecent()
{
    m_recent->setObjectName(QStringLiteral("recentFiles"));
    m_recent->setAccessibleName(tr("Recent files"));
    m_recent->setViewMode(QListView::IconMode);
    m_recent->setMovement(QListView::Static);
    m_recent->setResizeMode(QListView::Adjust);
    m_recent->setWordWrap(true);
    m_recent->setTextElideMode(Qt::ElideMiddle);
    m_recent->setUniformItemSizes(true);
    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const QSize page(ems(kPageEms), ems(kPageEms * 1.45));
    m_recent->setIconSize(page);
    m_recent->setGridSize(page + QSize(ems(3), 3 * m_recent->fontMetrics().height() + kMargin));
    connect(m_recent, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        const QString path = item->data(Qt::UserRole).toString();
        if (!path.isEmpty())
            Q_EMIT fileWanted(path);
    });
    m_nothing = new EmptyHint(*m_recent, tr("Files that you open are listed here."),
                              [this] { return m_recent->count() == 0; });
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
    m_recent->clear();
    const QStringList files = m_preferences.recentFiles();
    for (const QString &path : files) {
        const QFileInfo info(path);
        auto *item = new QListWidgetItem(
            info.fileName() + u'\n' + QDir::toNativeSeparators(info.path()), m_recent);
        item->setData(Qt::UserRole, path);
        item->setToolTip(QDir::toNativeSeparators(path));
    }
    m_nothing->look();
    showPictures();
    lookAtFiles();
}

void StartPage::showPictures()
{
    for (int i = 0; i < m_recent->count(); ++i) {
        QListWidgetItem *item = m_recent->item(i);
        const QString path = item->data(Qt::UserRole).toString();
        if (!path.isEmpty())
            item->setIcon(m_pages.icon(path, m_recent->iconSize(), palette()));
    }
}

// The edge of the paper has a colour of the theme.
void StartPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showPictures();
}

// A share that does not answer must not hold the window: each file is looked at elsewhere.
void StartPage::lookAtFiles()
{
    const QStringList files = m_preferences.recentFiles();
    const QPointer<StartPage> self(this);
    for (const QString &path : files) {
        QThreadPool::globalInstance()->start([self, path] {
            if (QFileInfo::exists(path))
                return;
            const bool isGone = QFileInfo(path).dir().exists(); // or the share does not answer
            QMetaObject::invokeMethod(QCoreApplication::instance(), [self, path, isGone] {
                for (int i = 0; self && i < self->m_recent->count(); ++i) {
                    QListWidgetItem *item = self->m_recent->item(i);
                    if (item->data(Qt::UserRole).toString() != path)
                        continue;
                    item->setText(QFileInfo(path).fileName() + u'\n' +
                                  (isGone ? tr("not there any more") : tr("not reachable")));
                    item->setForeground(mutedColor(self->palette()));
                }
            });
        });
    }
}

} // namespace gaiyo
