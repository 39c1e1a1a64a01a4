#include "editor/reference_completer.h"

#include "widgets/composing_edit.h"
#include "widgets/text_search.h"

#include <QKeyEvent>
#include <QRegularExpression>
#include <QScreen>
#include <QStandardItemModel>
#include <QTextBlock>

namespace gaiyo {

namespace {

constexpr int kMostShown = 50;
constexpr int kRowsShown = 8;
constexpr qsizetype kWordsShown = 40;

// What was typed so far: No. and then a number or words.
std::optional<QString> typedReference(const QTextCursor &cursor)
{
    static const QRegularExpression typed(
        QStringLiteral("(?:No|Ｎｏ|ｎｏ|NO|no)[.．]\\s?([^\\s。、,]{0,12})$"));
    const auto match = typed.match(cursor.block().text().left(cursor.positionInBlock()));
    return match.hasMatch() ? std::optional(match.captured()) : std::nullopt;
}

QString wordsAfterNo(const QString &typed)
{
    return typed.mid(3).trimmed().normalized(QString::NormalizationForm_KC);
}

} // namespace

ReferenceCompleter::ReferenceCompleter(Session &session, ComposingEdit &edit)
    : QObject(&edit)
    , m_session(session)
    , m_edit(edit)
    , m_list(new QListView(&edit))
    , m_model(new QStandardItemModel(this))
{
    m_list->setObjectName(QStringLiteral("references"));
    m_list->setAccessibleName(tr("Opinions to refer to"));
    m_list->setWindowFlags(Qt::ToolTip);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setModel(m_model);
    m_list->hide();
    connect(m_list, &QListView::clicked, this, [this] { accept(); });
    connect(&edit, &QTextEdit::textChanged, this, &ReferenceCompleter::update);
    connect(&edit, &ComposingEdit::compositionEnded, this, &ReferenceCompleter::update);
}

ReferenceCompleter::~ReferenceCompleter() = default;

void ReferenceCompleter::close()
{
    m_list->hide();
}

void ReferenceCompleter::open()
{
    m_typed = 0;
    fill(QString());
    showList();
}

void ReferenceCompleter::update()
{
    const QTextCursor cursor = m_edit.textCursor();
    const auto typed = m_edit.isComposing() || !m_edit.hasFocus() || m_edit.isReadOnly()
                           ? std::nullopt
                           : typedReference(cursor);
    if (!typed || m_dismissed == cursor.position() - typed->size()) {
        close();
        return;
    }
    m_dismissed = -1;
    m_typed = int(typed->size());
    fill(wordsAfterNo(*typed));
    showList();
}

// The exact number first, then numbers that begin so, then words.
void ReferenceCompleter::fill(const QString &words)
{
    m_model->clear();
    const auto view = m_session.view();
    const TextSearch search(words);
    std::vector<std::pair<int, const Opinion *>> found;
    for (const Opinion &opinion : view->values().opinions) {
        const auto no = view->index.findNo(opinion.id);
        if (!no || opinion.id == m_session.opinion())
            continue;
        const QString number = QString::number(*no);
        const int order = number == words                     ? 0
                          : number.startsWith(words)          ? 1
                          : search.isFoundIn(opinion.summary) ? 2
                                                              : -1;
        if (order >= 0)
            found.emplace_back(order, &opinion);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    for (size_t i = 0; i < found.size() && i < kMostShown; ++i) {
        const Opinion &opinion = *found[i].second;
        auto *item = new QStandardItem(view->name(opinion.id) + QStringLiteral("　") +
                                       view->firstLine(opinion).left(kWordsShown));
        item->setData(opinion.id.value(), Qt::UserRole);
        m_model->appendRow(item);
    }
}

void ReferenceCompleter::showList()
{
    if (m_model->rowCount() == 0) {
        close();
        return;
    }
    const QFontMetrics metrics(m_list->font());
    const int rows = qMin(kRowsShown, m_model->rowCount());
    const int width = metrics.horizontalAdvance(QString(kWordsShown - 4, u'国'));
    m_list->resize(width, rows * (metrics.height() + 8) + 2 * m_list->frameWidth() + 2);
    const QRect cursor = m_edit.cursorRect();
    QPoint at = m_edit.viewport()->mapToGlobal(cursor.bottomLeft() + QPoint(0, 4));
    const QRect screen = m_edit.screen()->availableGeometry();
    if (at.y() + m_list->height() > screen.bottom())
        at.setY(m_edit.viewport()->mapToGlobal(cursor.topLeft()).y() - m_list->height() - 4);
    at.setX(qMax(screen.left(), qMin(at.x(), screen.right() - width)));
    m_list->move(at);
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_list->show();
}

void ReferenceCompleter::accept()
{
    const QString id = m_list->currentIndex().data(Qt::UserRole).toString();
    close();
    if (!id.isEmpty())
        Q_EMIT chosen(OpinionId(id), m_typed);
}

bool ReferenceCompleter::takeKey(QKeyEvent *event)
{
    if (!m_list->isVisible())
        return false;
    const int row = m_list->currentIndex().row();
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        m_list->setCurrentIndex(m_model->index(
            qBound(0, row + (event->key() == Qt::Key_Down ? 1 : -1), m_model->rowCount() - 1), 0));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        accept();
        return true;
    case Qt::Key_Escape:
        m_dismissed = m_edit.textCursor().position() - m_typed;
        close();
        return true;
    default:
        return false;
    }
}

} // namespace gaiyo
