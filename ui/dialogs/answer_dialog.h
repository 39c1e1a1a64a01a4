#pragma once

#include "dialogs/form.h"
#include "domain/work/inquiry.h"
#include "session/session.h"

#include <QJsonArray>

#include <functional>

class QPlainTextEdit;

namespace gaiyo {

class ComposingEdit;

// The words of an answer, corrected before they become the response.
class AnswerDialog : public FormDialog
{
    Q_OBJECT
public:
    // The words of an answer as a response is written: its numbers live.
    using MarkupOf = std::function<Result<QString>(const Reply &)>;

    AnswerDialog(Session &session, const Reply &reply, MarkupOf markupOf, QWidget *parent);

    void accept() override;

private:
    bool take(const Operation &operation);
    void showPresent();
    // Why it cannot be taken like this; "" where it can.
    QString troubleOf(const QJsonArray &fields, const QString &words,
                      const Result<QString> &markup) const;

    Session &m_session;
    Reply m_reply;
    MarkupOf m_markupOf;
    qint64 m_since;
    ComposingEdit *m_words;
    QPlainTextEdit *m_present; // the response as somebody else left it meanwhile
    QString m_first;           // what stood there at first
};

} // namespace gaiyo
