#include "dialogs/history_dialog.h"

#include "base/file_name.h"
#include "dialogs/file_filters.h"
#include "dialogs/history_filter_bar.h"
#include "dialogs/versions_page.h"
#include "document/earlier_version.h"
#include "session/date_words.h"
#include "session/difference_marks.h"
#include "session/history_words.h"
#include "session/operations.h"
#include "widgets/background_job.h"
#include "widgets/metrics.h"
#include "widgets/shared_width.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTabWidget>
#include <QTextCursor>
#include <QTextEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <limits>
#include <memory>

namespace gaiyo {

namespace {

constexpr size_t kMostListed = 5000; // the latest of those that are let through

QTextEdit *addPane(QHBoxLayout &row, const QString &title)
{
    auto *pane = new QTextEdit;
    pane->setReadOnly(true);
    pane->setTabChangesFocus(true);
    pane->setAccessibleName(title);
    auto *label = new QLabel(title);
    auto *column = new QVBoxLayout;
    column->setSpacing(kTight);
    column->addWidget(label);
    column->addWidget(pane, 1);
    row.addLayout(column, 1);
    return pane;
}

} // namespace

HistoryDialog::HistoryDialog(Session &session, const std::optional<OpinionId> &opinion,
                             QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_opinion(opinion)
    , m_filter(new HistoryFilterBar(opinion.has_value()))
    , m_list(new QTreeWidget)
{
    setObjectName(QStringLiteral("history"));
    setWindowTitle(opinion ? tr("History of %1").arg(session.view()->name(*opinion))
                           : tr("History and earlier versions"));
    resizeToEms(*this, 76, 50);
    session.saveWords();
    addPages();
    load();
}

void HistoryDialog::addPages()
{
    QWidget *changes = build();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kMargin);
    if (m_opinion) {
        changes->layout()->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(changes, 1);
    } else {
        m_versions = new VersionsPage;
        auto *pages = new QTabWidget;
        pages->setObjectName(QStringLiteral("historyPages"));
        pages->setAccessibleName(windowTitle());
        pages->addTab(changes, tr("C&hanges"));
        pages->addTab(m_versions, tr("&Versions with a name"));
        layout->addWidget(pages, 1);
        connect(m_versions, &VersionsPage::copyWanted, this,
                [this](const NamedVersion &version) { makeCopy(version.revision, version.name); });
    }
    layout->addWidget(buttons);
}

QWidget *HistoryDialog::build()
{
    m_list->setObjectName(QStringLiteral("historyList"));
    m_list->setAccessibleName(tr("Changes, the latest first"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setHeaderLabels({tr("When"), tr("Who"), tr("What"), tr("Where")});
    m_list->header()->setMinimumSectionSize(ems(3));
    shareWidth(*m_list);
    auto *panes = new QHBoxLayout;
    panes->setSpacing(kMargin);
    m_before = addPane(*panes, tr("Before"));
    m_after = addPane(*panes, tr("Afterwards"));
    m_before->setObjectName(QStringLiteral("historyBefore"));
    m_after->setObjectName(QStringLiteral("historyAfter"));
    m_putBack = new QPushButton(tr("&Put the words before back"));
    m_copy = new QPushButton(tr("&Copy of the document as it was after this change…"));
    m_putBack->setObjectName(QStringLiteral("putBack"));
    m_copy->setObjectName(QStringLiteral("earlierVersion"));
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_putBack, m_copy}) {
        button->setEnabled(false);
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setSpacing(kMargin);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 3);
    layout->addLayout(panes, 2);
    layout->addLayout(buttons);
    connect(m_filter, &HistoryFilterBar::changed, this, &HistoryDialog::filter);
    connect(m_putBack, &QPushButton::clicked, this, &HistoryDialog::putBack);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (const HistoryStep *step = current())
            makeCopy(step->revision, step->at.toLocalTime().toString(u"yyyyMMdd-HHmm"_qs));
    });
    connect(m_list, &QTreeWidget::currentItemChanged, this,
            [this](QTreeWidgetItem *item) { show(m_list->indexOfTopLevelItem(item)); });
    return page;
}

// The steps of the opinion or of everything; what the rows are called comes from all of history.
Result<void> HistoryDialog::read(const QString &path, const std::optional<QString> &opinion,
                                 const ViewPtr &view, Found &found, const Progress &progress)
{
    auto all = readHistory(path, std::nullopt, progress);
    if (!all)
        return all.error();
    found.rows = std::make_unique<PastRows>(*all, view);
    auto entries = opinion ? readHistory(path, opinion, progress) : std::move(all);
    if (!entries)
        return entries.error();
    found.steps = stepsOf(std::move(*entries), std::numeric_limits<size_t>::max());
    if (opinion)
        return {};
    const auto versions = readVersions(path, progress);
    if (!versions)
        return versions.error();
    addVersions(found.steps, *versions);
    return {};
}

QTreeWidgetItem *HistoryDialog::listed(const HistoryStep &step) const
{
    const QString what = changeSentence(step, *m_rows);
    const QString where = placeWords(step, *m_rows);
    auto *item = new QTreeWidgetItem({timeWords(step.at), step.by, what, where});
    item->setToolTip(2, what);
    item->setToolTip(3, where);
    return item;
}

void HistoryDialog::load()
{
    const QString path = m_session.path();
    std::optional<QString> id;
    if (m_opinion)
        id = m_opinion->value();
    m_revision = m_session.view()->snapshot->revision;
    const auto found = std::make_shared<Found>();
    const auto done =
        runUnlessLeft(parentWidget(), tr("Reading the history…"),
                      [path, id, found, view = m_session.view()](const Progress &progress) {
                          return read(path, id, view, *found, progress);
                      });
    m_steps = std::move(found->steps);
    m_rows = std::move(found->rows);
    m_filter->offer(m_steps);
    if (m_versions)
        m_versions->show(m_steps);
    if (!done) {
        m_list->clear();
        m_before->setPlainText(done.error().message);
    }
    filter();
}

// Lists what the filter lets through, and goes to the latest of it.
void HistoryDialog::filter()
{
    m_list->clear();
    m_before->clear();
    m_after->clear();
    m_putBack->setEnabled(false);
    m_copy->setEnabled(false);
    m_shown = m_rows ? findSteps(m_filter->filter(), m_steps, *m_rows) : std::vector<size_t>();
    m_filter->tellCount(m_shown.size(), m_steps.size());
    if (m_shown.size() > kMostListed)
        m_shown.resize(kMostListed);
    QList<QTreeWidgetItem *> items;
    for (const size_t step : m_shown)
        items += listed(m_steps[step]);
    m_list->addTopLevelItems(items);
    if (m_steps.empty())
        m_before->setPlainText(tr("Nothing was changed since the document was made."));
    else if (items.isEmpty())
        m_before->setPlainText(tr("No change is like that."));
    else
        m_list->setCurrentItem(items.constFirst());
}

const HistoryStep *HistoryDialog::current() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row >= 0 && row < int(m_shown.size()) ? &m_steps[m_shown[size_t(row)]] : nullptr;
}

void HistoryDialog::show(int row)
{
    if (row < 0 || row >= int(m_shown.size()))
        return;
    const HistoryStep &step = m_steps[m_shown[size_t(row)]];
    m_before->setPlainText(changedWords(step, *m_rows, false));
    m_after->setPlainText(changedWords(step, *m_rows, true));
    markDifference(*m_before, *m_after);
    const bool isRemoval = !removalBack(step).empty();
    m_putBack->setText(isRemoval ? tr("&Bring the opinions back")
                                 : tr("&Put the words before back"));
    m_putBack->setEnabled(!m_session.isReadOnly() && (isRemoval || wayBack(step)));
    m_copy->setEnabled(true);
}

// The one field of sentences that the step changed, as an operation like any other.
std::optional<Operation> HistoryDialog::wayBack(const HistoryStep &step) const
{
    const auto view = m_session.view();
    for (const HistoryEntry &entry : step.rows) {
        if (!entry.before || !entry.after || entry.isPurged)
            continue;
        if (entry.entity == Entity::Response) {
            const auto &sharers = view->index.sharers(ResponseId(entry.id));
            if (!sharers.empty())
                return operations::setResponse(sharers.front()->id,
                                               entry.before->value(u"text").toString(), {});
        }
        const OpinionId id(entry.id);
        if (entry.entity != Entity::Opinion || !view->index.findOpinion(id))
            continue;
        if (entry.before->value(u"summary") != entry.after->value(u"summary"))
            return operations::setSummary(id, entry.before->value(u"summary").toString(), {});
        if (entry.before->value(u"note") != entry.after->value(u"note"))
            return operations::setNote(id, entry.before->value(u"note").toString(), {});
        for (size_t i = 0; i < kFreeTexts.size(); ++i) {
            const QString name = QStringLiteral("free%1").arg(i + 1);
            if (entry.before->value(name) != entry.after->value(name))
                return operations::setFree(id, i, entry.before->value(name).toString(), {});
        }
    }
    return std::nullopt;
}

// Words of what was removed since bring it back, with all that went with it.
std::vector<Operation> HistoryDialog::removalBack(const HistoryStep &step) const
{
    std::vector<Operation> operations;
    for (const HistoryEntry &entry : step.rows) {
        const OpinionId id(entry.id);
        if (entry.entity == Entity::Opinion && entry.before && !entry.after && !entry.isPurged &&
            !m_session.view()->index.findOpinion(id))
            operations.push_back(operations::setSummary(
                id, entry.before->value(u"summary").toString(), step.revision - 1));
    }
    return operations;
}

void HistoryDialog::putBack()
{
    const HistoryStep *step = current();
    if (!step)
        return;
    const std::vector<Operation> removal = removalBack(*step);
    auto words = removal.empty() ? wayBack(*step) : std::nullopt;
    if (removal.empty() && !words)
        return;
    if (words)
        words->ifUnchangedSince = m_revision; // what is not in the list is not written over
    QString refused;
    const auto heard = connect(&m_session, &Session::refused, this,
                               [&](const Error &error) { refused = error.message; });
    const auto next = [&removal](const QStringList &made) {
        return size_t(made.size()) < removal.size() ? std::optional(removal[size_t(made.size())])
                                                    : std::nullopt;
    };
    const bool isDone =
        (words ? m_session.apply(*words) : m_session.applyAll(QStringLiteral("take_back"), next))
            .has_value();
    disconnect(heard);
    m_session.refresh();
    load();
    if (!isDone)
        QMessageBox::information(this, windowTitle(),
                                 tr("The words before were not put back. %1").arg(refused));
}

// `asOf` tells the state in the name of the file.
void HistoryDialog::makeCopy(qint64 revision, const QString &asOf)
{
    const QFileInfo info(m_session.path());
    const QString name = tr("%1 as of %2").arg(info.completeBaseName(), fileNamePart(asOf));
    const QString target = QFileDialog::getSaveFileName(
        this, tr("Copy of an earlier version"), info.path() + u'/' + name + QStringLiteral(".db"),
        documentFilter(), nullptr, QFileDialog::DontConfirmOverwrite);
    if (target.isEmpty())
        return;
    const auto made = runJob(this, tr("Making the copy…"), [&](const Progress &progress) {
        return makeEarlierVersion(m_session.path(), target, revision, {m_session.author()},
                                  m_session.clock(), progress);
    });
    if (!made)
        warnUnlessStopped(this, windowTitle(), made.error());
    else
        QMessageBox::information(
            this, windowTitle(),
            tr("The document as it was then is in “%1”. The open one is unchanged.")
                .arg(QFileInfo(target).fileName()));
}

} // namespace gaiyo
