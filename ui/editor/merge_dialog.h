#pragma once

#include "session/drafts.h"

#include <QDialog>

class QHBoxLayout;

namespace gaiyo {

class ReferenceEdit;

// The three texts of a conflict side by side: before, the colleague's, and mine to be edited.
class MergeDialog : public QDialog
{
    Q_OBJECT
public:
    MergeDialog(Session &session, WordField field, const FieldConflict &conflict,
                QWidget *parent = nullptr);

    QString words() const;

private:
    void markChanges(ReferenceEdit &edit) const;
    ReferenceEdit *addText(const QString &title, const QString &words, bool editable);

    Session &m_session;
    WordField m_field;
    QHBoxLayout *m_texts;
    ReferenceEdit *m_base;
    ReferenceEdit *m_edited;
};

} // namespace gaiyo
