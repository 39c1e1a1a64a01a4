#include "dialogs/yearly_dialog.h"

#include "dialogs/export_dialog.h"
#include "dialogs/file_filters.h"
#include "document/other_document.h"
#include "exchange/yearly/yearly_formats.h"
#include "formats/all_formats.h"
#include "session/date_words.h"
#include "widgets/background_job.h"
#include "widgets/dropping.h"
#include "widgets/metrics.h"
#include "widgets/shared_width.h"
#include "widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTableWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace gaiyo {

namespace {

enum YearlyColumn { YearlyFileName, YearlyTitle, YearlyOutcome };

QStringList filesIn(const QMimeData &dropped)
{
    QStringList paths;
    for (const QUrl &url : dropped.urls()) {
        if (url.isLocalFile())
            paths += url.toLocalFile();
    }
    return paths;
}

constexpr qsizetype kHeadLetters = 10; // a line in the head of a column; meanings are sentences
constexpr int kYearlyTitleWidth = 16;  // full-width characters

// In lines of about the same length.
QString inLines(const QString &head)
{
    const qsizetype lines = (head.size() + kHeadLetters - 1) / kHeadLetters;
    const qsizetype length = lines > 0 ? (head.size() + lines - 1) / lines : 0;
    QStringList parts;
    for (qsizetype at = 0; at < head.size(); at += length)
        parts += head.mid(at, length);
    return parts.join(u'\n');
}

// A shortcut of a list or a table, as long as it has the keys.
template <typename Work>
void onKey(QWidget *widget, const QKeySequence &keys, QObject *context, Work work)
{
    auto *action = new QAction(widget);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    widget->addAction(action);
    QObject::connect(action, &QAction::triggered, context, work);
}

// Days as people write them; what is copied or written keeps those that a spreadsheet knows.
QString yearlyWords(int column, const QString &cell)
{
    const bool isDay = column > 0 && !isYearlyNumber(column) && !cell.isEmpty();
    return isDay ? dateWords(QDate::fromString(cell, Qt::ISODate)) : cell;
}

} // namespace

// Without the folder, of a file that is named beside it.
QString YearlyDialog::reasonOf(const File &file)
{
    return QString(file.counted.error().message)
        .replace(QDir::toNativeSeparators(file.path), QFileInfo(file.path).fileName());
}

YearlyDialog::YearlyDialog(const Clock &clock, const FontSource &fonts, QString folder,
                           QWidget *parent)
    : QDialog(parent)
    , m_clock(clock)
    , m_fonts(fonts)
    , m_folder(std::move(folder))
    , m_counts(std::make_shared<YearlyTable>())
    , m_files(new QTreeWidget)
    , m_sum(new QLabel)
    , m_table(new QTableWidget)
    , m_add(new QPushButton(tr("&Add documents…")))
    , m_remove(new QPushButton(tr("&Remove from the list")))
    , m_up(new QPushButton(tr("Move &up")))
    , m_down(new QPushButton(tr("Move &down")))
{
    setObjectName(QStringLiteral("yearly"));
    setWindowTitle(tr("Counts over the years"));
    setAcceptDrops(true);
    resizeToEms(*this, 76, 52);
    build();
    nameParts();
    show(-1);
    m_add->setFocus();
}

void YearlyDialog::nameParts()
{
    m_files->setObjectName(QStringLiteral("yearlyFiles"));
    m_files->setAccessibleName(tr("Documents that are counted"));
    m_sum->setObjectName(QStringLiteral("yearlySum"));
    m_table->setObjectName(QStringLiteral("yearlyTable"));
    m_table->setAccessibleName(tr("What the consultations came to"));
    m_add->setObjectName(QStringLiteral("yearlyAdd"));
    m_remove->setObjectName(QStringLiteral("yearlyRemove"));
    m_up->setObjectName(QStringLiteral("yearlyUp"));
    m_down->setObjectName(QStringLiteral("yearlyDown"));
    m_copy->setObjectName(QStringLiteral("yearlyCopy"));
    m_write->setObjectName(QStringLiteral("yearlyWrite"));
}

QWidget *YearlyDialog::makeFiles()
{
    m_files->setRootIsDecorated(false);
    m_files->setUniformRowHeights(true);
    m_files->setAllColumnsShowFocus(true);
    m_files->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_files->setHeaderLabels({tr("File"), tr("Consultation"), tr("What was read")});
    shareWidth(*m_files);
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(kGap);
    for (QPushButton *button : {m_add, m_remove, m_up, m_down}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *files = new QWidget;
    auto *row = new QHBoxLayout(files);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap);
    row->addWidget(m_files, 1);
    row->addLayout(buttons);
    connect(m_add, &QPushButton::clicked, this, &YearlyDialog::chooseFiles);
    connect(m_remove, &QPushButton::clicked, this, &YearlyDialog::removeFiles);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_files, &QTreeWidget::itemSelectionChanged, this, &YearlyDialog::enable);
    onKey(m_files, QKeySequence::Delete, this, [this] { removeFiles(); });
    onKey(m_files, QKeyCombination(Qt::AltModifier, Qt::Key_Up), this, [this] { move(-1); });
    onKey(m_files, QKeyCombination(Qt::AltModifier, Qt::Key_Down), this, [this] { move(1); });
    return files;
}

void YearlyDialog::build()
{
    m_sum->setWordWrap(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    onKey(m_table, QKeySequence::Copy, this, [this] { copy(); });
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_copy = buttons->addButton(tr("&Copy for Excel"), QDialogButtonBox::ActionRole);
    m_write = buttons->addButton(tr("&Write as a file…"), QDialogButtonBox::ActionRole);
    for (QPushButton *button : {m_copy, m_write})
        button->setAutoDefault(false);
    auto *below = new QWidget;
    auto *table = new QVBoxLayout(below);
    table->setContentsMargins(0, 0, 0, 0);
    table->setSpacing(kGap);
    table->addWidget(m_sum);
    table->addWidget(m_table, 1);
    auto *halves = new QSplitter(Qt::Vertical);
    halves->setChildrenCollapsible(false);
    halves->addWidget(makeFiles());
    halves->addWidget(below);
    halves->setStretchFactor(0, 2);
    halves->setStretchFactor(1, 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kMargin);
    layout->addWidget(halves, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, &YearlyDialog::copy);
    connect(m_write, &QPushButton::clicked, this, &YearlyDialog::write);
}

void YearlyDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!filesIn(*event->mimeData()).isEmpty())
        acceptAsCopy(*event);
}

// When whoever dropped them is let go of, for reading may take its time.
void YearlyDialog::dropEvent(QDropEvent *event)
{
    const QStringList paths = filesIn(*event->mimeData());
    acceptAsCopy(*event);
    QMetaObject::invokeMethod(
        this, [this, paths] { addFiles(paths); }, Qt::QueuedConnection);
}

void YearlyDialog::chooseFiles()
{
    const QStringList paths =
        QFileDialog::getOpenFileNames(this, tr("Add documents"), m_folder, documentFilter());
    if (paths.isEmpty())
        return;
    m_folder = QFileInfo(paths.constFirst()).path();
    addFiles(paths);
}

void YearlyDialog::addFiles(const QStringList &paths)
{
    QStringList known;
    for (const File &file : m_listed)
        known += file.path;
    // A share may never answer: what the work needs is its own, but for the program's clock.
    const auto files = std::make_shared<std::vector<File>>();
    const auto done = runUnlessLeft(
        this, tr("Reading the documents…"),
        [paths, known, files, &clock = m_clock](const Progress &progress) -> Result<void> {
            for (const QString &path : paths) {
                const auto same = [&](const QString &other) {
                    return other == path || isSameFile(other, path);
                };
                const auto listed = std::ranges::find_if(known, same);
                const QString name = listed == known.end() ? path : *listed;
                if (std::ranges::any_of(*files, [&](const File &file) { return same(file.path); }))
                    continue;
                auto counted = countConsultation(name, clock, progress);
                if (progress.isStopAsked())
                    return stoppedError();
                files->push_back({name, std::move(counted)});
            }
            return {};
        });
    if (!done)
        return; // stopped: the list is as it was
    int current = -1;
    for (File &file : *files) {
        const auto at = std::ranges::find(m_listed, file.path, &File::path);
        current = int(at - m_listed.begin());
        if (at == m_listed.end())
            m_listed.push_back(std::move(file));
        else
            *at = std::move(file);
    }
    show(current);
}

void YearlyDialog::removeFiles()
{
    const int current = m_files->indexOfTopLevelItem(m_files->currentItem());
    for (int i = int(m_listed.size()) - 1; i >= 0; --i) {
        if (m_files->topLevelItem(i)->isSelected())
            m_listed.erase(m_listed.begin() + i);
    }
    show(std::min(current, int(m_listed.size()) - 1));
}

void YearlyDialog::move(int by)
{
    const int from = m_files->indexOfTopLevelItem(m_files->currentItem());
    const int to = from + by;
    if (from < 0 || to < 0 || to >= int(m_listed.size()))
        return;
    std::swap(m_listed[size_t(from)], m_listed[size_t(to)]);
    show(to);
}

// `current`: the line that the keys are on; -1 for none.
void YearlyDialog::show(int current)
{
    // While the lines are made anew they are not those of the files: nobody asks what is chosen.
    QSignalBlocker untilMade(m_files);
    m_files->clear();
    std::vector<YearlyRow> rows;
    for (const File &file : m_listed) {
        const auto &counted = file.counted;
        const QString words = !counted ? reasonOf(file)
                              : counted->notice.isEmpty()
                                  ? tr("%n opinions", nullptr, counted->row.opinions)
                                  : counted->notice;
        auto *item =
            new QTreeWidgetItem(m_files, {QFileInfo(file.path).fileName(),
                                          counted ? counted->row.title : QString(), words});
        item->setToolTip(YearlyFileName, QDir::toNativeSeparators(file.path));
        item->setToolTip(YearlyTitle, item->text(YearlyTitle));
        item->setToolTip(YearlyOutcome, counted ? words : counted.error().message);
        if (!counted)
            item->setForeground(YearlyOutcome, attentionColor(palette()));
        else
            rows.push_back(counted->row);
    }
    if (current >= 0)
        m_files->setCurrentItem(m_files->topLevelItem(current));
    untilMade.unblock();
    *m_counts = rows.empty() ? YearlyTable() : yearlyTable(rows);
    const int unread = int(m_listed.size() - rows.size());
    if (m_listed.empty())
        m_words = tr("Add the documents of the years to be counted, or drop them here. They are "
                     "only read, and stay as they are.");
    else if (unread == 0)
        m_words = tr("%n documents are counted. The lines stand in the order of their periods; "
                     "those without one, or with the same, as in the list above.",
                     nullptr, int(rows.size()));
    else
        m_words = tr("%n documents are counted; not in the table, because they could not be read: "
                     "%1.",
                     nullptr, int(rows.size()))
                      .arg(unread);
    showTable();
    enable();
}

void YearlyDialog::showTable()
{
    std::vector<QStringList> rows = m_counts->rows;
    if (!rows.empty())
        rows.push_back(m_counts->sums);
    m_table->clear();
    m_table->setRowCount(int(rows.size()));
    m_table->setColumnCount(int(m_counts->columns.size()));
    for (int column = 0; column < m_table->columnCount(); ++column) {
        auto *head = new QTableWidgetItem(inLines(m_counts->columns[column]));
        head->setToolTip(m_counts->columns[column]);
        m_table->setHorizontalHeaderItem(column, head);
    }
    for (int row = 0; row < int(rows.size()); ++row) {
        for (int column = 0; column < m_table->columnCount(); ++column) {
            auto *item = new QTableWidgetItem(yearlyWords(column, rows[size_t(row)][column]));
            if (isYearlyNumber(column))
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            item->setToolTip(item->text());
            if (row + 1 == int(rows.size())) {
                QFont font = m_table->font();
                font.setBold(true);
                item->setFont(font);
            }
            m_table->setItem(row, column, item);
        }
    }
    m_table->resizeColumnsToContents();
    if (m_table->columnCount() > 0) // a title has any length
        m_table->setColumnWidth(0, std::min(m_table->columnWidth(0), ems(kYearlyTitleWidth)));
}

// The reason of the line that the keys are on is said in full: in the list there is room for its
// beginning.
void YearlyDialog::showWords(const QString &words)
{
    const int at = m_files->indexOfTopLevelItem(m_files->currentItem());
    const bool isUnread = at >= 0 && !m_listed[size_t(at)].counted;
    m_sum->setText(isUnread ? words + u'\n' + m_listed[size_t(at)].counted.error().message : words);
}

void YearlyDialog::enable()
{
    const auto chosen = m_files->selectedItems().size();
    const int at = m_files->indexOfTopLevelItem(m_files->currentItem());
    showWords(m_words);
    m_remove->setEnabled(chosen > 0);
    m_up->setEnabled(chosen == 1 && at > 0);
    m_down->setEnabled(chosen == 1 && at + 1 < int(m_listed.size()));
    m_copy->setEnabled(!m_counts->rows.empty());
    m_write->setEnabled(!m_counts->rows.empty());
}

void YearlyDialog::copy()
{
    if (m_counts->rows.empty())
        return;
    QGuiApplication::clipboard()->setText(yearlyTabs(*m_counts));
    showWords(tr("The table was copied. Paste it into Excel."));
}

void YearlyDialog::write()
{
    const QString path = m_folder + u'/' + tr("Counts over the years") + u'.' + kDocumentEnding;
    ExportDialog dialog(std::make_shared<const Snapshot>(), yearlyFormats(m_fonts, m_counts),
                        m_clock.nowUtc(), path, QStringLiteral("yearly_xlsx"), this);
    dialog.setWindowTitle(tr("Write the counts over the years"));
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_written = dialog.path();
    showWords(tr("Written to “%1”.").arg(QDir::toNativeSeparators(m_written)));
}

} // namespace gaiyo
