#pragma once

#include "preview/page_view.h"
#include "session/session.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QPushButton;
class QTabWidget;

namespace gaiyo {

class BlocksField;
class ColumnsField;
class GrowingEdit;

// The form of the booklet with the first pages beside it, set anew at every change.
class BookletDialog : public QDialog
{
    Q_OBJECT
public:
    BookletDialog(Session &session, const FontSet &fonts, QWidget *parent);
    ~BookletDialog() override;

    // Opens the form where these words stand in a text around the table.
    void showWords(const QString &words);
    void accept() override;
    void reject() override; // asks where texts were typed

private:
    // A setting and the field that shows it.
    struct Field
    {
        QString key;
        std::function<QJsonValue()> read;
        std::function<void(const QJsonValue &)> write;
    };

    QWidget *buildPaper();
    QWidget *buildTable();
    QWidget *buildFreeFields();
    QWidget *buildFront();
    QWidget *buildBlocks();
    QWidget *buildChecks();
    // Labels and choices are those of session/setting_words.h.
    void addChoice(QFormLayout *rows, const QString &key);
    void addFont(QFormLayout *rows);
    void addNumber(QFormLayout *rows, const QString &key, double least, double most, double step,
                   const QString &unit);
    void addFlag(QFormLayout *rows, const QString &key);
    void addLine(QFormLayout *rows, const QString &key);
    void addMargins(QFormLayout *rows);
    ColumnsField *addColumns(QFormLayout *rows);
    void addFreeFields(QFormLayout *rows);                // a line each
    void addWords(QFormLayout *rows, const QString &key); // one in a line
    BlocksField *addBlocks(const QString &key, bool isFront);
    void addNotes(QFormLayout *rows, const QString &key);
    GrowingEdit *addText(QFormLayout *rows, const QString &key);
    void load(const QJsonObject &values);
    QJsonObject changed() const;
    void onEdited();

    Session &m_session;
    const FontSet &m_fonts;
    ColumnsField *m_columns = nullptr;
    QTabWidget *m_tabs;
    QTabWidget *m_blockPlaces = nullptr; // of the texts around the table
    std::vector<BlocksField *> m_blocks; // of its first pages, in their order
    PageView *m_view;
    QLabel *m_trouble;
    QPushButton *m_apply;
    std::vector<Field> m_fields;
    QJsonObject m_before; // all settings as they were
    bool m_loading = false;
};

} // namespace gaiyo
