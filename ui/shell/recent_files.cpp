#include "shell/recent_files.h"

#include "session/date_words.h"
#include "session/preferences.h"
#include "shell/first_pages.h"
#include "widgets/eliding.h"
#include "widgets/empty_hint.h"
#include "widgets/metrics.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPainter>
#include <QPointer>
#include <QStyledItemDelegate>
#include <QThreadPool>

namespace gaiyo {

namespace {

constexpr double kPageEms = 9; // of a first page
constexpr double kLeastPage = 3.5;
constexpr double kAround = 3; // ems beside it, for the words
constexpr int kTitleLines = 2;
constexpr int kCardLines = kTitleLines + 2; // with the file's name and the day
constexpr int kPath = Qt::UserRole;

QSize pageSize()
{
    return {ems(kPageEms), ems(kPageEms * 1.45)};
}

int wordsHeight(const QFontMetrics &letters)
{
    return kCardLines * letters.lineSpacing();
}

// The page, and below it the lines of the item's text, the first of them over two lines.
class CardDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem card = option;
        initStyleOption(&card, index);
        const QString words = index.data().toString(); // of the option the lines are one
        const QIcon page = card.icon;
        card.text.clear();
        card.icon = {};
        card.features &= ~QStyleOptionViewItem::HasDecoration;
        const QWidget *view = card.widget;
        const QStyle *style = view ? view->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &card, painter, view);
        const QRect inside = card.rect.adjusted(kTight, kTight, -kTight, -kTight);
        const int high = inside.height() - wordsHeight(card.fontMetrics);
        page.paint(painter, QRect(inside.left(), inside.top(), inside.width(), high));
        paintWords(*painter, card, words, inside.adjusted(0, high, 0, 0));
    }

private:
    static void paintWords(QPainter &painter, const QStyleOptionViewItem &card,
                           const QString &words, const QRect &area)
    {
        const bool isSelected = card.state.testFlag(QStyle::State_Selected);
        const QColor letters =
            card.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
        const int step = card.fontMetrics.lineSpacing();
        QRect line(area.left(), area.top(), area.width(), step);
        painter.save();
        painter.setFont(card.font);
        painter.setPen(letters);
        const QStringList lines = words.split(u'\n');
        for (const QString &part :
             elidedLines(lines.constFirst(), card.font, area.width(), kTitleLines)) {
            painter.drawText(line, Qt::AlignCenter, part);
            line.translate(0, step);
        }
        painter.setPen(isSelected ? letters : mutedColor(card.palette));
        for (qsizetype i = 1; i < lines.size(); ++i) {
            painter.drawText(line, Qt::AlignCenter,
                             card.fontMetrics.elidedText(lines[i], Qt::ElideMiddle, area.width()));
            line.translate(0, step);
        }
        painter.restore();
    }
};

} // namespace

RecentFiles::RecentFiles(Preferences &preferences, const FirstPages &pages, QWidget *parent)
    : QListWidget(parent)
    , m_preferences(preferences)
    , m_pages(pages)
    , m_nothing(new EmptyHint(*this, tr("Files that you open are listed here."),
                              [this] { return count() == 0; }))
{
    setObjectName(QStringLiteral("recentFiles"));
    setAccessibleName(tr("Recent files"));
    setViewMode(QListView::IconMode);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new CardDelegate(this));
    setIconSize(pageSize());
    connect(this, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        const QString path = item->data(kPath).toString();
        if (!path.isEmpty())
            Q_EMIT fileWanted(path);
    });
    fitCards();
}

QSize RecentFiles::cardSize() const
{
    return pageSize() + QSize(ems(kAround), wordsHeight(fontMetrics()) + 2 * kTight);
}

void RecentFiles::refresh()
{
    clear();
    const QStringList files = m_preferences.recentFiles();
    for (const QString &path : files)
        addCard(path);
    m_nothing->look();
    showPictures();
    lookAtFiles();
}

// Of what an earlier version kept nothing is known but where it is.
void RecentFiles::addCard(const QString &path)
{
    const QFileInfo info(path);
    const FirstPage page = m_pages.find(path);
    QStringList lines{info.fileName(), QDir::toNativeSeparators(info.path())};
    if (!page.title.isEmpty())
        lines = {page.title, info.fileName(), dateWords(page.day)};
    auto *item = new QListWidgetItem(lines.join(u'\n'), this);
    item->setData(kPath, path);
    item->setToolTip(page.title.isEmpty() ? QDir::toNativeSeparators(path)
                                          : page.title + u'\n' + QDir::toNativeSeparators(path));
}

void RecentFiles::showPictures()
{
    for (int i = 0; i < count(); ++i)
        item(i)->setIcon(paperIcon(m_pages.find(item(i)->data(kPath).toString()).picture,
                                   pageSize(), palette()));
}

void RecentFiles::fitCards()
{
    const QSize whole = cardSize();
    const int least = whole.height() - pageSize().height() + ems(kLeastPage);
    setGridSize(
        {whole.width(), qBound(least, viewport()->height() - kTight, whole.height()) + kTight});
}

void RecentFiles::resizeEvent(QResizeEvent *event)
{
    QListWidget::resizeEvent(event);
    fitCards();
}

// The edge of the paper has a colour of the theme.
void RecentFiles::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showPictures();
    if (event->type() == QEvent::FontChange) {
        showPictures();
        fitCards();
    }
}

// A share that does not answer must not hold the window: each file is looked at elsewhere.
void RecentFiles::lookAtFiles()
{
    const QStringList files = m_preferences.recentFiles();
    const QPointer<RecentFiles> self(this);
    for (const QString &path : files) {
        QThreadPool::globalInstance()->start([self, path] {
            if (QFileInfo::exists(path))
                return;
            const bool isGone = QFileInfo(path).dir().exists(); // or the share does not answer
            QMetaObject::invokeMethod(QCoreApplication::instance(), [self, path, isGone] {
                if (self)
                    self->tell(path, isGone ? tr("not there any more") : tr("not reachable"));
            });
        });
    }
}

// In place of where it is, or of the day.
void RecentFiles::tell(const QString &path, const QString &state)
{
    for (int i = 0; i < count(); ++i) {
        if (item(i)->data(kPath).toString() != path)
            continue;
        QStringList lines = item(i)->text().split(u'\n');
        lines.last() = state;
        item(i)->setText(lines.join(u'\n'));
        item(i)->setForeground(mutedColor(palette()));
    }
}

} // namespace gaiyo
