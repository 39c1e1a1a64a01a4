#include "dialogs/comparison_dialog.h"

#include "booklet/booklet.h"
#include "collect/comparison.h"
#include "dialogs/export_dialog.h"
#include "document/earlier_version.h"
#include "formats/all_formats.h"
#include "preview/sheet_view.h"
#include "session/comparison_words.h"
#include "widgets/background_job.h"
#include "widgets/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace gaiyo {

ComparisonDialog::ComparisonDialog(Session &session, const FontSet &fonts,
                                   const FontSource &fontSource, std::optional<qint64> since,
                                   QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_fonts(fonts)
    , m_fontSource(fontSource)
    , m_from(new QComboBox)
    , m_to(new QComboBox)
    , m_changedOnly(new QCheckBox(tr("&Only what changed")))
    , m_list(new QTreeWidget)
    , m_sum(new QLabel)
    , m_panes(new QSplitter)
    , m_later(new QTimer(this))
{
    setObjectName(QStringLiteral("comparison"));
    setWindowTitle(tr("Changes since a version"));
    resizeToEms(*this, 92, 60);
    session.saveWords();
    build();
    listVersions();
    if (const auto at = std::ranges::find(m_versions, since, &NamedVersion::revision);
        at != m_versions.end())
        m_from->setCurrentIndex(int(at - m_versions.begin()));
    reload();
    connect(m_from, &QComboBox::currentIndexChanged, this, &ComparisonDialog::reload);
    connect(m_to, &QComboBox::currentIndexChanged, this, &ComparisonDialog::reload);
    connect(m_changedOnly, &QCheckBox::toggled, this, &ComparisonDialog::reload);
    m_later->setSingleShot(true);
    m_later->setInterval(0);
    connect(m_later, &QTimer::timeout, this, &ComparisonDialog::reload);
    connect(&session, &Session::changed, m_later, qOverload<>(&QTimer::start));
}

ComparisonDialog::~ComparisonDialog()
{
    delete m_view; // before the pages that it shows
}

QLayout *ComparisonDialog::makeHead()
{
    m_from->setObjectName(QStringLiteral("comparisonFrom"));
    m_to->setObjectName(QStringLiteral("comparisonTo"));
    m_changedOnly->setObjectName(QStringLiteral("comparisonChangedOnly"));
    m_changedOnly->setChecked(true);
    m_sum->setObjectName(QStringLiteral("comparisonSum"));
    m_sum->setWordWrap(true);
    auto *from = new QLabel(tr("&From"));
    from->setBuddy(m_from);
    auto *to = new QLabel(tr("&To"));
    to->setBuddy(m_to);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGap);
    row->addWidget(from);
    row->addWidget(m_from, 1);
    row->addWidget(to);
    row->addWidget(m_to, 1);
    row->addWidget(m_changedOnly);
    auto *head = new QVBoxLayout;
    head->setSpacing(kGap);
    head->addLayout(row);
    head->addWidget(m_sum);
    return head;
}

void ComparisonDialog::build()
{
    m_list->setObjectName(QStringLiteral("comparisonList"));
    m_list->setAccessibleName(tr("Changes in the order of the booklet"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setHeaderLabels({tr("No."), tr("What"), tr("Words")});
    m_list->header()->resizeSection(0, ems(6));
    m_list->header()->resizeSection(1, ems(10));
    m_panes->addWidget(m_list);
    m_panes->setChildrenCollapsible(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_takeBack = buttons->addButton(tr("Take this change &back"), QDialogButtonBox::ActionRole);
    m_write = buttons->addButton(tr("&Write as a file…"), QDialogButtonBox::ActionRole);
    m_takeBack->setObjectName(QStringLiteral("takeBack"));
    m_write->setObjectName(QStringLiteral("writeComparison"));
    for (QPushButton *button : {m_takeBack, m_write})
        button->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kMargin);
    layout->addLayout(makeHead());
    layout->addWidget(m_panes, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_takeBack, &QPushButton::clicked, this, &ComparisonDialog::takeBack);
    connect(m_write, &QPushButton::clicked, this, &ComparisonDialog::write);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ComparisonDialog::bringIntoView);
}

// The latest first.
void ComparisonDialog::listVersions()
{
    auto versions = readVersions(m_session.path());
    if (versions)
        m_versions.assign(versions->rbegin(), versions->rend());
    m_to->addItem(tr("The present"));
    for (const NamedVersion &version : m_versions) {
        m_from->addItem(version.name);
        m_to->addItem(version.name);
    }
}

const NamedVersion *ComparisonDialog::earlier() const
{
    const int at = m_from->currentIndex();
    return at >= 0 && at < int(m_versions.size()) ? &m_versions[size_t(at)] : nullptr;
}

const NamedVersion *ComparisonDialog::later() const
{
    const int at = m_to->currentIndex() - 1;
    return at >= 0 && at < int(m_versions.size()) ? &m_versions[size_t(at)] : nullptr;
}

Result<SnapshotPtr> ComparisonDialog::stateOf(const NamedVersion &version, const Progress &progress)
{
    if (const auto found = m_read.find(version.revision); found != m_read.end())
        return found->second;
    auto values = readEarlierVersion(m_session.path(), version.revision, {m_session.author()},
                                     m_session.clock(), progress);
    if (!values)
        return values.error();
    return m_read[version.revision] = std::make_shared<const Snapshot>(std::move(*values));
}

Result<void> ComparisonDialog::read(const Choice &choice, Shown &shown, const Progress &progress)
{
    const auto before = stateOf(choice.earlier, progress);
    if (!before)
        return before.error();
    auto after = choice.later ? stateOf(*choice.later, progress) : Result(choice.present);
    if (!after)
        return after.error();
    shown.later = *after;
    shown.earlier = std::make_shared<EarlierState>(
        EarlierState{**before, choice.earlier.name, choice.laterName, m_session.author()});
    auto comparison = compare(**before, **after);
    if (!comparison)
        return comparison.error();
    shown.changes = std::move(comparison->opinions);
    const auto booklet = collectComparison(
        **before, **after, {choice.earlier.name, choice.laterName, choice.changedOnly, {true, {}}});
    if (!booklet)
        return booklet.error();
    auto pages = makePages(*booklet, m_fonts, {}, progress);
    if (!pages)
        return pages.error();
    shown.pages = std::move(*pages);
    return {};
}

void ComparisonDialog::reload()
{
    if (m_isReading) { // something came while it was waited for
        m_later->start();
        return;
    }
    const auto shown = std::make_shared<Shown>();
    if (!earlier()) {
        show(shown);
        m_sum->setText(tr("No version has a name yet. “Name this version…” in the menu “File” "
                          "gives the present state one."));
        return;
    }
    const NamedVersion *other = later();
    const Choice choice{*earlier(), other ? std::optional(*other) : std::nullopt,
                        m_to->currentText(), m_session.view()->snapshot,
                        m_changedOnly->isChecked()};
    m_isReading = true;
    const auto done = runJob(this, tr("Comparing…"), [&](const Progress &progress) {
        return read(choice, *shown, progress);
    });
    m_isReading = false;
    if (!done)
        *shown = {};
    show(shown);
    m_sum->setText(done ? tr("%n changes", nullptr, int(shown->changes.size()))
                        : done.error().message);
}

void ComparisonDialog::show(std::shared_ptr<Shown> shown)
{
    const int at = m_list->indexOfTopLevelItem(m_list->currentItem());
    delete m_view;
    m_view = nullptr;
    m_shown = std::move(shown);
    m_list->clear();
    QList<QTreeWidgetItem *> items;
    for (const OpinionChange &change : m_shown->changes) {
        auto *item = new QTreeWidgetItem(
            {changeNumbers(change), changeKindWords(change), changeWords(change)});
        item->setToolTip(2, changeWords(change));
        items += item;
    }
    m_list->addTopLevelItems(items);
    if (!m_shown->pages.empty()) {
        m_view = new SheetView(m_shown->pages, m_fonts);
        m_view->setObjectName(QStringLiteral("comparisonPages"));
        m_view->setAccessibleName(tr("The booklet with the changes marked"));
        m_panes->addWidget(m_view);
        m_panes->setSizes({ems(38), ems(52)});
    }
    if (!items.isEmpty())
        m_list->setCurrentItem(items[std::clamp(at, 0, int(items.size()) - 1)]);
    m_takeBack->setEnabled(!items.isEmpty() && !m_session.isReadOnly() && !later());
    m_write->setEnabled(m_shown->earlier != nullptr);
}

const OpinionChange *ComparisonDialog::current() const
{
    const int at = m_list->indexOfTopLevelItem(m_list->currentItem());
    return at >= 0 && at < int(m_shown->changes.size()) ? &m_shown->changes[size_t(at)] : nullptr;
}

// The page where the row of the change begins; of one that is gone, where its words are.
void ComparisonDialog::bringIntoView()
{
    const OpinionChange *change = current();
    if (!change || !m_view)
        return;
    for (const Page &page : m_shown->pages) {
        for (const PageItem &item : page.items) {
            const auto *row = std::get_if<RowItem>(&item);
            if (row && change->newNo && row->no == *change->newNo) {
                m_view->showPage(page.number);
                return;
            }
        }
    }
}

// The pages follow by the signal that the document changed.
void ComparisonDialog::takeBack()
{
    const OpinionChange *change = current();
    if (!change || later())
        return;
    // What the clerk looks at, whatever has come since.
    const SnapshotIndex former(m_shown->earlier->values);
    const SnapshotIndex present(*m_shown->later);
    const auto way = findWayBack(
        *change, {m_shown->earlier->values, former, earlier()->revision, *m_shown->later, present});
    if (!way) {
        QMessageBox::warning(this, windowTitle(), way.error().message);
        return;
    }
    m_session.applyAll(QStringLiteral("take_back"), *way);
}

void ComparisonDialog::write()
{
    const QFileInfo info(m_session.path());
    const QString path = info.path() + u'/' + tr("%1 - changes").arg(info.completeBaseName()) +
                         u'.' + kDocumentEnding;
    ExportDialog dialog(
        m_shown->later,
        comparisonFormats(m_fontSource, m_shown->earlier, m_changedOnly->isChecked()),
        m_session.clock().nowUtc(), path, QStringLiteral("comparison_pdf"), this);
    dialog.setWindowTitle(tr("Write the changes"));
    dialog.exec();
}

} // namespace gaiyo
