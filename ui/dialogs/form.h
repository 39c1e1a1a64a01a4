#pragma once

#include <QDialog>
#include <QPointer>

#include <optional>

class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace gaiyo {

class BesideLayout;
class DayField;

// A dialog that is a table of rows: label on the left, field on the right, below them what is
// wrong, and the buttons at the end.
class FormDialog : public QDialog
{
    Q_OBJECT
public:
    FormDialog(const QString &name, const QString &title, const QString &doIt, QWidget *parent);

    void reject() override; // asks where words were typed

protected:
    // Words that are lost with the dialog. Who has rows to go through knows those that are not
    // shown now.
    virtual bool hasTyped();
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void addRow(const QString &label, QWidget *field, const QString &name);
    void addWide(QWidget *widget);
    void addNote(const QString &text);
    void setBeside(QWidget *widget); // on the right of all rows, below them where it is narrow
    // What keeps the dialog from being done; "" for nothing else than a day that was told.
    void setTrouble(const QString &message);
    // Done where nothing keeps it from that.
    void closeUnless(const std::optional<QString> &trouble);
    QPushButton *doButton() const { return m_do; }
    QFormLayout *rows() const { return m_rows; }

private:
    void tryAccept();
    void watchDays();
    void forgetDay(const DayField &day);
    QString dayTrouble() const;
    void growToRows(int least);
    void scrollRows();

    BesideLayout *m_halves;
    QVBoxLayout *m_left; // rows and trouble
    QFormLayout *m_rows;
    QLabel *m_trouble;
    QPushButton *m_do;
    QPushButton *m_cancel;
    QPointer<DayField> m_toldDay; // whose trouble is told as long as it stands there
    bool m_isOfDay = true;        // what is told now, or nothing is
    bool m_watchesDays = false;
    bool m_isScrolled = false;
};

} // namespace gaiyo
