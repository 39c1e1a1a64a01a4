#pragma once

#include "dialogs/form.h"
#include "domain/work/inquiry.h"
#include "session/session.h"

#include <functional>

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
    Session &m_session;
    Reply m_reply;
    MarkupOf m_markupOf;
    qint64 m_since;
    ComposingEdit *m_words;
};

} // namespace gaiyo
