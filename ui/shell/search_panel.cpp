#include "shell/search_panel.h"

#include "domain/markup.h"
#include "session/operations.h"
#include "widgets/metrics.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <set>

namespace gaiyo {

namespace {

constexpr int kSoon = 150;          // ms after a key
constexpr size_t kMostShown = 1000; // more are counted only
constexpr qsizetype kAround = 24;   // characters shown on either side

// The response as its field shows it: a reference is one character.
QString shownResponse(const QString &markup)
{
    const auto parts = parseMarkup(markup);
    QString shown;
    for (const MarkupPart &part : *parts)
        shown += part.reference ? QString(QChar::ObjectReplacementCharacter) : part.text;
    return shown;
}

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
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connect(&m_soon, &QTimer::timeout, this, &SearchPanel::look);
    connect(m_words, &QLineEdit::textChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(m_words, &QLineEdit::returnPressed, this, [this] {
        if (m_soon.isActive())
            look();
        else
            choose();
    });
    connect(&session, &Session::changed, this, [this] {
        if (!m_search.isEmpty())
            m_soon.start();
    });
    connect(m_list, &QTreeWidget::itemActivated, this, &SearchPanel::choose);
    connect(m_list, &QTreeWidget::itemClicked, this, &SearchPanel::choose);
    connect(m_replace, &QPushButton::clicked, this, &SearchPanel::replaceOne);
    connect(m_replaceAll, &QPushButton::clicked, this, &SearchPanel::replaceAll);
    showHits();
}

void SearchPanel::build()
{
    m_words->setObjectName(QStringLiteral("searchWords"));
    m_words->setClearButtonEnabled(true);
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

void SearchPanel::lookIn(const DocumentView &view, const Opinion &opinion, WordField field,
                         const QString &shown)
{
    for (const TextMatch &match : m_search.findAll(shown)) {
        m_hits.push_back({opinion.id, field, match});
        if (m_hits.size() > kMostShown)
            continue;
        const QString around =
            shown.mid(qMax(qsizetype(0), match.begin - kAround), match.length + 2 * kAround)
                .replace(u'\n', u' ');
        const auto no = view.index.findNo(opinion.id);
        m_list->addTopLevelItem(new QTreeWidgetItem(
            {no ? QString::number(*no) : QStringLiteral("－"), fieldWord(field), around}));
    }
}

void SearchPanel::look()
{
    m_soon.stop();
    m_search = TextSearch(m_words->text());
    m_hits.clear();
    m_list->clear();
    const auto view = m_session.view();
    std::set<ResponseId> seen; // a shared response is one text
    if (!m_search.isEmpty()) {
        for (const Opinion &opinion : view->values().opinions) {
            lookIn(*view, opinion, WordField::Summary, opinion.summary);
            if (opinion.response && seen.insert(*opinion.response).second)
                lookIn(*view, opinion, WordField::Response, shownResponse(view->markup(opinion)));
            if (opinion.note)
                lookIn(*view, opinion, WordField::Note, *opinion.note);
        }
    }
    showHits();
}

void SearchPanel::showHits()
{
    m_count->setText(m_search.isEmpty() ? QString() : tr("%1 found").arg(m_hits.size()));
    const bool can = !m_hits.empty() && !m_session.isReadOnly();
    m_replace->setEnabled(can);
    m_replaceAll->setEnabled(can);
}

void SearchPanel::choose()
{
    const int row = qMax(0, m_list->indexOfTopLevelItem(m_list->currentItem()));
    if (row >= int(m_hits.size()))
        return;
    const Hit hit = m_hits[size_t(row)];
    m_session.jumpTo(hit.opinion);
    Q_EMIT matchChosen(hit.field, hit.place.begin, hit.place.length);
}

std::optional<Operation> SearchPanel::replacement(const DocumentView &view,
                                                  const OpinionId &opinion, WordField field,
                                                  std::optional<TextMatch> only) const
{
    const auto words = findWords(view, {opinion, field});
    if (!words)
        return std::nullopt;
    const QString replaced = field == WordField::Response
                                 ? replaceInMarkup(*words, m_search, m_with->text(), only)
                                 : replaceIn(*words, m_search, m_with->text(), only, 0);
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
    m_session.saveWords();
    const int row = qMax(0, m_list->indexOfTopLevelItem(m_list->currentItem()));
    look();
    if (row >= int(m_hits.size()))
        return;
    const Hit hit = m_hits[size_t(row)];
    if (const auto step = replacement(*m_session.view(), hit.opinion, hit.field, hit.place))
        m_session.apply(*step);
    look();
    if (row < m_list->topLevelItemCount())
        m_list->setCurrentItem(m_list->topLevelItem(row));
}

void SearchPanel::replaceAll()
{
    m_session.saveWords();
    look();
    std::set<Drafts::Key> fields;
    for (const Hit &hit : m_hits)
        fields.insert({hit.opinion, hit.field});
    std::vector<Operation> steps;
    for (const auto &key : fields) {
        if (const auto step = replacement(*m_session.view(), key.opinion, key.field, {}))
            steps.push_back(*step);
    }
    const auto places = m_hits.size();
    if (!steps.empty() && m_session.applyAll(QStringLiteral("replace"), steps))
        m_count->setText(tr("%1 replaced").arg(places));
}

} // namespace gaiyo
