#pragma once

#include "base/clock.h"
#include "formats/pdf_format.h"
#include "intake/yearly_files.h"

#include <QDialog>

#include <memory>
#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QTableWidget;
class QTreeWidget;

namespace gaiyo {

// 年度別の集計: documents of several years, which are only read, and the table of what each came
// to; one that cannot be read stands there with its reason, and the others count. The table goes to
// a spreadsheet by the clipboard, or into a file.
class YearlyDialog : public QDialog
{
    Q_OBJECT
public:
    // `folder`: where files are looked for at first.
    YearlyDialog(const Clock &clock, const FontSource &fonts, QString folder, QWidget *parent);

    // Those that are listed already are read anew, where they stand.
    void addFiles(const QStringList &paths);
    QString writtenPath() const { return m_written; } // "" where nothing was written

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct File
    {
        QString path;
        Result<CountedConsultation> counted;
    };

    static QString reasonOf(const File &file);
    void build();
    QWidget *makeFiles();
    void nameParts();
    void chooseFiles();
    void removeFiles();
    void move(int by);
    void show(int current);
    void showTable();
    void showWords(const QString &words);
    void enable();
    void copy();
    void write();

    const Clock &m_clock;
    FontSource m_fonts;
    QString m_folder;
    std::vector<File> m_listed;
    std::shared_ptr<YearlyTable> m_counts;
    QString m_words; // how many are counted, or what to do first
    QString m_written;
    QTreeWidget *m_files;
    QLabel *m_sum;
    QTableWidget *m_table;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_copy;
    QPushButton *m_write;
};

} // namespace gaiyo
