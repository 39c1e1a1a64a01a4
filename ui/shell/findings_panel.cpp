#include "shell/findings_panel.h"

#include "booklet/font_set.h"
#include "domain/template.h"
#include "session/register_in_use.h"
#include "widgets/metrics.h"
#include "widgets/theme.h"

#include <QAction>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace gaiyo {

namespace {

int rankOf(Severity severity)
{
    return severity == Severity::Error ? 0 : severity == Severity::Warning ? 1 : 2;
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return FindingsPanel::tr("Must be put right");
    case Severity::Warning:
        return FindingsPanel::tr("To be confirmed");
    case Severity::Note:
        break;
    }
    return FindingsPanel::tr("For information");
}

} // namespace

FindingsPanel::FindingsPanel(Session &session, const RegisterInUse &persons, const FontSet &fonts,
                             int pause, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_persons(persons)
    , m_fonts(fonts)
    , m_summary(new QLabel)
    , m_unread(new QLabel)
    , m_list(new QTreeWidget)
{
    m_summary->setObjectName(QStringLiteral("findingsSummary"));
    m_list->setObjectName(QStringLiteral("findings"));
    m_list->setAccessibleName(tr("Findings"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setHeaderLabels({tr("Kind"), tr("What was found")});
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGap, kGap, kGap, kGap);
    layout->setSpacing(kTight);
    layout->addWidget(m_summary);
    m_unread->setObjectName(QStringLiteral("findingsUnread"));
    m_unread->setWordWrap(true);
    m_unread->hide();
    layout->addWidget(m_unread);
    layout->addWidget(m_list, 1);
    connect(m_list, &QTreeWidget::itemActivated, this, &FindingsPanel::jump);
    connect(m_list, &QTreeWidget::itemClicked, this, &FindingsPanel::jump);
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &FindingsPanel::readWords);
    connect(&session, &Session::changed, this, [this](const ChangeSet &changes) {
        m_words.forget(changes);
        m_soon.start();
    });
    connect(&session.states(), &OpinionStates::standingRead, this, [this] {
        if (approvedWords())
            m_soon.start();
    });
    m_confirm = new QAction(tr("The words found may be published"), m_list);
    m_confirm->setObjectName(QStringLiteral("confirmWords"));
    m_list->addAction(m_confirm);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_confirm->setEnabled(false);
    connect(m_confirm, &QAction::triggered, this, &FindingsPanel::confirmWords);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] {
        const Finding *finding = currentFinding();
        m_confirm->setEnabled(finding && !finding->words.isEmpty() && !m_session.isReadOnly());
    });
    connect(&persons, &RegisterInUse::changed, this, &FindingsPanel::lookForPeople);
    m_worker.moveToThread(&m_thread);
    m_thread.start();
    readWords();
}

FindingsPanel::~FindingsPanel()
{
    ++m_request;
    m_thread.quit();
    m_thread.wait();
}

// Whoever is in the register of persons is looked for in all that is printed. Where it cannot be
// read, nothing found would mean nothing.
void FindingsPanel::lookForPeople()
{
    const bool isUnread = m_persons.state() == RegisterInUse::State::Trouble;
    m_unread->setText(tr("Names and addresses were not looked for: the register of persons cannot "
                         "be read."));
    m_unread->setVisible(isUnread);
    m_soon.start();
}

// A moment at a time: keys go first.
void FindingsPanel::readWords()
{
    if (m_words.readSome(m_session.document(), m_session.work(),
                         m_session.view()->values().revision))
        look();
    else
        QMetaObject::invokeMethod(this, &FindingsPanel::readWords, Qt::QueuedConnection);
}

// As it was last read; while it is not known, nothing is said of it.
std::optional<ApprovedWords> FindingsPanel::approvedWords() const
{
    const auto &standing = m_session.states().standing();
    if (!standing || !standing->approval)
        return std::nullopt;
    return ApprovedWords{standing->approval->name, standing->approved};
}

void FindingsPanel::look()
{
    const int request = ++m_request;
    const SnapshotPtr snapshot = m_session.view()->snapshot;
    const QDate today = m_session.clock().nowUtc().toLocalTime().date();
    QMetaObject::invokeMethod(&m_worker, [this, snapshot, request, today, words = m_words.words(),
                                          people = m_persons.people(), approved = approvedWords()] {
        if (m_request != request)
            return;
        CheckAids aids;
        aids.today = today;
        aids.approved = approved ? &*approved : nullptr;
        aids.people = people.get();
        aids.coverage = [this](char32_t base, char32_t selector) {
            return m_fonts.covers(base, selector);
        };
        aids.originalWords = [&words](const OriginalId &id) {
            const auto found = words.constFind(id);
            return found == words.cend() ? std::nullopt : std::optional(*found);
        };
        auto findings = runChecks(*snapshot, aids);
        QMetaObject::invokeMethod(this, [this, found = std::move(findings), request] {
            if (m_request == request)
                take(found);
        });
    });
}

void FindingsPanel::take(const std::vector<Finding> &findings)
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_findings = findings;
    // What has to be put right comes first, each kind in the order of the booklet.
    std::stable_sort(m_findings.begin(), m_findings.end(), [](const Finding &a, const Finding &b) {
        return rankOf(a.severity) < rankOf(b.severity);
    });
    m_list->clear();
    int errors = 0;
    int warnings = 0;
    QList<QTreeWidgetItem *> items;
    for (const Finding &finding : m_findings) {
        auto *item = new QTreeWidgetItem({severityWord(finding.severity), finding.message});
        item->setToolTip(1, finding.message);
        if (finding.severity == Severity::Error)
            item->setForeground(0, attentionColor(palette()));
        errors += finding.severity == Severity::Error ? 1 : 0;
        warnings += finding.severity == Severity::Warning ? 1 : 0;
        items += item;
    }
    m_list->addTopLevelItems(items);
    m_list->setVisible(!items.isEmpty());
    if (row >= 0 && row < m_list->topLevelItemCount())
        m_list->setCurrentItem(m_list->topLevelItem(row));
    m_summary->setText(
        m_session.view()->values().opinions.empty() ? tr("There are no opinions yet.")
        : findings.empty()                          ? tr("The automatic checks found nothing.")
                           : tr("Must be put right: %1, to be confirmed: %2, for information: %3")
                                 .arg(errors)
                                 .arg(warnings)
                                 .arg(int(findings.size()) - errors - warnings));
    Q_EMIT counted(int(findings.size()));
}

const Finding *FindingsPanel::currentFinding() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row < 0 || row >= int(m_findings.size()) ? nullptr : &m_findings[size_t(row)];
}

void FindingsPanel::jump()
{
    const Finding *finding = currentFinding();
    if (!finding)
        return;
    if (finding->opinion)
        m_session.jumpTo(*finding->opinion);
    else if (finding->node)
        m_session.selectPlace({Place::Kind::Node, *finding->node});
    if (finding->letter)
        Q_EMIT letterWanted(*finding->letter);
}

void FindingsPanel::confirmWords()
{
    const Finding *finding = currentFinding();
    const auto settings = resolveSettings(m_session.view()->values().consultation);
    if (!finding || finding->words.isEmpty() || !settings) {
        Q_EMIT told(tr("Please choose a finding about personal data first (F8 goes to the next "
                       "one)."));
        return;
    }
    const QStringList words = settings->confirmedWords + QStringList{finding->words};
    m_session.apply({QStringLiteral("set_settings"),
                     {{QStringLiteral("confirmed_words"), QJsonArray::fromStringList(words)}},
                     {}});
}

void FindingsPanel::showNext()
{
    if (m_list->topLevelItemCount() == 0)
        return;
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_list->setCurrentItem(m_list->topLevelItem((row + 1) % m_list->topLevelItemCount()));
    jump();
}

void FindingsPanel::focusList()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
}

} // namespace gaiyo
