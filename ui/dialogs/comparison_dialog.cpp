#include "dialogs/comparison_dialog.h"

#include "booklet/booklet.h"
#include "collect/comparison.h"
#include "dialogs/export_dialog.h"
#include "dialogs/file_filters.h"
#include "document/earlier_version.h"
#include "formats/all_formats.h"
#include "preview/sheet_view.h"
#include "session/comparison_words.h"
#include "widgets/background_job.h"
#include "widgets/metrics.h"
#include "widgets/shared_width.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
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

namespace {

constexpr int kStateLetters = 12; // full-width characters that a box of states shows at least

} // namespace

Result<std::shared_ptr<const OtherDocument>> readToCompare(const QString &path,
                                                           const Session &session, QWidget *parent)
{
    const auto found = std::make_shared<OtherDocument>();
    // A share may never answer: what the work needs is its own, but for the program's clock.
    const auto done = runUnlessLeft(
        parent, ComparisonDialog::tr("Reading the file…"),
        [path, found, open = session.path(),
         &clock = session.clock()](const Progress &progress) -> Result<void> {
            if (isSameFile(path, open))
                return Error{ErrorKind::Invalid,
                             ComparisonDialog::tr("“%1” is the document that is open here. Choose "
                                                  "another file, such as a copy of it.")
                                 .arg(QDir::toNativeSeparators(path))};
            auto read = readOtherDocument(path, clock, progress);
            if (!read)
                return read.error();
            *found = std::move(*read);
            return {};
        });
    if (!done)
        return done.error();
    return std::shared_ptr<const OtherDocument>(found);
}

ComparisonDialog::ComparisonDialog(Session &session, const FontSet &fonts,
                                   const FontSource &fontSource, const Start &start,
                                   QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_fonts(fonts)
    , m_fontSource(fontSource)
    , m_from(new QComboBox)
    , m_to(new QComboBox)
    , m_file(new QPushButton(tr("Anothe&r file…")))
    , m_changedOnly(new QCheckBox(tr("&Only what changed")))
    , m_list(new QTreeWidget)
    , m_sum(new QLabel)
    , m_panes(new QSplitter)
    , m_later(new QTimer(this))
{
    setObjectName(QStringLiteral("comparison"));
    setWindowTitle(start.file ? tr("Compare with another file") : tr("Changes since a version"));
    resizeToEms(*this, 92, 60);
    session.saveWords();
    build();
    listVersions();
    if (const auto at = std::ranges::find_if(m_states,
                                             [&](const State &state) {
                                                 return state.version &&
                                                        state.version->revision == start.since;
                                             });
        at != m_states.end())
        m_from->setCurrentIndex(m_from->findData(int(at - m_states.begin())));
    if (start.file)
        addFile(start.file);
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

QLayout *ComparisonDialog::makeStates()
{
    m_from->setObjectName(QStringLiteral("comparisonFrom"));
    m_to->setObjectName(QStringLiteral("comparisonTo"));
    m_file->setObjectName(QStringLiteral("comparisonFile"));
    m_file->setAutoDefault(false);
    auto *from = new QLabel(tr("&From"));
    from->setBuddy(m_from);
    auto *to = new QLabel(tr("&To"));
    to->setBuddy(m_to);
    for (QComboBox *box : {m_from, m_to}) { // the path of a file may be of any length
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(kStateLetters);
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(kGap);
    row->addWidget(from);
    row->addWidget(m_from, 1);
    row->addWidget(to);
    row->addWidget(m_to, 1);
    row->addWidget(m_file);
    return row;
}

QLayout *ComparisonDialog::makeHead()
{
    m_changedOnly->setObjectName(QStringLiteral("comparisonChangedOnly"));
    m_changedOnly->setChecked(true);
    m_sum->setObjectName(QStringLiteral("comparisonSum"));
    m_sum->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGap);
    row->addWidget(m_sum, 1);
    row->addWidget(m_changedOnly, 0, Qt::AlignTop);
    auto *head = new QVBoxLayout;
    head->setSpacing(kGap);
    head->addLayout(makeStates());
    head->addLayout(row);
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
    shareWidth(*m_list);
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
    connect(m_file, &QPushButton::clicked, this, &ComparisonDialog::chooseFile);
    connect(m_takeBack, &QPushButton::clicked, this, &ComparisonDialog::takeBack);
    connect(m_write, &QPushButton::clicked, this, &ComparisonDialog::write);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ComparisonDialog::bringIntoView);
}

// The latest first.
void ComparisonDialog::listVersions()
{
    m_states.push_back({tr("The present")});
    m_to->addItem(m_states.front().name, 0);
    const auto versions = readVersions(m_session.path());
    if (!versions)
        return;
    for (auto version = versions->rbegin(); version != versions->rend(); ++version) {
        m_states.push_back({version->name, *version});
        listState(m_states.size() - 1);
    }
}

void ComparisonDialog::listState(size_t at)
{
    for (QComboBox *box : {m_from, m_to}) {
        box->addItem(m_states[at].name, int(at));
        if (m_states[at].file)
            box->setItemData(box->count() - 1, QDir::toNativeSeparators(m_states[at].file->path),
                             Qt::ToolTipRole);
    }
}

// From the file to the present, until something else is chosen: a copy is most often the earlier
// one. One that was chosen before is read anew.
void ComparisonDialog::addFile(std::shared_ptr<const OtherDocument> file)
{
    const QSignalBlocker from(m_from); // both boxes change, and are read once
    const QSignalBlocker to(m_to);
    const auto known = std::ranges::find_if(
        m_states, [&](const State &state) { return state.file && state.file->path == file->path; });
    const auto at = size_t(known - m_states.begin());
    auto values = std::make_shared<const Snapshot>(file->values);
    if (known != m_states.end()) {
        known->values = std::move(values);
        known->file = std::move(file);
    } else {
        const QString name = nameBeside(file->path, m_session.path());
        m_states.push_back({name, {}, std::move(file), std::move(values)});
        listState(at);
    }
    if (m_from->findData(0) < 0) // now the present may be the earlier one
        m_from->addItem(m_states.front().name, 0);
    m_from->setCurrentIndex(m_from->findData(int(at)));
    m_to->setCurrentIndex(m_to->findData(0));
}

void ComparisonDialog::chooseFile()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Compare with another file"),
                                     QFileInfo(m_session.path()).path(), documentFilter());
    if (path.isEmpty())
        return;
    const auto file = readToCompare(path, m_session, this);
    if (!file) {
        warnUnlessStopped(this, tr("Compare with another file"), file.error());
        return;
    }
    addFile(*file);
    reload();
}

ComparisonDialog::State *ComparisonDialog::earlier()
{
    return m_from->currentIndex() < 0 ? nullptr : &m_states[size_t(m_from->currentData().toInt())];
}

ComparisonDialog::State *ComparisonDialog::later()
{
    return &m_states[size_t(m_to->currentData().toInt())];
}

bool ComparisonDialog::isSinceVersion()
{
    return earlier() && earlier()->version && later()->isPresent();
}

ComparisonDialog::State ComparisonDialog::withValues(const State &state) const
{
    State chosen = state;
    if (chosen.isPresent())
        chosen.values = m_session.view()->snapshot;
    return chosen;
}

Result<void> ComparisonDialog::readState(State &state, const Progress &progress) const
{
    if (state.values)
        return {};
    auto values = readEarlierVersion(m_session.path(), state.version->revision,
                                     {m_session.author()}, m_session.clock(), progress);
    if (!values)
        return values.error();
    state.values = std::make_shared<const Snapshot>(std::move(*values));
    return {};
}

Result<void> ComparisonDialog::read(Choice &choice, Shown &shown, const Progress &progress)
{
    for (State *state : {&choice.earlier, &choice.later}) {
        if (auto known = readState(*state, progress); !known)
            return known;
    }
    const Snapshot &before = *choice.earlier.values;
    const Snapshot &after = *choice.later.values;
    shown.later = choice.later.values;
    shown.earlier = std::make_shared<EarlierState>(
        EarlierState{before, choice.earlier.name, choice.later.name, m_session.author()});
    auto comparison = compare(before, after);
    if (!comparison)
        return comparison.error();
    shown.changes = std::move(comparison->opinions);
    const auto booklet = collectComparison(
        before, after, {choice.earlier.name, choice.later.name, choice.changedOnly, {true, {}}});
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
                          "gives the present state one. “Another file…” compares with a copy."));
        return;
    }
    Choice choice{withValues(*earlier()), withValues(*later()), m_changedOnly->isChecked()};
    m_isReading = true;
    const auto done = runJob(this, tr("Comparing…"), [&](const Progress &progress) {
        return read(choice, *shown, progress);
    });
    m_isReading = false;
    for (const State &state : {choice.earlier, choice.later}) { // a version is read once
        for (State &known : m_states) {
            if (known.version && state.version &&
                known.version->revision == state.version->revision)
                known.values = state.values;
        }
    }
    if (!done)
        *shown = {};
    show(shown);
    showWords(done);
}

// How much there is, and what cannot be done with it.
void ComparisonDialog::showWords(const Result<void> &done)
{
    if (!done) {
        m_sum->setText(done.error().message);
        return;
    }
    QStringList words{tr("%n changes", nullptr, int(m_shown->changes.size()))};
    QString reason;
    if (earlier()->file || later()->file)
        reason = tr("What another file says is only shown: single changes can be taken back where "
                    "a version of this document is compared with the present.");
    m_takeBack->setToolTip(reason);
    if (!reason.isEmpty() && !m_shown->changes.empty())
        words += reason;
    for (const State *state : {earlier(), later()}) {
        if (state->file && !state->file->notice.isEmpty() && !words.contains(state->file->notice))
            words += state->file->notice;
    }
    m_sum->setText(words.join(u'\n'));
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
    m_takeBack->setEnabled(!items.isEmpty() && !m_session.isReadOnly() && isSinceVersion());
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
    if (!change || !isSinceVersion())
        return;
    // What the clerk looks at, whatever has come since.
    const SnapshotIndex former(m_shown->earlier->values);
    const SnapshotIndex present(*m_shown->later);
    const auto way = findWayBack(*change, {m_shown->earlier->values, former,
                                           earlier()->version->revision, *m_shown->later, present});
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
