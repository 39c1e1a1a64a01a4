#include "dialogs/answer_dialog.h"

#include "domain/markup.h"
#include "widgets/composing_edit.h"
#include "widgets/metrics.h"

#include <QFormLayout>
#include <QJsonArray>
#include <QLabel>
#include <QPlainTextEdit>

#include <algorithm>
#include <utility>
#include <vector>

namespace gaiyo {

namespace {

constexpr int kWordLines = 12;
constexpr int kPresentLines = 5;

// The response as it stands, where all of it can be written in the field: a number that lives is
// that of today, and the answer's are those of the sheet.
QString literalWords(const Opinion &opinion, const DocumentView &view)
{
    const Response *response = view.index.responseOf(opinion);
    const auto parts = response ? parseMarkup(response->markup)
                                : Result<std::vector<MarkupPart>>(std::vector<MarkupPart>());
    const bool isLiteral = parts && std::ranges::none_of(*parts, [](const MarkupPart &part) {
                               return part.reference || part.page;
                           });
    return isLiteral ? view.plainResponse(opinion) : QString();
}

} // namespace

AnswerDialog::AnswerDialog(Session &session, const Reply &reply, MarkupOf markupOf, QWidget *parent)
    : FormDialog(QStringLiteral("answerDialog"), tr("Edit the answer and take it"), tr("Take it"),
                 parent)
    , m_session(session)
    , m_reply(reply)
    , m_markupOf(std::move(markupOf))
    , m_since(session.view()->snapshot->revision)
    , m_words(new ComposingEdit)
    , m_present(new QPlainTextEdit)
{
    const auto view = session.view();
    const Opinion *opinion = view->index.findOpinion(OpinionId(reply.opinion.value_or(QString())));
    auto *summary = new QLabel(opinion ? opinion->summary : QString());
    summary->setWordWrap(true);
    summary->setTextFormat(Qt::PlainText);
    summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    addRow(tr("Opinion"), summary, QStringLiteral("answeredOpinion"));
    const QString present = opinion ? literalWords(*opinion, *view) : QString();
    m_words->setPlainText(reply.response.value_or(present));
    m_first = m_words->words();
    if (m_first.isEmpty())
        m_words->setPlaceholderText(tr("Where nothing is written here, the response stays as it "
                                       "is."));
    m_words->setMinimumHeight(QFontMetrics(font()).lineSpacing() * kWordLines);
    addRow(tr("&Response"), m_words, QStringLiteral("editedAnswer"));
    m_present->setReadOnly(true);
    m_present->setTabChangesFocus(true);
    m_present->setMinimumHeight(QFontMetrics(font()).lineSpacing() * kPresentLines);
    addRow(tr("Response at present"), m_present, QStringLiteral("presentResponse"));
    rows()->setRowVisible(m_present, false);
    addNote(tr("No.5 and the like become living numbers, by the numbers that the department saw."));
    setMinimumWidth(ems(52));
    m_words->setFocus();
}

void AnswerDialog::accept()
{
    m_words->endComposition();
    Reply edited = m_reply;
    edited.response = m_words->words();
    // An answer that says nothing about the response leaves it alone, unless somebody writes one.
    const bool writes = m_reply.response || *edited.response != m_first;
    QJsonArray fields;
    if (writes)
        fields.append(QStringLiteral("response"));
    if (m_reply.category)
        fields.append(QStringLiteral("category"));
    if (correctsSummary(m_reply))
        fields.append(QStringLiteral("summary"));
    const auto markup = writes ? m_markupOf(edited) : Result<QString>(QString());
    if (const QString trouble = troubleOf(fields, *edited.response, markup); !trouble.isEmpty()) {
        setTrouble(trouble);
        return;
    }
    Operation operation{
        QStringLiteral("take_reply"),
        {{QStringLiteral("id"), m_reply.id.value()}, {QStringLiteral("fields"), fields}},
        m_since};
    if (writes)
        operation.arguments.insert(QStringLiteral("text"), *markup);
    if (take(operation))
        QDialog::accept();
}

// What somebody else changed meanwhile is not replaced before the clerk has seen it.
bool AnswerDialog::take(const Operation &operation)
{
    std::optional<ErrorKind> kind;
    const auto heard = connect(&m_session, &Session::refused, this,
                               [&kind](const Error &error) { kind = error.kind; });
    const bool isTaken = m_session.apply(operation).has_value();
    disconnect(heard);
    if (isTaken)
        return true;
    m_session.refresh();
    const Reply *reply = m_session.work().findReply(m_reply.id);
    if (kind == ErrorKind::Conflict && reply && reply->state == u"open")
        showPresent();
    else
        setTrouble(tr("It was not taken; the line at the foot of the window says why. Your words "
                      "are still here."));
    return false;
}

void AnswerDialog::showPresent()
{
    const auto view = m_session.view();
    const Opinion *opinion =
        view->index.findOpinion(OpinionId(m_reply.opinion.value_or(QString())));
    m_present->setPlainText(opinion ? view->plainResponse(*opinion) : QString());
    rows()->setRowVisible(m_present, true);
    m_since = view->snapshot->revision;
    setTrouble(tr("Somebody else has just changed the response, to what stands in “Response at "
                  "present”. Nothing was replaced. Bring into your words what you want of it; "
                  "“Take it” then puts yours in its place."));
}

QString AnswerDialog::troubleOf(const QJsonArray &fields, const QString &words,
                                const Result<QString> &markup) const
{
    if (!markup)
        return markup.error().message;
    if (fields.isEmpty())
        return tr("The answer has only a remark, and no response was written here. Write one, or "
                  "do not take the answer.");
    if (fields.contains(QStringLiteral("response")) && words.trimmed().isEmpty())
        return tr("The response is empty, and the one that is there would be lost. Write one, or "
                  "cancel and do not take the answer.");
    return {};
}

} // namespace gaiyo
