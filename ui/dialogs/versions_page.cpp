#include "dialogs/versions_page.h"

#include "session/date_words.h"
#include "widgets/empty_hint.h"
#include "widgets/metrics.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace gaiyo {

VersionsPage::VersionsPage(QWidget *parent)
    : QWidget(parent)
    , m_list(new QTreeWidget)
{
    m_list->setObjectName(QStringLiteral("versions"));
    m_list->setAccessibleName(tr("Versions with a name, the latest first"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setHeaderLabels({tr("Name"), tr("When"), tr("Who"), tr("Changes before it")});
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_hint = new EmptyHint(
        *m_list,
        tr("No version has a name yet. “Name this version” in the menu “File” gives the "
           "present state one: it is kept, and can be had again at any time."),
        [this] { return m_list->topLevelItemCount() == 0; });
    auto *copy = new QPushButton(tr("Copy of this ve&rsion…"));
    copy->setObjectName(QStringLiteral("copyOfVersion"));
    copy->setAutoDefault(false);
    copy->setEnabled(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(copy);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(kMargin);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    connect(m_list, &QTreeWidget::currentItemChanged, this,
            [copy](QTreeWidgetItem *item) { copy->setEnabled(item != nullptr); });
    connect(copy, &QPushButton::clicked, this, [this] {
        if (const NamedVersion *version = current())
            Q_EMIT copyWanted(*version);
    });
}

void VersionsPage::show(const std::vector<HistoryStep> &steps)
{
    m_list->clear();
    m_versions.clear();
    std::vector<int> changes; // since the version before, of each
    for (const HistoryStep &step : steps) {
        if (!step.name.isEmpty()) {
            m_versions.push_back({step.revision, step.name, step.at, step.by});
            changes.push_back(0);
        } else if (!changes.empty()) {
            ++changes.back();
        }
    }
    for (size_t i = 0; i < m_versions.size(); ++i) {
        const NamedVersion &version = m_versions[i];
        auto *item = new QTreeWidgetItem(
            m_list, {version.name, timeWords(version.at), version.by, QString::number(changes[i])});
        item->setTextAlignment(3, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(0, version.name);
    }
    m_hint->look();
    if (!m_versions.empty())
        m_list->setCurrentItem(m_list->topLevelItem(0));
}

const NamedVersion *VersionsPage::current() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row >= 0 && row < int(m_versions.size()) ? &m_versions[size_t(row)] : nullptr;
}

} // namespace gaiyo
