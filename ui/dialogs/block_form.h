#pragma once

#include <QJsonObject>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QTableWidget;

namespace gaiyo {

class GrowingEdit;

// What a block of the pages around the table is called: 段落, 見出し, 箇条書き, 表.
QString blockTypeWords(const QString &type);

// One block before or after the booklet's table (front_blocks of domain/settings.h): its words, its
// items or cells, what is counted in it, and where it stands. What is not touched stays as it was.
class BlockForm : public QWidget
{
    Q_OBJECT
public:
    // `name` begins the names of the fields; only a block of the front has a place.
    BlockForm(const QString &name, bool isFront, QWidget *parent = nullptr);

    QJsonObject block() const { return m_block; }
    void setBlock(const QJsonObject &block);
    // Where the clerk wrote last: {件}.
    void insertWord(const QString &word);
    void focusWords();

Q_SIGNALS:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    GrowingEdit *addText(const QString &name, const QString &label);
    QWidget *buildCells();
    void buildCounted();
    void buildPlace();
    void showCells();
    void showParts();
    void readCells();
    void changeCells(int rows, int columns);
    QWidget *target() const;
    void put(const QString &key, const QJsonValue &value);

    QString m_name;
    bool m_isFront;
    QJsonObject m_block;
    QFormLayout *m_rows;
    GrowingEdit *m_text;
    GrowingEdit *m_items;
    QTableWidget *m_cells = nullptr;
    QWidget *m_table = nullptr; // the cells with their buttons
    QComboBox *m_by = nullptr;
    QComboBox *m_after = nullptr;
    QCheckBox *m_newPage = nullptr;
    QWidget *m_target = nullptr;
    bool m_showing = false;
};

} // namespace gaiyo
