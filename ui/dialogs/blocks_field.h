#pragma once

#include "dialogs/counted_words.h"

#include <QJsonArray>
#include <QWidget>

class QListWidget;
class QMenu;
class QPushButton;

namespace gaiyo {

class BlockForm;

// The blocks before or after the booklet's table: which there are, in what order, and the present
// one in its form. Alt+Up and Alt+Down move it, Delete removes it.
class BlocksField : public QWidget
{
    Q_OBJECT
public:
    // `counted`: what can be counted in the words, beside opinions, people and letters.
    BlocksField(const QString &name, bool isFront, const CountedWords &counted,
                QWidget *parent = nullptr);

    // Without those in which nothing was written yet.
    QJsonArray value() const;
    void setValue(const QJsonArray &blocks);
    // Makes the first block with these words the present one; false where there is none.
    bool showWords(const QString &words);

Q_SIGNALS:
    void edited();

private:
    QPushButton *addButton(const char *name, const QString &words);
    void buildMenus(const CountedWords &counted);
    void addKeys();
    void add(const QString &type);
    void remove();
    void move(int by);
    void show(int row);
    void label(int row);
    void onFormEdited();
    void enableButtons();

    QString m_name;
    QJsonArray m_blocks;
    QListWidget *m_list;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_counted;
    BlockForm *m_form;
};

} // namespace gaiyo
