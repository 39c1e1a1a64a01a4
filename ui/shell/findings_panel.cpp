#include "shell/findings_panel.h"

#include "booklet/font_set.h"
#include "widgets/metrics.h"
#include "widgets/theme.h"

#include <QHeaderView>
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

FindingsPanel::FindingsPanel(Session &session, const FontSet &fonts, int pause, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_fonts(fonts)
    , m_summary(new QLabel)
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
    layout->addWidget(m_list, 1);
    connect(m_list, &QTreeWidget::itemActivated, this, &FindingsPanel::jump);
    connect(m_list, &QTreeWidget::itemClicked, this, &FindingsPanel::jump);
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &FindingsPanel::look);
    connect(&session, &Session::changed, &m_soon, qOverload<>(&QTimer::start));
    m_worker.moveToThread(&m_thread);
    m_thread.start();
    look();
}

FindingsPanel::~FindingsPanel()
{
    ++m_request;
    m_thread.quit();
    m_thread.wait();
}

void FindingsPanel::look()
{
    const int request = ++m_request;
    const SnapshotPtr snapshot = m_session.view()->snapshot;
    QMetaObject::invokeMethod(&m_worker, [this, snapshot, request] {
        if (m_request != request)
            return;
        CheckAids aids;
        aids.coverage = [this](char32_t base, char32_t selector) {
            return m_fonts.covers(base, selector);
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

void FindingsPanel::jump()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row < 0 || row >= int(m_findings.size()))
        return;
    const Finding &finding = m_findings[size_t(row)];
    if (finding.opinion)
        m_session.jumpTo(*finding.opinion);
    else if (finding.node)
        m_session.selectPlace({Place::Kind::Node, *finding.node});
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
