#pragma once

#include "session/session.h"
#include "widgets/composing_edit.h"

#include <QTextObjectInterface>

#include <memory>

namespace gaiyo {

class EarlierAnswers;
class PhraseCompleter;
class ReferenceCompleter;

// The field for 区の考え方. A reference to another opinion, or the page of a heading of the plan,
// is one object in the text, a chip that always shows the present No. or page; Ctrl+click leads
// there.
class ReferenceEdit : public ComposingEdit, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    explicit ReferenceEdit(Session &session, QWidget *parent = nullptr);

    QString markup() const;
    void setMarkup(const QString &markup);
    // Puts a reference in place of the last `replaced` characters before the cursor.
    void insertReference(const OpinionId &opinion, int replaced);
    void insertPage(const NodeId &node);
    void showCompletion(); // as if No. had been typed
    void showPhrases();
    // What phrases are offered beside; may come later.
    void setEarlier(std::shared_ptr<const EarlierAnswers> earlier);
    // Numbers may have changed.
    void updateReferences();

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &area, QTextDocument *document, int position,
                    const QTextFormat &format) override;

Q_SIGNALS:
    void noPhrases(); // there is nothing to offer

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void addToMenu(QMenu &menu, const QPoint &at) override;
    QMimeData *createMimeDataFromSelection() const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void insertMarkup(QTextCursor &cursor, const QString &markup);
    void insertPhrase(const QString &markup, int replaced);
    bool selectBlank(int from);
    QString markupOf(int begin, int end) const;
    QString chipText(const QTextFormat &format) const;
    // The place of the chip there, or that ends at the caret there; -1 for none.
    int chipAt(const QPoint &at) const;
    std::optional<OpinionId> referenceAt(const QPoint &at) const;
    std::optional<OpinionId> referenceBehind(int position) const;
    void chooseOther(int chip);
    void removeChip(int chip);

    Session &m_session;
    ReferenceCompleter *m_completer;
    PhraseCompleter *m_phrases;
};

} // namespace gaiyo
