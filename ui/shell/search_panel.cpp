#include "shell/search_panel.h"

#include "base/stop.h"
#include "domain/markup.h"
#include "session/operations.h"
#include "widgets/background_job.h"
#include "widgets/labels.h"
#include "widgets/metrics.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace gaiyo {

namespace {

// Replaces in shown words; `only` limits it to one place.
QString replaceIn(const QString &text, const TextSearch &search, const QString &with,
                  std::optional<TextMatch> only, qsizetype offset)
{
    QString replaced;
    qsizetype at = 0;
    for (const TextMatch &match : search.findAll(text)) {
        if (only && match.begin + offset != only->begin)
            continue;
        replaced += text.mid(at, match.begin - at) + with;
        at = match.begin + match.length;
    }
    return replaced + text.mid(at);
}

// Words only: references stay as they are.
QString replaceInMarkup(const QString &markup, const TextSearch &search, const QString &with,
                        std::optional<TextMatch> only)
{
    QString replaced;
    qsizetype offset = 0;
    const auto parts = parseMarkup(markup);
    for (const MarkupPart &part : *parts) {
        if (part.reference) {
            replaced += referenceMarkup(*part.reference);
            ++offset;
            continue;
        }
        replaced += escapeMarkup(replaceIn(part.text, search, with, only, offset));
        offset += part.text.size();
    }
    return replaced;
}

QString fieldWord(WordField field)
{
    return field == WordField::Summary    ? SearchPanel::tr("Opinion")
           : field == WordField::Response ? SearchPanel::tr("Response")
                                          : SearchPanel::tr("Note");
}

} // namespace

SearchPanel::SearchPanel(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_words(new QLineEdit)
    , m_with(new QLineEdit)
    , m_replace(new QPushButton(tr("Replace")))
    , m_replaceAll(new QPushButton(tr("Replace all")))
    , m_count(new QLabel)
    , m_list(new QTreeWidget)
{
    build();
    connect(m_words, &QLineEdit::textChanged, this, &SearchPanel::look);
    connect(m_words, &QLineEdit::returnPressed, this, [this] {
        m_chooseSoon = m_isSearching; // as soon as there is something to choose
        if (!m_isSearching)
            choose();
    });
    connect(&session, &Session::changed, this, [this] {
        m_isStale = true;
        if (!m_words->text().isEmpty())
            look();
    });
    connect(m_list, &QTreeWidget::itemActivated, this, &SearchPanel::choose);
    connect(m_list, &QTreeWidget::itemClicked, this, &SearchPanel::choose);
    connect(m_replace, &QPushButton::clicked, this, &SearchPanel::replaceOne);
    connect(m_replaceAll, &QPushButton::clicked, this, &SearchPanel::replaceAll);
    showCount();
    m_worker.moveToThread(&m_thread);
    m_thread.start();
}

SearchPanel::~SearchPanel()
{
    ++m_request;
    m_thread.quit();
    m_thread.wait();
}

void SearchPanel::build()
{
    m_words->setObjectName(QStringLiteral("searchWords"));
    addClearButton(*m_words);
    m_with->setObjectName(QStringLiteral("replaceWith"));
    m_replace->setObjectName(QStringLiteral("replaceOne"));
    m_replaceAll->setObjectName(QStringLiteral("replaceAll"));
    m_count->setObjectName(QStringLiteral("searchCount"));
    m_list->setObjectName(QStringLiteral("searchResults"));
    m_list->setAccessibleName(tr("Places found"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setHeaderLabels({tr("No."), tr("Field"), tr("Words")});
    for (const int column : {0, 1})
        m_list->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    auto *wordsLabel = new QLabel(tr("&Words"));
    wordsLabel->setBuddy(m_words);
    auto *withLabel = new QLabel(tr("Replace &with"));
    withLabel->setBuddy(m_with);
    m_words->setAccessibleName(tr("Words to look for"));
    m_with->setAccessibleName(tr("Words to replace them with"));
    auto *row = new QHBoxLayout;
    row->setSpacing(kGap);
    row->addWidget(wordsLabel);
    row->addWidget(m_words, 2);
    row->addWidget(m_count);
    row->addSpacing(kMargin);
    row->addWidget(withLabel);
    row->addWidget(m_with, 2);
    row->addWidget(m_replace);
    row->addWidget(m_replaceAll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGap, kGap, kGap, kGap);
    layout->setSpacing(kTight);
    layout->addLayout(row);
    layout->addWidget(m_list, 1);
}

void SearchPanel::focusWords()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void SearchPanel::look()
{
    const int request = ++m_request;
    m_isSearching = true;
    const QString words = m_words->text();
    const ViewPtr view = std::exchange(m_isStale, false) ? m_session.view() : nullptr;
    QMetaObject::invokeMethod(&m_worker, [this, words, view, request] {
        if (view)
            m_index.setDocument(view);
        const auto tell = [this, request](const SearchAnswer &answer) {
            QMetaObject::invokeMethod(this, [this, answer, request] {
                if (m_request == request)
                    take(answer);
            });
        };
        if (m_request != request)
            return;
        if (const auto answer = m_index.look(
                words, [this, request] { return m_request == request; }, tell))
            tell(*answer);
    });
}

void SearchPanel::take(const SearchAnswer &answer)
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    const bool sameHits = m_isSearching == false && answer.hits.size() == m_answer.hits.size();
    m_answer = answer;
    m_isSearching = false;
    if (!sameHits) {
        m_list->clear();
        const auto view = m_session.view();
        QList<QTreeWidgetItem *> items;
        for (const SearchHit &hit : answer.hits) {
            const auto no = view->index.findNo(hit.opinion);
            items += new QTreeWidgetItem({no ? QString::number(*no) : QStringLiteral("－"),
                                          fieldWord(hit.field), hit.around});
        }
        m_list->addTopLevelItems(items);
        if (row >= 0 && row < items.size())
            m_list->setCurrentItem(items[row]);
    }
    showCount();
    if (std::exchange(m_chooseSoon, false))
        choose();
}

void SearchPanel::showNext()
{
    const int rows = m_list->topLevelItemCount();
    if (rows == 0)
        return;
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_list->setCurrentItem(m_list->topLevelItem((row + 1) % rows));
    choose();
}

void SearchPanel::showCount()
{
    m_count->setText(m_words->text().isEmpty() ? QString()
                     : m_answer.isComplete     ? tr("%1 found").arg(m_answer.found)
                                               : tr("%1 or more found").arg(m_answer.found));
    const bool can = m_answer.found > 0 && !m_session.isReadOnly();
    m_replace->setEnabled(can);
    m_replaceAll->setEnabled(can);
}

void SearchPanel::choose()
{
    const int row = qMax(0, m_list->indexOfTopLevelItem(m_list->currentItem()));
    if (row >= int(m_answer.hits.size()))
        return;
    m_list->setCurrentItem(m_list->topLevelItem(row));
    const SearchHit hit = m_answer.hits[size_t(row)];
    m_session.jumpTo(hit.opinion);
    Q_EMIT matchChosen(wordFieldName(hit.field), hit.place.begin, hit.place.length);
}

std::optional<Operation> SearchPanel::replacement(const DocumentView &view,
                                                  const OpinionId &opinion, WordField field,
                                                  std::optional<TextMatch> only) const
{
    const TextSearch search(m_words->text());
    const auto words = findWords(view, {Entity::Opinion, opinion.value(), wordFieldName(field)});
    if (!words)
        return std::nullopt;
    const QString replaced = field == WordField::Response
                                 ? replaceInMarkup(*words, search, m_with->text(), only)
                                 : replaceIn(*words, search, m_with->text(), only, 0);
    if (replaced == *words)
        return std::nullopt;
    switch (field) {
    case WordField::Summary:
        return operations::setSummary(opinion, replaced, {});
    case WordField::Response:
        return operations::setResponse(opinion, replaced, {});
    case WordField::Note:
        break;
    }
    return operations::setNote(opinion, replaced, {});
}

void SearchPanel::replaceOne()
{
    const int row = qMax(0, m_list->indexOfTopLevelItem(m_list->currentItem()));
    if (row >= int(m_answer.hits.size()))
        return;
    const SearchHit hit = m_answer.hits[size_t(row)];
    m_session.saveWords();
    if (const auto step = replacement(*m_session.view(), hit.opinion, hit.field, hit.place))
        m_session.apply(*step);
}

// Everything that is found now, not only what the list shows.
void SearchPanel::replaceAll()
{
    m_session.saveWords();
    const ViewPtr view = m_session.view();
    const QString words = m_words->text();
    std::vector<Operation> steps;
    size_t places = 0;
    const auto looked = runJob(window(), tr("Replacing…"), [&](JobControl &) -> Result<void> {
        SearchIndex index;
        index.setDocument(view);
        const auto all = index.look(
            words, [] { return !isStopAsked(); }, [](const SearchAnswer &) {});
        if (!all)
            return stoppedError();
        places = all->found;
        for (const auto &key : index.foundFields()) {
            if (const auto step = replacement(*view, key.opinion, key.field, {}))
                steps.push_back(*step);
        }
        return {};
    });
    if (looked && !steps.empty() && m_session.applyAll(QStringLiteral("replace"), steps))
        m_count->setText(tr("%1 replaced").arg(places));
}

} // namespace gaiyo
