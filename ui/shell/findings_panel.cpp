#include "shell/findings_panel.h"

#include "booklet/font_set.h"
#include "checks/fixes.h"
#include "domain/template.h"
#include "session/register_in_use.h"
#include "shell/findings_list.h"
#include "widgets/kept_row.h"
#include "widgets/metrics.h"

#include <QAction>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <map>

namespace gaiyo {

namespace {

// A tool button shows the letter of an action only where its own words have it.
void setWords(QAction &action, const QString &words)
{
    action.setText(words);
    action.setIconText(words);
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
    , m_list(new FindingsList)
    , m_reason(new QLineEdit)
{
    m_summary->setObjectName(QStringLiteral("findingsSummary"));
    m_list->setObjectName(QStringLiteral("findings"));
    m_list->setAccessibleName(tr("Findings"));
    keepRowInSight(*m_list);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGap, kGap, kGap, kGap);
    layout->setSpacing(kTight);
    layout->addWidget(buildActions());
    m_unread->setObjectName(QStringLiteral("findingsUnread"));
    m_unread->setWordWrap(true);
    m_unread->hide();
    layout->addWidget(m_unread);
    layout->addWidget(m_list, 1);
    connect(m_list, &QTreeWidget::itemActivated, this, &FindingsPanel::jump);
    connect(m_list, &QTreeWidget::itemActivated, this, &FindingsPanel::openForm);
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
    ApprovedWords approved{standing->approval->name, standing->approved};
    for (const GoneOpinion &gone : standing->gone)
        approved.gone.emplace_back(gone.ref, gone.summary);
    approved.taken = standing->taken;
    approved.title = standing->title;
    approved.subtitle = standing->subtitle;
    return approved;
}

void FindingsPanel::look()
{
    const int request = ++m_request;
    const IndexedPtr state = m_session.view()->state;
    const QDate today = m_session.clock().nowUtc().toLocalTime().date();
    QMetaObject::invokeMethod(&m_worker, [this, state, request, today, words = m_words.words(),
                                          people = m_persons.people(), approved = approvedWords(),
                                          withIgnored = m_withIgnored->isChecked()] {
        if (m_request != request)
            return;
        CheckAids aids;
        aids.today = today;
        aids.withIgnored = withIgnored;
        aids.approved = approved ? &*approved : nullptr;
        aids.people = people.get();
        aids.coverage = m_fonts.coverage();
        aids.font = m_fonts.familiesOnPages();
        aids.originalWords = [&words](const OriginalId &id) {
            const auto found = words.constFind(id);
            return found == words.cend() ? std::nullopt : std::optional(*found);
        };
        auto findings = runChecks(state, aids, m_memory);
        QMetaObject::invokeMethod(
            this, [this, snapshot = state->snapshot(), found = std::move(findings), request] {
                if (m_request == request)
                    take(snapshot, found);
            });
    });
}

// What can be done about the chosen finding: in the context menu, and as buttons beside the counts,
// where they take no line from the list.
QWidget *FindingsPanel::buildActions()
{
    const auto action = [this](const QString &name, const QString &words) {
        auto *made = new QAction(m_list);
        setWords(*made, words);
        made->setObjectName(name);
        m_list->addAction(made);
        return made;
    };
    m_fix = action(QStringLiteral("fixFinding"), tr("Put ri&ght"));
    m_align = action(QStringLiteral("alignWritings"), tr("&Write all as"));
    m_align->setMenu(new QMenu(m_list));
    m_ignore = action(QStringLiteral("ignoreFinding"), tr("&Let stand"));
    m_confirm = action(QStringLiteral("confirmWords"), tr("The words found may be published"));
    m_withIgnored = action(QStringLiteral("showIgnored"), tr("Show what was let stand"));
    m_withIgnored->setCheckable(true);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_reason->setObjectName(QStringLiteral("ignoreReason"));
    m_reason->setAccessibleName(tr("Why it may stand"));
    m_reason->setPlaceholderText(tr("Why it may stand (it is a quotation), then Enter"));
    m_reason->hide();
    connect(m_fix, &QAction::triggered, this, &FindingsPanel::fixChosen);
    connect(m_ignore, &QAction::triggered, this, &FindingsPanel::askReason);
    connect(m_reason, &QLineEdit::returnPressed, this, &FindingsPanel::takeReason);
    connect(m_reason, &QLineEdit::editingFinished, m_reason, &QWidget::hide);
    connect(m_confirm, &QAction::triggered, this, &FindingsPanel::confirmWords);
    connect(m_withIgnored, &QAction::toggled, this, &FindingsPanel::look);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &FindingsPanel::enableActions);
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap);
    row->addWidget(m_summary);
    row->addStretch();
    row->addWidget(m_reason, 1);
    m_actions = new QWidget;
    auto *buttons = new QHBoxLayout(m_actions);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(kGap);
    for (QAction *each : {m_fix, m_align, m_ignore}) {
        auto *button = new QToolButton;
        button->setDefaultAction(each);
        button->setPopupMode(QToolButton::InstantPopup);
        if (each == m_align) // it is there only where there is a choice
            connect(m_align, &QAction::changed, button,
                    [this, button] { button->setVisible(m_align->isEnabled()); });
        buttons->addWidget(button);
    }
    row->addWidget(m_actions);
    enableActions();
    return line;
}

void FindingsPanel::enableActions()
{
    const bool canChange = !m_session.isReadOnly();
    const Finding *finding = m_list->current();
    const auto chosen = m_list->chosen();
    m_confirm->setEnabled(canChange && finding && !finding->words.isEmpty() &&
                          finding->code == u"personal_data");
    m_fix->setEnabled(canChange && std::ranges::any_of(chosen, [](const Finding &each) {
                          return !each.fix.empty();
                      }));
    offerChoices();
    m_align->setEnabled(canChange && !m_align->menu()->isEmpty());
    m_ignore->setEnabled(canChange && !chosen.empty() &&
                         chosen.front().severity != Severity::Error);
    setWords(*m_ignore, finding && finding->ignored ? tr("Te&ll again") : tr("&Let stand"));
}

// こちらに揃える: towards whichever writing the clerk wants.
void FindingsPanel::offerChoices()
{
    QMenu &menu = *m_align->menu();
    menu.clear();
    const Finding *finding = m_list->current();
    for (const FixChoice &choice : finding ? finding->choices : std::vector<FixChoice>()) {
        QAction *writing = menu.addAction(
            tr("“%1” (%2 times now)").arg(choice.words, QString::number(choice.count)));
        writing->setData(choice.words);
        const auto chosen = withChoice(*finding, choice.words);
        connect(writing, &QAction::triggered, this, [this, chosen] { applyFixes({*chosen}); });
    }
}

void FindingsPanel::fixChosen()
{
    applyFixes(m_list->chosen());
}

void FindingsPanel::applyFixes(const std::vector<Finding> &findings)
{
    if (!m_looked)
        return;
    // What was changed since the checks looked is a conflict: their positions are of that time.
    std::vector<Operation> steps;
    for (const FixStep &step : fixSteps(*m_looked, findings))
        steps.push_back({step.kind, step.arguments, m_looked->revision});
    if (!steps.empty() && m_session.applyAll(QStringLiteral("fix"), steps))
        Q_EMIT done(tr("%1 texts were put right.").arg(steps.size()));
}

void FindingsPanel::askReason()
{
    const auto chosen = m_list->chosen();
    if (!chosen.empty() && chosen.front().ignored)
        return letStand(chosen, {});
    m_asked = chosen;
    m_reason->clear();
    m_reason->show();
    m_reason->setFocus(Qt::OtherFocusReason);
}

// Those that were chosen when the reason was asked for, whatever the checks have found since.
void FindingsPanel::takeReason()
{
    const QString reason = m_reason->text().trimmed();
    if (reason.isEmpty())
        return;
    m_reason->hide();
    m_list->setFocus(Qt::OtherFocusReason);
    letStand(m_asked, reason);
}

// Without a reason they are told again.
void FindingsPanel::letStand(const std::vector<Finding> &findings,
                             const std::optional<QString> &reason)
{
    std::map<QString, Operation> steps; // one for each subject
    for (const Finding &finding : findings)
        steps.try_emplace(
            finding.subject,
            Operation{QStringLiteral("ignore_finding"),
                      {{QStringLiteral("code"), finding.code},
                       {QStringLiteral("subject"), finding.subject},
                       {QStringLiteral("reason"), reason ? QJsonValue(*reason) : QJsonValue()}},
                      {}});
    std::vector<Operation> operations;
    operations.reserve(steps.size());
    for (auto &[subject, operation] : steps)
        operations.push_back(std::move(operation));
    if (!operations.empty())
        m_session.applyAll(QStringLiteral("ignore_finding"), operations);
}

void FindingsPanel::take(const SnapshotPtr &snapshot, const std::vector<Finding> &findings)
{
    m_looked = snapshot;
    m_list->setFindings(findings);
    std::array<int, 3> counts{};
    for (const Finding &finding : findings) {
        if (!finding.ignored)
            ++counts[size_t(finding.severity)];
    }
    const int told = counts[0] + counts[1] + counts[2];
    const auto settings = resolveSettings(snapshot->consultation);
    const bool hasAny = !findings.empty() || (settings && !settings->ignoredFindings.empty());
    m_list->setVisible(hasAny); // where something was let stand, its menu shows it
    m_actions->setVisible(hasAny);
    m_summary->setText(
        m_session.view()->values().opinions.empty() ? tr("There are no opinions yet.")
        : told == 0                                 ? tr("The automatic checks found nothing.")
                    : tr("Must be put right: %1, to be confirmed: %2, for information: %3")
                          .arg(counts[0])
                          .arg(counts[1])
                          .arg(counts[2]));
    enableActions();
    Q_EMIT counted(told);
}

void FindingsPanel::jump()
{
    const Finding *finding = m_list->current();
    if (!finding)
        return;
    if (finding->opinion)
        m_session.jumpTo(*finding->opinion);
    else if (finding->node)
        m_session.selectPlace({Place::Kind::Node, *finding->node});
    if (finding->letter)
        Q_EMIT letterWanted(*finding->letter);
}

void FindingsPanel::openForm()
{
    const Finding *finding = m_list->current();
    if (!finding || finding->code != u"computed_word")
        return;
    const QJsonObject &settings = m_session.view()->values().consultation.settings;
    const QJsonArray around{settings[u"front_blocks"], settings[u"back_blocks"]};
    const QString words = QString::fromUtf8(QJsonDocument(around).toJson());
    if (words.contains(finding->subject))
        Q_EMIT formWanted(finding->subject);
    else
        Q_EMIT frontWanted();
}

void FindingsPanel::confirmWords()
{
    const Finding *finding = m_list->current();
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
    m_list->goToNext();
    jump();
}

void FindingsPanel::focusList()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
}

} // namespace gaiyo
