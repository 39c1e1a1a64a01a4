#pragma once

#include "widgets/text_search.h"

#include <QObject>
#include <QTextCursor>

namespace gaiyo {

class ComposingEdit;

// Marks words that are looked for wherever they stand in a field, and the one place that is gone to
// stronger. Nothing of it belongs to the text: it goes when no words are looked for.
class WordMarks : public QObject
{
    Q_OBJECT
public:
    explicit WordMarks(ComposingEdit &edit);

    void setWords(const QString &words); // "" for none
    // In the text as it stands now; none where it is empty.
    void setCurrent(const TextMatch &place);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void mark();

    ComposingEdit &m_edit;
    TextSearch m_search{QString()};
    QTextCursor m_current; // moves with the words that are typed above it
};

} // namespace gaiyo
