#include "editor/word_marks.h"

#include "widgets/composing_edit.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QTextEdit>

namespace gaiyo {

namespace {

constexpr size_t kMostMarks = 1000; // in one field; each is looked at by every line that is drawn

} // namespace

WordMarks::WordMarks(ComposingEdit &edit)
    : QObject(&edit)
    , m_edit(edit)
{
    connect(&edit, &QTextEdit::textChanged, this, &WordMarks::mark);
    connect(&edit, &ComposingEdit::compositionEnded, this, &WordMarks::mark);
    edit.installEventFilter(this);
}

void WordMarks::setWords(const QString &words)
{
    m_search = TextSearch(words);
    m_current = {};
    mark();
}

void WordMarks::setCurrent(const TextMatch &place)
{
    const int last = m_edit.document()->characterCount() - 1;
    m_current = QTextCursor(m_edit.document());
    m_current.setPosition(qMin(int(place.begin), last));
    m_current.setPosition(qMin(int(place.begin + place.length), last), QTextCursor::KeepAnchor);
    mark();
}

void WordMarks::mark()
{
    if (m_edit.isComposing() || (m_search.isEmpty() && m_edit.extraSelections().isEmpty()))
        return;
    QList<QTextEdit::ExtraSelection> marks;
    const auto places =
        m_search.isEmpty() ? std::vector<TextMatch>() : m_search.findAll(m_edit.words());
    for (const TextMatch &place : places) {
        QTextEdit::ExtraSelection mark{QTextCursor(m_edit.document()), {}};
        mark.cursor.setPosition(int(place.begin));
        mark.cursor.setPosition(int(place.begin + place.length), QTextCursor::KeepAnchor);
        const bool isCurrent = !m_current.isNull() && m_current.selectionStart() == place.begin &&
                               m_current.selectionEnd() == place.begin + place.length;
        if (marks.size() >= qsizetype(kMostMarks) && !isCurrent)
            continue;
        const MarkColors colors = foundColors(m_edit.palette(), isCurrent);
        mark.format.setBackground(colors.ground);
        mark.format.setForeground(colors.words);
        marks += mark;
    }
    m_edit.setExtraSelections(marks);
}

bool WordMarks::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        mark();
    return QObject::eventFilter(watched, event);
}

} // namespace gaiyo
