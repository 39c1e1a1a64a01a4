#include "shell/findings_list.h"

#include "widgets/kept_row.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QSet>
#include <QTreeWidgetItemIterator>

namespace gaiyo {

namespace {

constexpr int kFindingRole = Qt::UserRole;

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return FindingsList::tr("Must be put right");
    case Severity::Warning:
        return FindingsList::tr("To be confirmed");
    case Severity::Note:
        break;
    }
    return FindingsList::tr("For information");
}

} // namespace

FindingsList::FindingsList(QWidget *parent)
    : QTreeWidget(parent)
{
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setHeaderLabels({tr("Kind"), tr("What was found")});
    header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    connect(this, &QTreeWidget::itemExpanded, this, &FindingsList::fill);
}

void FindingsList::setFindings(std::vector<Finding> findings)
{
    const FindingGroup *group = groupAt(currentItem());
    const QString code = group ? group->code : QString();
    const Finding *finding = current();
    const QString subject = finding ? finding->subject : QString();
    const bool wasChosen = currentItem() && currentItem()->isSelected();
    QSet<QString> open;
    for (int row = 0; row < topLevelItemCount(); ++row) {
        if (topLevelItem(row)->isExpanded())
            open += m_groups[size_t(row)].code;
    }
    const KeptScroll scroll(*this);
    clear(); // while what its lines stand for is still there
    m_findings = std::move(findings);
    m_groups = groupFindings(m_findings);
    QList<QTreeWidgetItem *> lines;
    for (const FindingGroup &each : m_groups) {
        const bool isSingle = each.findings.size() == 1;
        auto *line = isSingle ? lineFor(each.findings.front())
                              : new QTreeWidgetItem({{}, groupSentence(each, m_findings)});
        line->setText(0, severityWord(each.severity));
        if (!isSingle)
            line->setChildIndicatorPolicy(QTreeWidgetItem::ShowIndicator);
        lines += line;
    }
    addTopLevelItems(lines);
    for (QTreeWidgetItem *line : lines)
        colorLine(line);
    restore(code, subject, open);
    if (!wasChosen) // it only had the keys
        clearSelection();
}

void FindingsList::restore(const QString &code, const QString &subject, const QSet<QString> &open)
{
    for (int row = 0; row < topLevelItemCount(); ++row) {
        QTreeWidgetItem *line = topLevelItem(row);
        const FindingGroup &group = m_groups[size_t(row)];
        if (open.contains(group.code) && group.findings.size() > 1)
            line->setExpanded(true);
        if (group.code != code)
            continue;
        setCurrentItem(line);
        for (int i = 0; i < line->childCount(); ++i) {
            if (m_findings[group.findings[size_t(i)]].subject == subject)
                setCurrentItem(line->child(i));
        }
    }
}

void FindingsList::fill(QTreeWidgetItem *line)
{
    const FindingGroup *group = groupAt(line);
    if (!group || findingAt(line) || line->childCount() > 0) // a finding holds nothing
        return;
    QList<QTreeWidgetItem *> lines;
    for (const size_t finding : group->findings)
        lines += lineFor(finding);
    line->addChildren(lines);
    for (QTreeWidgetItem *each : lines)
        colorLine(each);
}

void FindingsList::colorLine(QTreeWidgetItem *line) const
{
    const FindingGroup *group = groupAt(line);
    if (group && !line->parent() && group->severity == Severity::Error)
        line->setForeground(0, attentionColor(palette()));
    const auto finding = findingAt(line);
    if (finding && m_findings[*finding].ignored)
        line->setForeground(1, palette().brush(QPalette::PlaceholderText));
}

void FindingsList::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (QTreeWidgetItemIterator line(this); *line; ++line)
        colorLine(*line);
}

QTreeWidgetItem *FindingsList::lineFor(size_t finding) const
{
    const Finding &shown = m_findings[finding];
    auto *line = new QTreeWidgetItem(
        {{},
         shown.ignored ? tr("%1 (let stand: %2)").arg(shown.message, *shown.ignored)
                       : shown.message});
    line->setToolTip(1, line->text(1));
    line->setData(0, kFindingRole, quint64(finding));
    return line;
}

std::optional<size_t> FindingsList::findingAt(const QTreeWidgetItem *line) const
{
    const QVariant finding = line ? line->data(0, kFindingRole) : QVariant();
    return finding.isValid() ? std::optional(size_t(finding.toULongLong())) : std::nullopt;
}

const FindingGroup *FindingsList::groupAt(const QTreeWidgetItem *line) const
{
    if (!line)
        return nullptr;
    const auto *top = line->parent() ? line->parent() : line;
    const auto row = size_t(indexOfTopLevelItem(const_cast<QTreeWidgetItem *>(top)));
    return row < m_groups.size() ? &m_groups[row] : nullptr; // none while lines are removed
}

const Finding *FindingsList::current() const
{
    const auto finding = findingAt(currentItem());
    return finding ? &m_findings[*finding] : nullptr;
}

std::vector<Finding> FindingsList::chosen() const
{
    if (const Finding *finding = current())
        return {*finding};
    std::vector<Finding> all;
    if (const FindingGroup *group = groupAt(currentItem())) {
        for (const size_t finding : group->findings)
            all.push_back(m_findings[finding]);
    }
    return all;
}

QTreeWidgetItem *FindingsList::next() const
{
    QTreeWidgetItem *line = currentItem();
    QTreeWidgetItem *parent = line ? line->parent() : nullptr;
    if (parent && parent->indexOfChild(line) + 1 < parent->childCount())
        return parent->child(parent->indexOfChild(line) + 1);
    if (line && !parent && !findingAt(line))
        return line->child(0);
    const int row = line ? indexOfTopLevelItem(parent ? parent : line) : -1;
    return topLevelItem((row + 1) % topLevelItemCount());
}

void FindingsList::goToNext()
{
    if (topLevelItemCount() == 0)
        return;
    if (currentItem() && !findingAt(currentItem()))
        currentItem()->setExpanded(true);
    QTreeWidgetItem *line = next();
    if (!findingAt(line)) {
        line->setExpanded(true);
        line = line->child(0);
    }
    setCurrentItem(line);
}

} // namespace gaiyo
