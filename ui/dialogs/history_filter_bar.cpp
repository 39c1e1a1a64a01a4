#include "dialogs/history_filter_bar.h"

#include "session/date_words.h"
#include "widgets/flow_layout.h"
#include "widgets/labels.h"
#include "widgets/metrics.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QSignalBlocker>

#include <algorithm>

namespace gaiyo {

namespace {

constexpr double kFieldWidth = 15; // ems

// Fills what is below “all”, and chooses again what was chosen.
void refill(QComboBox &box, const std::vector<std::pair<QString, QVariant>> &entries)
{
    const QSignalBlocker quiet(&box);
    const QVariant chosen = box.currentData();
    while (box.count() > 1)
        box.removeItem(1);
    for (const auto &[words, value] : entries)
        box.addItem(words, value);
    box.setCurrentIndex(qMax(0, chosen.isValid() ? box.findData(chosen) : 0));
}

} // namespace

HistoryFilterBar::HistoryFilterBar(bool ofOneOpinion, QWidget *parent)
    : QWidget(parent)
    , m_opinion(new QLineEdit)
    , m_count(new QLabel)
    , m_all(new QPushButton(tr("Show a&ll")))
{
    auto *layout = new FlowLayout(kGap);
    layout->setContentsMargins(0, 0, 0, 0);
    setLayout(layout);
    m_by = addChoice(QStringLiteral("historyBy"), tr("Person"), tr("Everybody"));
    m_day = addChoice(QStringLiteral("historyDay"), tr("Day"), tr("All days"));
    m_kind = addChoice(QStringLiteral("historyKind"), tr("Kind of change"), tr("All kinds"));
    offerKinds();
    m_opinion->setObjectName(QStringLiteral("historyOpinion"));
    m_opinion->setAccessibleName(tr("Opinion"));
    m_opinion->setPlaceholderText(tr("Opinion: No. or words"));
    addClearButton(*m_opinion);
    m_opinion->setFixedWidth(ems(kFieldWidth));
    m_all->setObjectName(QStringLiteral("historyAll"));
    m_all->setAutoDefault(false);
    m_count->setObjectName(QStringLiteral("historyCount"));
    layout->addWidget(m_opinion);
    m_opinion->setVisible(!ofOneOpinion);
    layout->addWidget(m_all);
    layout->addWidget(m_count);
    connect(m_opinion, &QLineEdit::textChanged, this, &HistoryFilterBar::changed);
    connect(m_all, &QPushButton::clicked, this, &HistoryFilterBar::clear);
}

QComboBox *HistoryFilterBar::addChoice(const QString &name, const QString &label,
                                       const QString &all)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    box->setAccessibleName(label);
    box->setToolTip(label);
    box->addItem(all);
    box->setFixedWidth(ems(kFieldWidth));
    layout()->addWidget(box);
    connect(box, &QComboBox::currentIndexChanged, this, &HistoryFilterBar::changed);
    return box;
}

void HistoryFilterBar::offerKinds()
{
    const std::vector<std::pair<StepKind, QString>> kinds{
        {StepKind::Words, tr("Words")},
        {StepKind::Category, tr("Category")},
        {StepKind::Place, tr("Place and order")},
        {StepKind::Coming, tr("Opinions added or removed")},
        {StepKind::Headings, tr("Headings")},
        {StepKind::Form, tr("Front page and form")},
        {StepKind::Letters, tr("Letters")},
        {StepKind::Version, tr("Versions with a name")}};
    for (const auto &[kind, words] : kinds)
        m_kind->addItem(words, int(kind));
}

void HistoryFilterBar::offer(const std::vector<HistoryStep> &steps)
{
    std::vector<std::pair<QString, QVariant>> people;
    std::vector<std::pair<QString, QVariant>> days;
    QSet<QString> known;
    for (const HistoryStep &step : steps) {
        const QDate day = step.at.toLocalTime().date();
        if (days.empty() || days.back().second.toDate() != day)
            days.emplace_back(dateWords(day), day);
        if (!step.by.isEmpty() && !known.contains(step.by)) {
            known.insert(step.by);
            people.emplace_back(step.by, step.by);
        }
    }
    std::ranges::sort(people, {}, &std::pair<QString, QVariant>::first);
    refill(*m_by, people);
    refill(*m_day, days);
}

HistoryFilter HistoryFilterBar::filter() const
{
    const QVariant kind = m_kind->currentData();
    return {m_by->currentData().toString(), m_day->currentData().toDate(),
            kind.isValid() ? std::optional(StepKind(kind.toInt())) : std::nullopt,
            m_opinion->text()};
}

void HistoryFilterBar::tellCount(size_t shown, size_t all)
{
    m_count->setText(shown == all ? tr("%1 changes").arg(all)
                                  : tr("%1 of %2 changes").arg(shown).arg(all));
    m_all->setEnabled(shown != all);
}

void HistoryFilterBar::clear()
{
    {
        const QSignalBlocker by(m_by);
        const QSignalBlocker day(m_day);
        const QSignalBlocker kind(m_kind);
        const QSignalBlocker opinion(m_opinion);
        m_by->setCurrentIndex(0);
        m_day->setCurrentIndex(0);
        m_kind->setCurrentIndex(0);
        m_opinion->clear();
    }
    Q_EMIT changed();
}

} // namespace gaiyo
