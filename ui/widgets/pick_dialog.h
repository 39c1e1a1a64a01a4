#pragma once

#include <QDialog>

#include <optional>
#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;

namespace gaiyo {

// One of many, found by typing its number or some of its words: arrows and Enter choose.
class PickDialog : public QDialog
{
    Q_OBJECT
public:
    struct Item
    {
        QString id;
        QString number; // what is typed to get just this one; ""
        QString shown;
        QString words = {}; // searched beside what is shown
    };

    // `name` is the object's; `label` says what is looked for.
    PickDialog(const QString &name, const QString &title, const QString &label,
               std::vector<Item> items, QWidget *parent);

    // Said above everything; and an example of what may be typed.
    void setNote(const QString &note, const QString &example = {});
    // What is done with the chosen one, in place of OK.
    void setVerb(const QString &verb);
    // Chosen already until something is typed.
    void setLikely(const QString &id);
    // The id of what was chosen; none where it was left.
    std::optional<QString> pick();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(const QString &label);
    bool hasField() const { return m_items.size() > 1; } // else there is nothing to look for
    void fill();
    int rowOf(const QString &id) const;

    std::vector<Item> m_items;
    QString m_likely; // an id
    QLabel *m_note;
    QLineEdit *m_words;
    QListWidget *m_list;
};

} // namespace gaiyo
