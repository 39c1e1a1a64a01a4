#pragma once

#include <QListView>

#include <vector>

class QKeyEvent;
class QStandardItemModel;
class QTextEdit;

namespace gaiyo {

// What can be put in at the cursor of a field: a list below it. The field keeps the focus and gives
// the list its keys.
class CompletionList : public QListView
{
    Q_OBJECT
public:
    struct Item
    {
        QString id;
        QString shown;
        QString whole = {}; // in the tool tip, where the line says only its beginning
    };

    CompletionList(const QString &name, const QString &accessibleName, QTextEdit &edit);

    // Nothing to offer closes it.
    void offer(const std::vector<Item> &items);
    // True where the key was for the list.
    bool takeKey(const QKeyEvent &event);

Q_SIGNALS:
    void chosen(const QString &id);
    void dismissed(); // by Escape

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void follow();
    void accept();

    QTextEdit &m_edit;
    QStandardItemModel *m_model;
};

} // namespace gaiyo
