#pragma once

#include "session/session.h"

#include <QDialog>

class QHBoxLayout;

namespace gaiyo {

class ReferenceEdit;

// The three texts of a conflict side by side: before, the colleague's, and mine to be edited.
class MergeDialog : public QDialog
{
    Q_OBJECT
public:
    // `isMarkup` where the words are a response's, with its references.
    MergeDialog(Session &session, bool isMarkup, const FieldConflict &conflict,
                QWidget *parent = nullptr);

    QString words() const;
    void reject() override; // asks where words were typed

private:
    // What the text has that the one before has not; and what both took from that.
    void markChanges();
    ReferenceEdit *addText(const QString &title, const QString &words, bool editable);

    Session &m_session;
    bool m_isMarkup;
    QHBoxLayout *m_texts;
    ReferenceEdit *m_base;
    ReferenceEdit *m_theirs;
    ReferenceEdit *m_edited;
};

} // namespace gaiyo
