#include "ui/looks.h"

#include "dialogs/day_field.h"
#include "preview/page_view.h"
#include "widgets/eliding_label.h"
#include "widgets/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTextEdit>
#include <QTreeView>

#include <algorithm>
#include <map>
#include <set>

namespace gaiyo {

namespace {

constexpr double kLeastLine = 1.3; // in heights of its letters
constexpr int kSpared = 1;         // full-width characters: so much may be left over
constexpr int kHeadAir = 12;       // as ui/widgets/theme.cpp has it

std::vector<const QWidget *> seenIn(const QWidget &window)
{
    std::vector<const QWidget *> seen;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->window() == &window && widget->isVisible() && !widget->size().isEmpty() &&
            !widget->visibleRegion().isEmpty())
            seen.push_back(widget);
    }
    return seen;
}

QString told(const QWidget &widget, QSize has, QSize needed)
{
    return QStringLiteral("%1: %2×%3 for %4×%5")
        .arg(describe(widget))
        .arg(has.width())
        .arg(has.height())
        .arg(needed.width())
        .arg(needed.height());
}

bool fits(QSize needed, QSize has)
{
    return needed.width() <= has.width() + 1 && needed.height() <= has.height() + 1;
}

void findClippedHeads(const QHeaderView &head, QStringList &clipped)
{
    for (int i = 0; i < head.count(); ++i) {
        const QString words = head.model()->headerData(i, head.orientation()).toString();
        const QSize has = head.orientation() == Qt::Horizontal
                              ? QSize(head.sectionSize(i), head.height())
                              : QSize(head.width(), head.sectionSize(i));
        // The letters of a head that is whole do not touch its edges.
        const int air = head.orientation() == Qt::Horizontal && !words.isEmpty() ? kHeadAir : 0;
        const QSize needed = head.fontMetrics().size(0, words) + QSize(air, 0);
        if (!head.isSectionHidden(i) && !fits(needed, has))
            clipped += words + QStringLiteral(" in ") + told(head, has, needed);
    }
}

void findClippedTabs(const QTabBar &bar, QStringList &clipped)
{
    for (int i = 0; i < bar.count(); ++i) {
        const QSize needed = bar.fontMetrics().size(Qt::TextShowMnemonic, bar.tabText(i));
        if (bar.isTabVisible(i) && !fits(needed, bar.tabRect(i).size()))
            clipped +=
                bar.tabText(i) + QStringLiteral(" in ") + told(bar, bar.tabRect(i).size(), needed);
    }
}

// Words that go on in a second line stand in a row that has room for it. Lists and trees ask their
// words how high a row is; a table is told.
void findClippedRows(const QTableView &table, QStringList &clipped)
{
    if (table.inherits("QCalendarView")) // draws its days itself
        return;
    for (int row = 0; table.wordWrap() && table.model() && row < table.model()->rowCount(); ++row) {
        if (table.rowViewportPosition(row) >= table.viewport()->height())
            return;
        const QSize needed(0, static_cast<const QAbstractItemView &>(table).sizeHintForRow(row));
        if (!fits(needed, {0, table.rowHeight(row)}))
            clipped += QStringLiteral("Row %1 of ").arg(row) +
                       told(table, {table.width(), table.rowHeight(row)}, needed);
    }
}

QSize sizeForWords(const QWidget &widget)
{
    const auto *label = qobject_cast<const QLabel *>(&widget);
    if (label && qobject_cast<const ElidingLabel *>(label))
        return {};
    if (label && label->wordWrap())
        return {0, label->heightForWidth(label->width())};
    if (label)
        return label->sizeHint();
    if (const auto *day = qobject_cast<const DayField *>(&widget))
        return day->minimumSizeHint();
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    const bool hasWords = button ? !button->text().isEmpty() : widget.inherits("QAbstractSpinBox");
    return hasWords ? widget.minimumSizeHint() : QSize();
}

const QHeaderView *columnsOf(const QAbstractItemView &view)
{
    const auto *tree = qobject_cast<const QTreeView *>(&view);
    const auto *table = qobject_cast<const QTableView *>(&view);
    return tree ? tree->header() : table ? table->horizontalHeader() : nullptr;
}

// Of a list or table, what is left below its last row.
int blankBelow(const QAbstractItemView &view)
{
    const auto *model = view.model();
    const int rows = model ? model->rowCount(view.rootIndex()) : 0;
    if (view.inherits("QCalendarView"))
        return 0;
    const QModelIndex last = rows > 0 ? model->index(rows - 1, 0, view.rootIndex()) : QModelIndex();
    return view.viewport()->height() - (last.isValid() ? view.visualRect(last).bottom() : 0);
}

bool isMeantToShow(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return !label->text().trimmed().isEmpty();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return !button->text().isEmpty() ||
               // The cross that empties a field comes and goes slowly.
               (!button->icon().isNull() && !qobject_cast<QLineEdit *>(button->parentWidget()));
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        return !line->displayText().isEmpty();
    if (const auto *text = qobject_cast<const QTextEdit *>(&widget))
        return !text->document()->isEmpty();
    if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget))
        return view->model() && view->model()->rowCount(view->rootIndex()) > 0;
    const auto *pages = qobject_cast<const PageView *>(&widget);
    return pages && pages->findPage(pages->currentPage());
}

// True where all of it has one colour, apart from the frame that a widget may draw around itself.
bool isOneColour(const QImage &picture, QRect part)
{
    const int frame = qMin(4, qMin(part.width(), part.height()) / 4);
    part = part.adjusted(frame, frame, -frame, -frame).intersected(picture.rect());
    if (part.isEmpty())
        return true;
    const QRgb first = picture.pixel(part.topLeft());
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x) {
            if (picture.pixel(x, y) != first)
                return false;
        }
    }
    return true;
}

} // namespace

QString describe(const QWidget &widget)
{
    return QStringLiteral("%1 “%2” in %3")
        .arg(QLatin1String(widget.metaObject()->className()), widget.objectName(),
             widget.window()->objectName());
}

QStringList clippedIn(const QWidget &window)
{
    QStringList clipped;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->window() != &window || !widget->isVisible() || widget->size().isEmpty())
            continue;
        const QSize needed = sizeForWords(*widget);
        if (!fits(needed, widget->size()))
            clipped += told(*widget, widget->size(), needed);
        if (const auto *head = qobject_cast<const QHeaderView *>(widget))
            findClippedHeads(*head, clipped);
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
            findClippedTabs(*tabs, clipped);
        if (const auto *table = qobject_cast<const QTableView *>(widget))
            findClippedRows(*table, clipped);
    }
    return clipped;
}

QStringList starvedIn(const QWidget &window)
{
    QStringList starved;
    for (const QWidget *widget : seenIn(window)) {
        const auto *view = qobject_cast<const QAbstractItemView *>(widget);
        const auto *head = view ? columnsOf(*view) : nullptr;
        if (!head || !view->model() || view->model()->rowCount(view->rootIndex()) == 0)
            continue;
        std::map<int, int> lacking;
        int spare = 0;
        for (int column = 0; column < head->count(); ++column) {
            const int needed = qMax(view->sizeHintForColumn(column), head->sectionSizeHint(column));
            const int more = head->sectionSize(column) - needed;
            if (more < 0)
                lacking[column] = -more;
            spare += qMax(0, more);
        }
        for (const auto &[column, pixels] : lacking) {
            const int em = view->fontMetrics().horizontalAdvance(u'国');
            if (spare > kSpared * em)
                starved += QStringLiteral("Column %1 of %2 lacks %3 of %4")
                               .arg(column)
                               .arg(describe(*view))
                               .arg(pixels)
                               .arg(spare);
        }
    }
    return starved;
}

QStringList crampedIn(const QWidget &window)
{
    const auto seen = seenIn(window);
    const bool hasBlankRows = std::ranges::any_of(seen, [](const QWidget *widget) {
        const auto *view = qobject_cast<const QAbstractItemView *>(widget);
        const int row = view ? view->fontMetrics().height() : 0;
        return view && blankBelow(*view) > 2 * row &&
               view->height() > view->minimumHeight() + row; // could give way
    });
    QStringList cramped;
    for (const QWidget *widget : seen) {
        const auto *text = qobject_cast<const QPlainTextEdit *>(widget);
        if (!text || text->verticalScrollBar()->maximum() == 0)
            continue;
        if (hasBlankRows || text->viewport()->height() < 2 * text->fontMetrics().height())
            cramped += describe(*text);
    }
    return cramped;
}

QStringList wordyIn(const QWidget &window)
{
    QStringList wordy;
    for (const QWidget *widget : seenIn(window)) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const QString words = label && label->buddy() ? label->text() : QString();
        static const QRegularExpression kEnd(QStringLiteral("。|[a-z]{3}\\.( |$)")); // not No.
        if (kEnd.match(words).hasMatch())
            wordy += words;
    }
    return wordy;
}

QStringList crookedIn(const QWidget &window)
{
    QStringList crooked;
    const auto seen = seenIn(window);
    for (const QWidget *widget : seen) {
        const auto *view = qobject_cast<const QAbstractItemView *>(widget);
        const QAbstractButton *first = nullptr; // of those on its right
        for (const QWidget *other : view ? seen : std::vector<const QWidget *>()) {
            const auto *button = qobject_cast<const QAbstractButton *>(other);
            const bool isBeside = button && button->parentWidget() == view->parentWidget() &&
                                  button->x() > view->geometry().right() &&
                                  button->geometry().bottom() >= view->y() &&
                                  button->y() <= view->geometry().bottom();
            if (isBeside && (!first || button->y() < first->y()))
                first = button;
        }
        if (first && qAbs(first->y() - view->y()) > 1)
            crooked += QStringLiteral("%1 at %2 beside %3 at %4")
                           .arg(describe(*first))
                           .arg(first->y())
                           .arg(describe(*view))
                           .arg(view->y());
    }
    return crooked;
}

QStringList crowdedIn(const QWidget &window)
{
    QStringList crowded;
    for (const QWidget *widget : seenIn(window)) {
        const double letter = widget->fontMetrics().height();
        const auto *view = qobject_cast<const QAbstractItemView *>(widget);
        if (!view &&
            (qobject_cast<const QLabel *>(widget) || qobject_cast<const QTextEdit *>(widget) ||
             qobject_cast<const QPlainTextEdit *>(widget))) {
            if (widget->fontMetrics().lineSpacing() < kLeastLine * letter)
                crowded += describe(*widget);
        } else if (view && view->model() && !view->inherits("QCalendarView")) {
            const QModelIndex first = view->model()->index(0, 0, view->rootIndex());
            if (first.isValid() && view->visualRect(first).height() < kLeastLine * letter)
                crowded += describe(*widget);
        }
    }
    return crowded;
}

QStringList blankIn(const QWidget &window, const QImage &picture)
{
    QStringList blank;
    for (const QWidget *widget : seenIn(window)) {
        const QRect part =
            widget->visibleRegion().boundingRect().translated(widget->mapTo(&window, QPoint()));
        const double scale = picture.devicePixelRatio();
        const QRect pixels(part.topLeft() * scale, part.size() * scale);
        // Of a row that is scrolled nearly out of sight there may be the edge only.
        const bool isEdge = 2 * part.height() < widget->height();
        if (!isEdge && isMeantToShow(*widget) && isOneColour(picture, pixels))
            blank += describe(*widget);
    }
    return blank;
}

QStringList areasIn(const QWidget &window)
{
    std::set<QString> names;
    std::map<QString, int> nameless;
    for (const QWidget *widget : seenIn(window)) {
        const QString name = widget->objectName();
        if (name.isEmpty() && isMeantToShow(*widget))
            ++nameless[QString::fromLatin1(widget->metaObject()->className())];
        else if (!name.isEmpty() && !name.startsWith(u"qt_"))
            names.insert(name);
    }
    QStringList areas(names.begin(), names.end());
    for (const auto &[kind, count] : nameless)
        areas += QStringLiteral("%1:%2").arg(kind).arg(count);
    return areas;
}

void addPictureRows(const QSize &large)
{
    QTest::addColumn<int>("theme");
    QTest::addColumn<int>("percent");
    QTest::addColumn<QSize>("size");
    const QSize usual(1360, 860);
    QTest::newRow("light") << int(Theme::Light) << 100 << usual;
#ifdef GAIYO_SANITIZED
    return; // how it looks is seen without the sanitizers, which find nothing new in other colours
#endif
    QTest::newRow("dark") << int(Theme::Dark) << 100 << usual;
    QTest::newRow("contrast") << int(Theme::HighContrast) << 100 << usual;
    QTest::newRow("200") << int(Theme::Light) << 200 << large;
    QTest::newRow("small") << int(Theme::Light) << 100 << QSize(1366, 690);
    QTest::newRow("half") << int(Theme::Light) << 100 << QSize(683, 690);
    QTest::newRow("english") << int(Theme::Light) << 100 << usual;
}

} // namespace gaiyo
