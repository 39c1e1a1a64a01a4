#include "dialogs/answer_dialog.h"

#include "widgets/composing_edit.h"
#include "widgets/metrics.h"

#include <QJsonArray>
#include <QLabel>

#include <utility>

namespace gaiyo {

namespace {

constexpr int kWordLines = 12;

} // namespace

AnswerDialog::AnswerDialog(Session &session, const Reply &reply, MarkupOf markupOf, QWidget *parent)
    : FormDialog(QStringLiteral("answerDialog"), tr("Edit the answer and take it"), tr("Take it"),
                 parent)
    , m_session(session)
    , m_reply(reply)
    , m_markupOf(std::move(markupOf))
    , m_since(session.view()->snapshot->revision)
    , m_words(new ComposingEdit)
{
    const auto view = session.view();
    const Opinion *opinion = view->index.findOpinion(OpinionId(reply.opinion.value_or(QString())));
    auto *summary = new QLabel(opinion ? opinion->summary : QString());
    summary->setWordWrap(true);
    summary->setTextFormat(Qt::PlainText);
    summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    addRow(tr("Opinion"), summary, QStringLiteral("answeredOpinion"));
    m_words->setPlainText(reply.response.value_or(QString()));
    m_words->setMinimumHeight(QFontMetrics(font()).lineSpacing() * kWordLines);
    addRow(tr("&Response"), m_words, QStringLiteral("editedAnswer"));
    addNote(tr("No.5 and the like become living numbers, by the numbers that the department saw."));
    setMinimumWidth(ems(52));
    m_words->setFocus();
}

void AnswerDialog::accept()
{
    m_words->endComposition();
    Reply edited = m_reply;
    edited.response = m_words->words();
    const auto markup = m_markupOf(edited);
    if (!markup) {
        setTrouble(markup.error().message);
        return;
    }
    QJsonArray fields{QStringLiteral("response")};
    if (m_reply.category)
        fields.append(QStringLiteral("category"));
    if (m_reply.summary)
        fields.append(QStringLiteral("summary"));
    const Operation take{QStringLiteral("take_reply"),
                         {{QStringLiteral("id"), m_reply.id.value()},
                          {QStringLiteral("fields"), fields},
                          {QStringLiteral("text"), *markup}},
                         m_since};
    if (m_session.apply(take))
        QDialog::accept();
    else
        setTrouble(tr("It was not taken; the line at the foot of the window says why. Your words "
                      "are still here."));
}

} // namespace gaiyo
